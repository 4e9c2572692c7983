// Questions that take long on a large ledger are answered aside, so that other readers do not wait for them, and
// remembered for as long as what they are about stands as it did.

import type { Ledger } from "../../ledger/index.ts";
import type { Brief } from "../../publish/brief/index.ts";
import type { Edit } from "../../web/index.ts";
import { Ahead } from "./ahead.ts";
import { Thread } from "./thread.ts";
import type { Question } from "./thread.ts";

/** Answers that are remembered, the one that was asked for longest ago going first. */
const KEPT = 400;

/** Statements from which on a claim is large, or several together, and articles from which on a story is long. */
const [LARGE, LARGE_TOGETHER, LONG] = [60, 150, 200];

/** Statements from which on laying them beside their sources takes long: each may lead to articles of its own. */
const MANY_RETOLD = 24;

/** Changes from which on a ledger is large, and after how many more it is counted again who speaks most. */
const [MANY, AGAIN] = [20_000, 500];

/** People that pages look among: they are counted over the whole ledger. */
export const PEOPLE = 1000;

/** Stories that are made ready before somebody asks for them: the first of the first page. */
const FIRST = 6;

/** Milliseconds after which a desk that has just been opened gets ready for long questions. */
const SOON = 1500;

interface Known {
  readonly state: string;
  readonly found: Promise<unknown>;
}

export class Aside {
  readonly #ledger: Ledger;
  readonly #known = new Map<string, Known>();
  /** What may take seconds, and what takes a tenth of one, do not wait for each other. */
  readonly #slow: Thread;
  readonly #middle: Thread;
  readonly #ahead: Ahead;
  #soon: NodeJS.Timeout | undefined;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    this.#ahead = new Ahead({
      state: ledger.lastChange,
      stories: async () => (await ledger.storiesPage({ limit: FIRST })).items.map(({ id }) => id),
      ready: (story) => this.ready(story),
    });
    this.#slow = new Thread(ledger.file, { gives: true });
    this.#middle = new Thread(ledger.file);
  }

  /** The same ledger, in which long questions are answered aside. */
  ledger(): Ledger {
    return { ...this.#ledger, ...this.#ofStories(), ...this.#ofClaims(), ...this.#ofAll() };
  }

  #ofStories(): Pick<Ledger, "figures" | "timeline" | "claimsInOrder"> {
    const ledger = this.#ledger;
    const ofStory =
      (question: "figures" | "timeline") =>
      async (...words: readonly [story: string, limit?: number]): Promise<never> =>
        (await this.#ask(this.#slow, question, words, await ledger.storyState(words[0]))) as never;
    const claimsInOrder: Ledger["claimsInOrder"] = async (id) => {
      const [line] = await ledger.storyLines([id]);
      if (!line || line.articles < LONG) return ledger.claimsInOrder(id);
      return (await this.#ask(this.#middle, "claimsInOrder", [id], String(await ledger.lastChange()))) as never;
    };
    return { figures: ofStory("figures"), timeline: ofStory("timeline"), claimsInOrder };
  }

  #ofClaims(): Pick<Ledger, "claim" | "claimCards" | "claimsLike" | "retoldOf"> {
    const ledger = this.#ledger;
    const claim: Ledger["claim"] = async (id) => {
      const [line] = await ledger.claimLines([id]);
      if (!line || line.statements < LARGE) return ledger.claim(id);
      return (await this.#ask(this.#middle, "claim", [id], String(await ledger.lastChange()))) as never;
    };
    const claimCards: Ledger["claimCards"] = async (lines) => {
      const statements = lines.reduce((sum, line) => sum + line.statements, 0);
      if (statements < LARGE_TOGETHER) return ledger.claimCards(lines);
      return (await this.#ask(this.#middle, "claimCards", [lines], await this.#judged())) as never;
    };
    const claimsLike: Ledger["claimsLike"] = async (...words) => {
      const last = await ledger.lastChange();
      if (last < MANY) return ledger.claimsLike(...words);
      return (await this.#ask(this.#middle, "claimsLike", words, String(last))) as never;
    };
    const retoldOf: Ledger["retoldOf"] = async (statements) => {
      if (statements.length < MANY_RETOLD) return ledger.retoldOf(statements);
      return (await this.#ask(this.#middle, "retoldOf", [statements], String(await ledger.lastChange()))) as never;
    };
    return { claim, claimCards, claimsLike, retoldOf };
  }

  #ofAll(): Pick<Ledger, "entities" | "find"> {
    const ledger = this.#ledger;
    const entities: Ledger["entities"] = async (whom = {}) => {
      const last = await ledger.lastChange();
      if (whom.story !== undefined) return ledger.entities(whom);
      // A small ledger is counted here, but not once more for every page.
      if (last < MANY) return this.#remembered("entities", [whom], String(last), () => ledger.entities(whom));
      const state = `${Math.floor(last / AGAIN)} ${await this.#judged()}`;
      return (await this.#ask(this.#middle, "entities", [whom], state)) as never;
    };
    const find: Ledger["find"] = async (...words) => {
      const last = await ledger.lastChange();
      if (last < MANY) return ledger.find(...words);
      return (await this.#ask(this.#middle, "find", words, String(last))) as never;
    };
    return { entities, find };
  }

  /** What people judged: how much. */
  async #judged(): Promise<string> {
    return String((await this.#ledger.judgements()).length);
  }

  /** The brief of a story; null where there is none of this id. */
  async brief(story: string): Promise<Brief | null> {
    return (await this.#ask(this.#slow, "brief", [story], await this.#ledger.storyState(story))) as Brief | null;
  }

  /** Where the sentences of two articles differ: they never change. */
  async edits(before: string, after: string): Promise<readonly Edit[]> {
    return (await this.#ask(this.#slow, "edits", [before, after], "")) as readonly Edit[];
  }

  /** Finds out what takes long of a story, for whoever asks next. */
  async ready(story: string): Promise<void> {
    const state = await this.#ledger.storyState(story);
    for (const question of ["timeline", "figures", "brief"] as const)
      await this.#remembered(question, [story], state, () => this.#slow.ask(question, [story]));
  }

  /**
   * Loads what long questions need before somebody asks one, and after the first pages are out; and from then on makes
   * stories ready while nobody asks.
   */
  warm(): void {
    this.#soon = setTimeout(() => void this.#warmed().catch(() => {}), SOON).unref();
    this.#ahead.start();
  }

  async #warmed(): Promise<void> {
    await this.ledger().find("");
    await this.ledger().entities({ limit: PEOPLE });
    const { items } = await this.#ledger.storiesPage({ limit: 1 });
    for (const { id } of items) await this.ready(id);
  }

  async close(): Promise<void> {
    clearTimeout(this.#soon);
    this.#ahead.stop();
    await Promise.all([this.#slow.close(), this.#middle.close()]);
  }

  #ask(thread: Thread, question: Question, words: readonly unknown[], state: string): Promise<unknown> {
    this.#ahead.stirred();
    return this.#remembered(question, words, state, () => thread.ask(question, words));
  }

  #remembered<T>(question: Question, words: readonly unknown[], state: string, find: () => Promise<T>): Promise<T> {
    const key = `${question} ${JSON.stringify(words)}`;
    const known = this.#known.get(key);
    this.#known.delete(key);
    const found = known?.state === state ? (known.found as Promise<T>) : find();
    if (this.#known.size >= KEPT) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, { state, found });
    found.catch(() => {
      if (this.#known.get(key)?.found === found) this.#known.delete(key);
    });
    return found;
  }
}
