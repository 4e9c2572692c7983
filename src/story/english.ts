// English words that say nothing of what an article is about, and words cut to what their forms share.

/** Words of grammar, of telling, and of the calendar. */
const STOP = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being below between both but by can " +
    "could did do does doing down during each few for from further get got had has have having he her here hers herself him himself " +
    "his how i if in into is it its itself just like made make many may me might more most much must my myself no nor not now of off " +
    "on once one only or other our ours out over own per same shall she should since so some still such than that the their theirs " +
    "them themselves then there these they this those through to too two under until up us very via was we were what when where " +
    "which while who whom why will with would yet you your yours even first last new people " +
    "said say says told tell according report reports reported reporting mr mrs ms " +
    "day days week weeks month months year years time today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/** Months by their names and short forms. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ..."january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, place) => [[name, place + 1] as const, [name.slice(0, 3), place + 1] as const]),
  ["sept", 9] as const,
]);

/** Is the word, in lower case, one of grammar? */
export const isStop = (word: string): boolean => STOP.has(word);

/** The word, in lower case, without its ending: attacked, attacks and attacking are one. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const cut = endless(word);
  return cut.length > 4 && cut.endsWith("e") ? cut.slice(0, -1) : cut;
}

function endless(word: string): string {
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  if (word.endsWith("s") && !/[su]s$/.test(word)) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith("ly")) return word.slice(0, -2);
  return word;
}
