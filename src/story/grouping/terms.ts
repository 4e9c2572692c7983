// What an article is about: its words, names, numbers and dates, each with how much it says.
//
// A term is a string whose first character tells its kind: "^ostrel" is a name, "#17" a number, "@3-14" a day
// of a month, "?ostrel" a word that may be a name, for it only opens sentences here, anything else a word.

import { isStop, MONTHS, stemOf } from "../english.ts";
import { isEveryday } from "../everyday.ts";
import { dayAt } from "./days.ts";
import { ownNames, speaksForItself } from "./own.ts";
import { outletKey } from "../copies/credits.ts";
import { momentOf } from "../copies/moment.ts";
import { isHigh, namesAmong, voicesAmong, wordsOf, type Names, type Word } from "./words.ts";

/** What grouping needs of an article. */
export interface Told {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** ISO 8601; null where the page does not say. */
  readonly published: string | null;
  /** The outlet; null or absent where the page does not say. */
  readonly publisher?: string | null;
}

/** An article as grouping sees it. */
export interface Features {
  readonly id: string;
  /** Days since 1970; null where nothing says when it was published. */
  readonly day: number | null;
  readonly outlet: string | null;
  /** Is it a post: a few words without a headline? */
  readonly isPost: boolean;
  /** Each term with its weight before it is known how rare it is. */
  readonly terms: ReadonlyMap<string, number>;
  /** The names in its headline, and what may be names, as terms. */
  readonly headed: readonly string[];
  /** The same at its top, but for those of speakers. */
  readonly leading: readonly string[];
}

/** Words, counted from the top, that tell what happened: they weigh double. */
const LEAD = 100;
/** Words at the top among which an article names what it is about. */
const TOP = 40;
/** Fewer words than these are a post, where they have no headline. */
const POST = 100;
/** What the name of somebody who is quoted weighs: the same officials speak of everything that happens. */
const QUOTED = 0.4;
/** How often a publisher that speaks for itself is taken to name itself. */
const OWN = 2;

/** How often a term stands in an article, where first, and whether it names somebody who is quoted. */
interface Seen {
  count: number;
  readonly first: number;
  readonly isVoice: boolean;
}

/** Cuts an article into weighted terms. */
export function featuresOf({ id, title, text, published, publisher }: Told): Features {
  const headline = headlineOf(title, publisher);
  const words = wordsOf(title === null || text.startsWith(title) ? text : `${title}\n${text}`);
  const names = namesAmong(words);
  const heads = new Set(headline === null ? [] : wordsOf(headline).map(({ lower }) => lower));
  const voices = voicesAmong(words);
  const counts = new Map<string, Seen>();
  const moment = momentOf(published);
  const day = moment && Math.floor(moment.from / 86_400_000);
  words.forEach((word, place) => {
    for (const term of termsAt(words, place, word, names, day)) {
      const known = counts.get(term);
      if (known) known.count += 1;
      else counts.set(term, { count: 1, first: place, isVoice: voices.has(word.lower) && !heads.has(word.lower) });
    }
  });
  const weigh = ({ count, first, isVoice }: Seen) =>
    (1 + 0.7 * Math.log(count)) * (first < LEAD ? 2 : 1) * (isVoice ? QUOTED : 1);
  for (const name of publisher && speaksForItself(text) ? ownNames(publisher) : [])
    if (!counts.has(name)) counts.set(name, { count: OWN, first: 0, isVoice: false });
  const namesIn = (lowers: Iterable<string>) =>
    [...new Set(Array.from(lowers, stemOf))]
      .filter((stem) => !isEveryday(stem))
      .flatMap((stem) => [`^${stem}`, `?${stem}`].filter((name) => counts.has(name)));
  return {
    id,
    day,
    outlet: publisher ? outletKey(publisher) : null,
    isPost: headline === null && words.length < POST,
    terms: new Map([...counts].map(([term, seen]) => [term, weigh(seen)])),
    headed: namesIn(heads),
    leading: namesIn(words.slice(0, TOP).flatMap(({ lower }) => (voices.has(lower) ? [] : [lower]))),
  };
}

/** The headline; null where there is none of its own: what heads a post is often the name of its channel. */
const headlineOf = (title: string | null, publisher: string | null | undefined): string | null =>
  title === null || (publisher && outletKey(title) === outletKey(publisher)) ? null : title;

function termsAt(words: readonly Word[], place: number, word: Word, names: Names, today: number | null): string[] {
  if (/^\p{N}/u.test(word.lower)) return [`#${word.lower}`];
  const day = dayAt(words, place, today);
  if (day) return [day];
  const stem = stemOf(word.lower);
  if (word.lower.length < 2 || isStop(word.lower) || isStop(stem) || MONTHS.has(word.lower)) return [];
  if (!isHigh(word.text)) return [stem];
  return [names.isName(word.lower) ? `^${stem}` : names.mayBe(word.lower) ? `?${stem}` : stem];
}
