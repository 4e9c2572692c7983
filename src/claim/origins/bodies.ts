// Who speaks for whom: a spokesman and a director have one voice with their body; other people of it may have.

import { nameKey, wordsOf } from "./names.ts";
import type { Maybe, Spelling } from "./named.ts";
import type { Partition } from "./partition.ts";
import type { Named, Reading } from "./reading.ts";

/** The bodies among the sources of a claim, by what they go by. */
export interface Bodies {
  /** By the whole name. */
  readonly named: ReadonlyMap<string, readonly Spelling[]>;
  /** First words of the names. */
  readonly starts: ReadonlySet<string>;
  /** By a text and the last word of the name: "the service" is what it is in its article. */
  readonly short: ReadonlyMap<string, readonly Spelling[]>;
  /** By the text in which they speak. */
  readonly spoken: ReadonlyMap<string, readonly Spelling[]>;
  /** Ministries by every word of their field and country. */
  readonly ministries: ReadonlyMap<string, readonly Spelling[]>;
}

/** Posts whose holder has one voice with the body. */
const POSTS = new Set(
  (
    "spokesman spokeswoman spokesperson speaker director head chief minister president premier chairman chairwoman " +
    "chairperson chair secretary leader commander governor mayor chancellor boss executive ceo ambassador commissioner " +
    "prosecutor"
  ).split(" "),
);

/** All bodies among the spellings; `textOf` gives the text in which a witness stands. */
export function bodiesIn(
  spellings: readonly Spelling[],
  readings: readonly Reading[],
  textOf: (place: number) => string,
): Bodies {
  const named = new Map<string, Spelling[]>();
  const short = new Map<string, Spelling[]>();
  const ministries = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    if (spelling.family !== "body") continue;
    const words = wordsOf(spelling.name);
    add(named, words.join(" "), spelling);
    if (isMinistry(words)) for (const word of fieldOf(words)) add(ministries, word, spelling);
  }
  // A body of which only its spokesmen are heard.
  for (const [place, reading] of readings.entries()) {
    const name = reading.isNamed ? (reading.onBehalfOf ?? "") : "";
    const key = nameKey(name);
    if (!/\p{Lu}/u.test(name) || named.has(key) || ministryOf(wordsOf(name), { ministries }).length > 0) continue;
    named.set(key, [{ name, key, family: "body", entity: null, place }]);
    if (isMinistry(wordsOf(name)))
      for (const word of fieldOf(wordsOf(name))) add(ministries, word, named.get(key)![0]!);
  }
  const spoken = new Map<string, Spelling[]>();
  for (const [place, reading] of readings.entries()) {
    if (!reading.isNamed || reading.family !== "body") continue;
    add(spoken, textOf(place), { ...reading, place });
    const words = wordsOf(reading.name);
    if (words.length > 1) add(short, `${textOf(place)}\n${words.at(-1)}`, { ...reading, place });
  }
  return { named, starts: new Set([...named.keys()].map((name) => name.split(" ", 1)[0]!)), short, spoken, ministries };
}

/** Bodies that go by one name: so many leave no doubt that nobody knows which is meant. */
const MOST = 8;

function add(map: Map<string, Spelling[]>, key: string, spelling: Spelling): void {
  const list = map.get(key) ?? [];
  if (key === "" || list.length >= MOST || list.some((one) => one.key === spelling.key)) return;
  map.set(key, [...list, spelling]);
}

const MINISTRY = new Set(["ministry", "department"]);
const MINISTER = new Set(["minister", "secretary"]);
/** Words of an office that tell nothing of its field. */
const RANKS = new Set("deputy former acting vice junior senior state of for and in s".split(" "));

/** Interior Ministry, Department of Health. */
export const isMinistry = (words: readonly string[]) => words.some((word) => MINISTRY.has(word));

/** Defence minister of Ardovia, Ardovia's minister of defence, Ministry of Defence: field and country. */
export const fieldOf = (words: readonly string[]): string[] =>
  words.filter((word) => !MINISTRY.has(word) && !MINISTER.has(word) && !RANKS.has(word));

/** What a rule says of a source: the bodies that it may speak for, and whether it surely does. */
type Rule = (
  source: Named,
  bodies: Bodies,
  text: string,
) => { readonly found: readonly Spelling[]; readonly isSure: boolean };

/** A spokesman for the service. */
const onBehalf: Rule = ({ onBehalfOf }, bodies, text) => {
  const words = wordsOf(onBehalfOf ?? "");
  const found = bodyIn(words, bodies, text);
  return { found: found.length > 0 ? found : ministryOf(words, bodies), isSure: true };
};

/** The director of the service, its defence minister; an analyst at the service may only repeat it. */
const byRole: Rule = ({ family, role }, bodies, text) => {
  const words = family === "person" && role !== null ? wordsOf(role) : [];
  const found = bodyIn(words, bodies, text);
  if (found.length > 0) return { found, isSure: words.some((word) => POSTS.has(word)) };
  if (isPostSomewhere(words)) {
    // Where a text lets one company speak and the chief executive of nobody else, it is this one's.
    const here = (bodies.spoken.get(text) ?? []).filter((body) => !isOfState(body));
    return here.length === 1
      ? { found: here, isSure: true }
      : { found: [...bodies.named.values()].flat().slice(0, MOST), isSure: false };
  }
  return { found: ministryOf(words, bodies), isSure: true };
};

/** Posts that every body has. */
const EVERYWHERE = new Set(
  (
    "spokesman spokeswoman spokesperson speaker director head chief chairman chairwoman chairperson chair boss executive " +
    "ceo manager officer"
  ).split(" "),
);
/** Words beside a post that do not tell where it is held. */
const ANYWHERE = new Set(
  (
    "the a its of s company companys firm group operator technical financial finance deputy acting general managing " +
    "senior press vice media operations"
  ).split(" "),
);

/** A chief executive, the company's technical director: of which body the words do not tell. */
const isPostSomewhere = (words: readonly string[]) =>
  words.some((word) => EVERYWHERE.has(word)) && words.every((word) => EVERYWHERE.has(word) || ANYWHERE.has(word));

/** No company has a government or a ministry for its name. */
const isOfState = ({ name }: Spelling) =>
  isMinistry(wordsOf(name)) || /\b(?:government|police|army|parliament)\b/i.test(name);

/** Joins everybody with the body that he speaks for; where several may be meant, none is sure. */
export function joinBodies(
  readings: readonly Reading[],
  bodies: Bodies,
  textOf: (place: number) => string,
  groups: Partition,
  maybe: Maybe[],
): void {
  for (const rule of [onBehalf, byRole]) {
    const asked = new Set<string>();
    const roots = readings.map((_, place) => groups.root(place));
    for (const [place, reading] of readings.entries()) {
      if (!reading.isNamed || (reading.role === null && reading.onBehalfOf === null)) continue;
      // What a second statement of one text says of the same source is the same again.
      const question = [reading.key, reading.role, reading.onBehalfOf, textOf(place)].join("\n");
      if (asked.has(question)) continue;
      asked.add(question);
      const { found, isSure } = rule(reading, bodies, textOf(place));
      const isOne = new Set(found.map((body) => roots[body.place])).size === 1;
      for (const body of found)
        if (isSure && isOne) groups.join(body.place, place, `speaks for ${body.name}`);
        else maybe.push({ a: place, b: body.place, reason: `may speak for ${body.name}` });
    }
  }
}

/** Most words of a body's name that are looked for. */
const LONGEST_NAME = 8;

/** The body whose name stands in the words, or is cut short there. */
export function bodyIn(words: readonly string[], { named, starts, short }: Bodies, text: string): readonly Spelling[] {
  const begun = [...words.keys()].filter((at) => starts.has(words[at]!));
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0 && begun.length > 0; length -= 1)
    for (const at of begun) {
      const found = named.get(words.slice(at, at + length).join(" "));
      if (found && !isOfLonger(words, at, length)) return found;
    }
  for (const word of words) {
    const found = POSTS.has(word) ? undefined : short.get(`${text}\n${word}`);
    if (found) return found;
  }
  return [];
}

/** Does the name stand in that of another body: Guinea in Equatorial Guinea and Guinea-Bissau, Ireland in Northern Ireland? */
const isOfLonger = (words: readonly string[], at: number, length: number): boolean =>
  PARTS.test(words[at - 1] ?? "") ||
  words[at + length] === "bissau" ||
  (words[at - 1] === "new" && words[at - 2] === "papua");

const PARTS = /^(?:equatorial|(?:north|south|east|west)(?:ern)?)$/;

/** The defence minister and the defence ministry, where one of them says more than the other and nothing else. */
function ministryOf(words: readonly string[], { ministries }: Pick<Bodies, "ministries">): readonly Spelling[] {
  if (!isMinistry(words) && !words.some((word) => MINISTER.has(word))) return [];
  const mine = fieldOf(words);
  const found = new Set(mine.flatMap((word) => ministries.get(word) ?? []));
  return [...found].filter(({ name }) => {
    const theirs = fieldOf(wordsOf(name));
    return mine.every((word) => theirs.includes(word)) || theirs.every((word) => mine.includes(word));
  });
}
