// A country that stands for who holds office there: “Ardovia denies it”, says the headline, and the page says that the
// Ardovian defence minister does.

import { isAdjectiveOf } from "./adjectives.ts";
import { wordsOf } from "./names.ts";
import type { Maybe } from "./named.ts";
import type { Partition } from "./partition.ts";
import type { Named, Reading } from "./reading.ts";

/** Whom a state has one of, and what governs it: they need no field. */
const HEADS = new Set("president premier chancellor government cabinet presidency army military".split(" "));
/** Who and what of a state has a field: defence, foreign affairs. */
const FIELDS = new Set("minister ministry".split(" "));
/** The same in other states, and in clubs and universities: they need a field. */
const LOOSE_FIELDS = new Set("secretary department office".split(" "));
const OF_STATES = new Set(
  (
    "defence defense foreign affairs external home interior security justice treasury finance economy economic trade commerce industry " +
    "labour labor employment health education culture agriculture fisheries food water transport ports energy environment climate housing " +
    "development planning tourism science technology migration immigration state"
  ).split(" "),
);
/** Who speaks for a state or for one of these. */
const VOICES = new Set("spokesman spokeswoman spokesperson ambassador envoy".split(" "));
/** Words beside an office that tell nothing of whose it is. */
const RANKS = new Set("deputy vice first prime acting senior chief press official state".split(" "));
/** Words that join the others. */
const TIES = new Set("of for and".split(" "));
/** Who no longer holds an office, does not hold it yet, or speaks against those who do. */
const NO_OFFICE = new Set(
  "former ex shadow opposition rival exiled late elect designate would candidate party union league".split(" "),
);

/** Most words of a country's name and of an office, and different offices of one text, that are looked at. */
const [LONGEST_NAME, LONGEST_OFFICE, MOST] = [4, 16, 8];

/** Somebody who may hold office of a country, by the words for the office. */
interface Holder {
  readonly place: number;
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * Joins a country with who, in the same text, holds office of it: one of each text, and only while the country goes by
 * nobody, so that two who are named stay two.
 */
export function joinShort(
  readings: readonly Reading[],
  textOf: (place: number) => string,
  groups: Partition,
  maybe: Maybe[],
): void {
  const taken = new Set(readings.flatMap((one, place) => (isPerson(one) ? groups.root(place) : [])));
  for (const places of Map.groupBy(readings.keys(), textOf).values()) {
    const holders = holdersIn(readings, places);
    for (const place of holders.length === 0 ? [] : places) {
      const country = readings[place]!;
      if (!isPlain(country) || taken.has(groups.root(place))) continue;
      const holder = holders.find(({ words }) => isOf(words, wordsOf(country.name)));
      if (holder === undefined || groups.root(holder.place) === groups.root(place)) continue;
      groups.join(holder.place, place, `${country.name} stands for ${holder.name} in one article`);
      taken.add(groups.root(place));
    }
  }
  mayStand(readings, groups, maybe);
}

/** A country of one article, and who holds office of it in another: perhaps he, perhaps the next. */
function mayStand(readings: readonly Reading[], groups: Partition, maybe: Maybe[]): void {
  const persons = new Set([...readings.entries()].flatMap(([place, one]) => (isPerson(one) ? groups.root(place) : [])));
  const countries = [...readings.entries()].filter(([place, one]) => isPlain(one) && !persons.has(groups.root(place)));
  const holders = countries.length === 0 ? [] : holdersIn(readings, [...readings.keys()]);
  for (const [place, country] of countries.slice(0, MOST))
    for (const holder of holders)
      if (isPlain(country) && isOf(holder.words, wordsOf(country.name)))
        maybe.push({ a: place, b: holder.place, reason: `may stand for ${holder.name}`, isEither: true });
}

const isPerson = (one: Reading) => one.isNamed && one.family === "person";

/** A body of a name and nothing else: Ardovia, South Merin. */
const isPlain = (one: Reading): one is Named =>
  one.isNamed &&
  one.family === "body" &&
  one.onBehalfOf === null &&
  /^\p{Lu}/u.test(one.name) &&
  wordsOf(one.name).length <= LONGEST_NAME &&
  !wordsOf(one.name).some(isOffice);

const isOffice = (word: string) => HEADS.has(word) || FIELDS.has(word) || LOOSE_FIELDS.has(word) || VOICES.has(word);

function holdersIn(readings: readonly Reading[], places: readonly number[]): Holder[] {
  const holders = new Map<string, Holder>();
  for (const place of places) {
    const one = readings[place]!;
    if (holders.size >= MOST || !one.isNamed || (one.family !== "person" && one.family !== "body")) continue;
    const shown = one.onBehalfOf ?? (one.family === "person" ? one.role : one.name) ?? "";
    const words = wordsOf(shown);
    if (words.length > LONGEST_OFFICE || !words.some(isOffice) || words.some((word) => NO_OFFICE.has(word))) continue;
    if (isSomebodys(shown)) continue;
    if (!holders.has(words.join(" "))) holders.set(words.join(" "), { place, name: one.name, words });
  }
  return [...holders.values()];
}

/** "The minister's lawyer" speaks for no country. */
const isSomebodys = (office: string) => OWNED.test(office.slice(0, 400));

const OWNED =
  /(?:president|premier|chancellor|government|cabinet|presidency|minister|ministry|secretary|department|office)s?['’]/i;

/** Ardovian defence minister, minister of defence of Ardovia, spokesman for the Ardovian government. */
function isOf(office: readonly string[], country: readonly string[]): boolean {
  const at = office.findIndex((_, place) => country.every((word, next) => isWordOf(office[place + next], word)));
  if (at < 0 || !isWhose(office, at)) return false;
  const rest = office.filter(
    (word, place) => (place < at || place >= at + country.length) && !RANKS.has(word) && !TIES.has(word),
  );
  // The driver of a ministry and a minister of a church do not speak for the country.
  if (!rest.every((word) => isOffice(word) || OF_STATES.has(word))) return false;
  if (rest.some((word) => FIELDS.has(word))) return true;
  if (rest.some((word) => LOOSE_FIELDS.has(word))) return office.some((word) => OF_STATES.has(word));
  return rest.every((word) => HEADS.has(word) || VOICES.has(word));
}

/** The minister for Ardovian affairs is of another country. */
function isWhose(office: readonly string[], at: number): boolean {
  const before = office.slice(0, at);
  if (before.every((word) => RANKS.has(word)) || before.at(-1) === "of") return true;
  return before.at(-1) === "for" && before.some((word) => VOICES.has(word));
}

/** Ardovia or Ardovian. */
const isWordOf = (word: string | undefined, name: string): boolean =>
  word !== undefined && (word === name || isAdjectiveOf(word, name));
