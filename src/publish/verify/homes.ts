// Where the story of a brief is now: a ledger puts stories together and takes them apart, and the brief stays as it was.

import type { Ledger } from "../../ledger/index.ts";
import type { Brief } from "../brief/index.ts";

/** The story of a brief as a ledger has it now, with every story that its articles went to. */
export interface Home {
  readonly title: string | null;
  readonly last: string | null;
  readonly articles: number;
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
  #known: Promise<ReadonlySet<string>> | null = null;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Null where the ledger never had such a story. */
  async of(brief: Brief): Promise<Home | null> {
    const { story: id, sentences } = brief;
    const found = id === "" ? null : await this.#ledger.story(id);
    if (id === "" || (!found && !(await this.#was(id)))) return null;
    if (found?.story.id === id && isWithin(brief, found)) return homeOf([found], null);
    const receipts = sentences.flatMap((one) => one.receipts).filter(({ proves }) => proves === "statement");
    const stories = await this.#storiesOf([...new Set(receipts.map(({ article }) => article))]);
    const all = [...new Map([...(found ? [found] : []), ...stories].map((one) => [one.story.id, one])).values()];
    const names = all.map(({ story }) => `“${story.title ?? story.id}”`).join(", ");
    if (all.length > 1) return homeOf(all, `is in several stories of the ledger now: ${names}`);
    return all.length === 0 ? null : homeOf(all, found?.story.id === id ? null : `is part of ${names} now`);
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
  async #was(id: string): Promise<boolean> {
    this.#known ??= namesIn(this.#ledger);
    return (await this.#known).has(id);
  }
}

async function namesIn(ledger: Ledger): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { kind, subject } of ledger.changesSince(0)) if (kind.startsWith("story.")) names.add(subject);
  return names;
}

/** Can a story have grown from what a brief says of it? */
const isWithin = ({ title, articles }: Brief, { story, articles: all }: Found) =>
  articles <= story.articles && (title === null || all.some((one) => one.title === title));

/** Stories as one, the first of which gives the title. */
function homeOf(stories: readonly Found[], moved: string | null): Home {
  const articles = stories.flatMap((one) => one.articles);
  return {
    title: stories[0]!.story.title,
    last: stories.map(({ story }) => story.last).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a)),
    articles: articles.length,
    outlets: new Set(articles.flatMap(({ publisher }) => publisher ?? [])).size,
    titles: new Set(articles.flatMap(({ title }) => title ?? [])),
    moved,
  };
}
