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
];

const FIRST = new Map<string, string>();
for (const line of LINES) {
  const stems = line.split(" ").map((word) => wordsIn(word)[0]!.stem);
  for (const stem of stems) if (!FIRST.has(stem)) FIRST.set(stem, stems[0]!);
}

/** Shortest name that is cut to that of its country. */
const LONG = 6;

/** The stem that stands for a word in a story: Ardovian and Ardovia are one, and so are troops and soldiers. */
export function meant({ stem, isName }: Word): string {
  const first = FIRST.get(stem);
  if (first !== undefined || !isName || stem.length < LONG) return first ?? stem;
  return stem.replace(/(?:(?<=i)an|(?<=i)ans|a|ese|i)$/, "");
}
