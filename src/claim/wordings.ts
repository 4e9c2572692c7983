// Words that one story uses for one thing. Wider than what swaps everywhere: a battalion in a story is soldiers.

import type { Word } from "./words.ts";
import { wordsIn } from "./words.ts";

/** The first word of a line stands for all. */
const LINES = [
  "dead die death kill murder fatality toll perish",
  "injured injure hurt wound casualty",
  "missing unaccounted",
  "arrested arrest detain custody",
  "displaced homeless evacuate evacuee",
  "sick ill hospital infect infection hospitalise",
  "rescue survive survivor",
  "soldier troop serviceman servicewoman battalion brigade regiment military army",
  "lorry truck",
  "move send deploy mass station transfer",
  "escape leak spill seep",
  "burst collapse breach rupture",
  "crack fissure",
  "crossing checkpoint",
  "litre liter",
  "pond basin reservoir",
  "boss manager management",
  "estimate calculate reckon",
  "repair fix mend",
  "warehouse depot",
  "road street highway",
  "school classroom",
  "river stream",
  "contaminate pollute poison",
  "explode explosion",
  "ceasefire truce armistice",
  "agreement deal accord pact treaty",
  "sanction embargo",
  "talk negotiation",
  "strike walkout",
  "tariff duty",
  "missile rocket",
  "drone uav",
  "fill full",
  "loan borrow lend",
  "resign resignation",
  "capture seize liberate overrun",
  "village settlement",
];

const FIRST = new Map<string, string>();
for (const line of LINES) {
  const stems = line.split(" ").map((word) => wordsIn(word)[0]!.stem);
  for (const stem of stems) if (!FIRST.has(stem)) FIRST.set(stem, stems[0]!);
}

/** Took full control of Ostel, which is under the control of the army: words of which only together one word is made. */
const TAKING =
  /\b(?:tak(?:es?|en|ing)|took|gain(?:s|ed|ing)?|seiz(?:es?|ed|ing)|establish(?:es|ed|ing)?)(?: the)?(?: (?:full|complete|total|firm))? control (?:of|over)\b/gi;
const HOLDING = /\bunder(?: the)?(?: (?:full|complete|total|firm))? control of\b/gi;

/** Ardovian forces; units of the Ostel Brigade: but not what somebody forces on others, nor units of a house. */
const TROOPS =
  /\b(?:(?:[Uu]nits|[Ff]orces) of (?=(?:the |its )?\p{Lu})|(?<=(?:\p{Lu}\p{L}+|[Ii]ts|[Tt]heir|[Oo]ur) )forces\b(?! \p{L}+ (?:to|out|from)\b))/gu;

/** A text with one word for what a story says in one word or in several. */
export const inOneWord = (text: string): string =>
  text.replace(TAKING, "captured").replace(HOLDING, "captured by").replace(TROOPS, "troops ");

/** Shortest name that is cut to that of its country. */
const LONG = 6;

/** The stem that stands for a word in a story: Ardovian and Ardovia are one, and so are troops and soldiers. */
export function meant({ stem, isName }: Word): string {
  const first = FIRST.get(stem);
  if (first !== undefined || !isName || stem.length < LONG) return first ?? stem;
  return stem.replace(/(?:(?<=i)an|(?<=i)ans|a|ese|i)$/, "");
}
