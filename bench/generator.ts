// News that never was: a seeded generator of stories, with their own names and words, over invented years.

import type { Told } from "../src/story/index.ts";

/** A generated article with the story that it is of. */
export interface Invented extends Told {
  readonly story: number;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = "ba ke lo mi nu ra se ti vo za dre fal gor hin jel kor lum nor pel sten tor vas wel zim".split(" ");

/** Word number `n` of an invented language; numbers far apart give words that differ. */
function wordOf(n: number): string {
  let rest = n * 7 + 11;
  let word = "";
  do {
    word += SYLLABLES[rest % SYLLABLES.length]!;
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
}

const nameOf = (n: number) => wordOf(n).replace(/^./, (letter) => letter.toUpperCase());

/** Common words: the first are the most frequent, as in any language. */
const COMMON = 6_000;
/** Articles a day. */
const DAILY = 400;

/** `count` articles in the order of their publication. Stories begin, go on for some days, and end. */
export function* invented(count: number, seed = 1): Generator<Invented> {
  const random = chance(seed);
  const under = (limit: number) => Math.floor(random() * limit);
  const common = () => wordOf(Math.floor(COMMON * random() ** 3));
  const live: { story: number; until: number }[] = [];
  const printed = new Map<number, string>();
  let stories = 0;
  for (let n = 0; n < count; n += 1) {
    const day = Math.floor(n / DAILY);
    while (live.length > 0 && live[0]!.until < day) live.shift();
    if (live.length < 5 || random() < 0.25) live.push({ story: (stories += 1), until: day + 1 + under(12) });
    // Some stories are written about far more than others.
    const { story } = live[Math.floor(live.length * random() ** 2)]!;
    const own = () =>
      random() < 0.5 ? nameOf(50_000 + story * 6 + under(6)) : wordOf(COMMON + story * 12 + under(12));
    const sentence = () =>
      `The ${Array.from({ length: 14 }, () => (random() < 0.4 ? own() : common())).join(" ")} ${under(90)}.`;
    const earlier = printed.get(story);
    // One article in five reprints an earlier one of its story, with a sentence of its own at the end.
    const text =
      earlier !== undefined && random() < 0.2
        ? `${earlier}\n${sentence()}`
        : Array.from({ length: 6 + under(12) }, sentence).join("\n");
    if (earlier === undefined) printed.set(story, text);
    const published = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
    yield { id: `invented-${n}`, title: null, text, published, story };
  }
}
