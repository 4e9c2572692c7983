// A count that goes up as more is known: who gave the lower one before is not contradicted.

const RISEN = /\b(?:ris(?:en|es|ing)|rose|climb(?:s|ed|ing)|grow(?:n|s|ing)|grew|increas(?:ed|es|ing)|jump(?:s|ed))\b/i;

/** “The toll has risen to eight.” */
export const hasRisen = (text: string): boolean => RISEN.test(text);
