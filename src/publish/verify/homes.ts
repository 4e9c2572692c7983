// Where the story of a brief is now: a ledger puts stories together and takes them apart, and the brief stays as it was.

import { instantOf } from "../../article/index.ts";
import { splitId } from "../../ledger/index.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Brief } from "../brief/index.ts";

/** The story of a brief as a ledger has it now, with every story that its articles went to. */
export interface Home {
  /** That of the first of its stories. */
  readonly title: string | null;
  readonly last: string | null;
  readonly articles: number;
  readonly texts: number;
  readonly outlets: number;
  /** Titles of all of its articles. */
  readonly titles: ReadonlySet<string>;
  /** Where it went, in words; null where it is what it was. */
  readonly moved: string | null;
}

type Found = NonNullable<Awaited<ReturnType<Ledger["story"]>>>;

/** Looks for the stories of briefs, and reads the log of a ledger once at most. */
export class Homes {
  readonly #ledger: Ledger;
  #known: Promise<Kin> | null = null;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Null where the ledger never had such a story. */
  async of(brief: Brief): Promise<Home | null> {
    const { story: id, sentences } = brief;
    const found = id === "" ? null : await this.#ledger.story(id);
    if (id === "" || (!found && !(await this.isKnown(id)))) return null;
    if (found?.story.id === id && isWithin(brief, found)) return homeOf([found], null);
    const receipts = sentences.flatMap((one) => one.receipts).filter(({ proves }) => proves === "statement");
    const stories = await this.#storiesOf([...new Set(receipts.map(({ article }) => article))]);
    const kin = await this.#kinOf(id);
    const all = [
      ...new Map([...(found ? [found] : []), ...stories, ...kin].map((one) => [one.story.id, one])).values(),
    ];
    const related = new Set([id, ...kin.map(({ story }) => story.id), ...(found ? [found.story.id] : [])]);
    const [own, others] = [
      all.filter(({ story }) => related.has(story.id)),
      all.filter(({ story }) => !related.has(story.id)),
    ];
    if (own.length > 1) return homeOf(all, `is in several stories of the ledger now: ${namesOf(own)}`);
    if (all.length > 1)
      return homeOf(all, `rests on articles that are in other stories of the ledger: ${namesOf(others)}`);
    return all.length === 0 ? null : homeOf(all, found?.story.id === id ? null : `is part of ${namesOf(all)} now`);
  }

  /** Was a story once just what a brief says of it, before later articles came, or was it put together or taken apart since? */
  async was({ story: id, articles, texts = articles, outlets, asOf }: Brief): Promise<boolean> {
    if (((await this.#kin()).get(id)?.size ?? 0) > 0) return true;
    const ids = (await this.#ledger.story(id))?.articles.map((one) => one.id) ?? [];
    const kept = (await this.#ledger.articlesOf(ids)).toSorted((a, b) => a.number - b.number).slice(0, texts);
    const homes = await this.#ledger.homesOf(ids);
    const pages = new Set(kept.map(({ article }) => homes.get(article.id) ?? article.id));
    const moments = kept.flatMap(({ article }) => instantOf(article.published) ?? []);
    const names = new Set(kept.flatMap(({ article }) => article.publisher ?? []));
    const isIt = pages.size === articles && names.size === outlets;
    return isIt && moments.length > 0 && Math.max(...moments) === instantOf(asOf);
  }

  /** Stories of articles, the one of most of them first. */
  async #storiesOf(articles: readonly string[]): Promise<Found[]> {
    const counts = new Map<string, number>();
    for (const article of articles) {
      const story = await this.#ledger.thingOf("story", article);
      if (story !== null) counts.set(story, (counts.get(story) ?? 0) + 1);
    }
    const stories: Found[] = [];
    for (const [id] of [...counts].toSorted((a, b) => b[1] - a[1])) {
      const found = await this.#ledger.story(id);
      if (found) stories.push(found);
    }
    return stories;
  }

  /** Did the ledger ever open, merge or split a story of this name? */
  async isKnown(id: string): Promise<boolean> {
    return (await this.#kin()).has(id);
  }

  /** Stories of the ledger that took articles from one, or gave it some, be it by way of others. */
  async #kinOf(id: string): Promise<Found[]> {
    const kin = await this.#kin();
    const names = new Set([id]);
    // A set that grows is gone through to its end.
    for (const name of names) for (const other of kin.get(name) ?? []) if (names.size < MOST) names.add(other);
    const stories: Found[] = [];
    for (const name of names) {
      const found = name === id ? null : await this.#ledger.story(name);
      if (found) stories.push(found);
    }
    return stories;
  }

  #kin(): Promise<Kin> {
    return (this.#known ??= kinIn(this.#ledger));
  }
}

/** Stories that one was split from or merged with, in how many ways ever. */
const MOST = 50;

/** Every story that a ledger ever had, with those that it was split from or merged with. */
type Kin = ReadonlyMap<string, ReadonlySet<string>>;

async function kinIn(ledger: Ledger): Promise<Kin> {
  const kin = new Map<string, Set<string>>();
  const known = (name: string) => kin.get(name) ?? kin.set(name, new Set()).get(name)!;
  const tie = (one: string, other: string) => {
    known(one).add(other);
    known(other).add(one);
  };
  for await (const { kind, subject, detail } of ledger.changesSince(0)) {
    if (!kind.startsWith("story.")) continue;
    known(subject);
    if (typeof detail["from"] === "string") tie(subject, detail["from"]);
  }
  for (const { verdict } of await ledger.judgements()) {
    if (verdict.act === "split" && kin.has(verdict.thing)) tie(verdict.thing, splitId(verdict));
    if (verdict.act !== "merge") continue;
    const [first, ...others] = verdict.things;
    for (const other of others) if (kin.has(first!) || kin.has(other)) tie(first!, other);
  }
  return kin;
}

const namesOf = (stories: readonly Found[]): string =>
  stories.map(({ story }) => `“${story.title ?? story.id}”`).join(", ");

/** Can a story have grown from what a brief says of it? */
const isWithin = ({ title, articles }: Brief, { story, articles: all }: Found) =>
  articles <= story.articles && (title === null || all.some((one) => one.title === title));

/** Stories as one. */
function homeOf(stories: readonly Found[], moved: string | null): Home {
  const articles = stories.flatMap((one) => one.articles);
  return {
    title: stories[0]!.story.title,
    last: stories.map(({ story }) => story.last).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)),
    articles: stories.reduce((sum, { story }) => sum + story.articles, 0),
    texts: articles.length,
    outlets: new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size,
    titles: new Set(articles.flatMap(({ title }) => title ?? [])),
    moved,
  };
}
