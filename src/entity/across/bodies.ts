// Bodies of states however they are called: the Pentagon, the US Department of Defense, America's defence ministry.

import { remembering } from "./memo.ts";
import { phraseOf, stateOf } from "./states.ts";

/** A body of a state, as a key that all its names share. */
export interface StateBody {
  /** "united states: ministry of defence". */
  readonly key: string;
  /** Whether the name is one thing said for another: Kyiv for Ukraine's government. */
  readonly metonym: boolean;
}

const HOUSES: Readonly<Record<string, string>> = {
  kremlin: "russia: presidency",
  "white house": "united states: presidency",
  pentagon: "united states: ministry of defence",
  "foggy bottom": "united states: ministry of foreign",
  "capitol hill": "united states: parliament",
  langley: "united states: central intelligence agency",
  "downing street": "united kingdom: presidency",
  "10 downing street": "united kingdom: presidency",
  "number 10": "united kingdom: presidency",
  "no 10": "united kingdom: presidency",
  whitehall: "united kingdom: government",
  "scotland yard": "united kingdom: metropolitan police",
  elysee: "france: presidency",
  "elysee palace": "france: presidency",
  "quai d'orsay": "france: ministry of foreign",
  "quai dorsay": "france: ministry of foreign",
  "blue house": "south korea: presidency",
  zhongnanhai: "china: government",
  bankova: "ukraine: presidency",
  planalto: "brazil: presidency",
  "casa rosada": "argentina: presidency",
};

/** Names that belong to one state though they do not say so. */
const NAMED: Readonly<Record<string, string>> = {
  "state department": "united states: ministry of foreign",
  "department of state": "united states: ministry of foreign",
  "department of defense": "united states: ministry of defence",
  "defense department": "united states: ministry of defence",
  cia: "united states: central intelligence agency",
  "central intelligence agency": "united states: central intelligence agency",
  "foreign office": "united kingdom: ministry of foreign",
  "metropolitan police": "united kingdom: metropolitan police",
  knesset: "israel: parliament",
  "verkhovna rada": "ukraine: parliament",
  "state duma": "russia: parliament",
  bundestag: "germany: parliament",
  sejm: "poland: parliament",
  riksdag: "sweden: parliament",
  storting: "norway: parliament",
};

/** Words after the state's that say which of its bodies is meant. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  ["government", /^(?:government|authorities|regime|administration|cabinet|council of ministers)$/],
  [
    "presidency",
    /^(?:presidency|presidential administration|presidential office|office president|president office|prime minister office|office prime minister|cabinet office)$/,
  ],
  ["parliament", /^(?:parliament|congress|national assembly|legislature)$/],
  ["military", /^(?:military|armed forces|army|defen[cs]e forces)$/],
  [
    "ministry of defence",
    /^(?:ministry (?:national )?defen[cs]e|department defen[cs]e|(?:national )?defen[cs]e (?:ministry|department)|mod)$/,
  ],
  [
    "ministry of foreign",
    /^(?:ministry (?:foreign|external) affairs|foreign (?:affairs )?(?:ministry|office)|department state|state department|mfa)$/,
  ],
  [
    "ministry of interior",
    /^(?:ministry (?:interior|internal affairs)|(?:interior|home) (?:ministry|office|affairs ministry)|department interior|internal affairs ministry)$/,
  ],
  ["ministry of finance", /^(?:ministry finances?|finance ministry|treasury|department treasury|treasury department)$/],
  ["ministry of justice", /^(?:ministry justice|department justice|justice (?:ministry|department)|doj)$/],
  ["ministry of health", /^(?:ministry (?:public )?health|health (?:ministry|department)|department health)$/],
  ["ministry of energy", /^(?:ministry energy|energy (?:ministry|department)|department energy)$/],
  ["ministry of education", /^(?:ministry education|education (?:ministry|department)|department education)$/],
  ["ministry of environment", /^(?:ministry environment|environment (?:ministry|department)|department environment)$/],
  ["ministry of agriculture", /^(?:ministry agriculture|agriculture (?:ministry|department)|department agriculture)$/],
  [
    "ministry of transport",
    /^(?:ministry transport|transport(?:ation)? (?:ministry|department)|department transport(?:ation)?)$/,
  ],
  ["foreign intelligence", /^(?:foreign intelligence service|svr)$/],
];

const SMALL = new Set(["the", "of", "for", "and", "s"]);

/** Longest name of a body, in words, that is taken apart. */
const LONGEST = 9;

/** Which body of which state a name is; null where the table does not tell. */
export const stateBodyOf = remembering(readBody, 20_000);

function readBody(name: string): StateBody | null {
  const words = phraseOf(name)
    .split(/\s+/)
    .filter((word, i) => word !== "" && !(i === 0 && word === "the"));
  if (words.length === 0 || words.length > LONGEST) return null;
  const whole = words.join(" ");
  const house = ownOf(HOUSES, whole);
  if (house !== undefined) return { key: house, metonym: true };
  const named = ownOf(NAMED, whole);
  if (named !== undefined) return { key: named, metonym: false };
  const alone = stateOf(whole);
  if (alone) return alone.form === "people" ? null : { key: `${alone.state}: government`, metonym: true };
  return owned(words);
}

const ownOf = (table: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Ukraine's government, the Ukrainian government, the government of Ukraine. */
function owned(words: readonly string[]): StateBody | null {
  for (let length = Math.min(5, words.length - 1); length > 0; length -= 1) {
    for (const [from, rest] of [
      [0, words.slice(length)],
      [words.length - length, words.slice(0, words.length - length)],
    ] as const) {
      const found = stateOf(words.slice(from, from + length).join(" "));
      if (!found || (from > 0 && found.form === "people")) continue;
      const kind = bodyCalled(rest);
      // London's police is a city's; only the government may be called by its seat.
      if (kind !== null && (found.form !== "capital" || kind === "government"))
        return { key: `${found.state}: ${kind}`, metonym: false };
    }
  }
  return null;
}

/** Which body of a state the words are, whose state whoever: "ministry of defence" of “Ministry of Defense”; null where the table does not tell. */
export const bodyCalled = (words: readonly string[]): string | null => {
  const body = words.filter((word) => !SMALL.has(word)).join(" ");
  return BODIES.find(([, pattern]) => pattern.test(body))?.[0] ?? null;
};

/** The state whose body a name is, and whether the state as a whole is meant: Moscow, the Kremlin; null where none is. */
export function governmentOf(name: string): { readonly state: string; readonly isWhole: boolean } | null {
  const [state, body] = stateBodyOf(name)?.key.split(": ") ?? [];
  return state === undefined ? null : { state, isWhole: body === "government" || body === "presidency" };
}
