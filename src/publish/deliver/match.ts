// What happened in a ledger that a rule asks for. Each event has a matcher, in the list at the foot of this file.

import type { Change, ClaimCase, Ledger, Told } from "../../ledger/index.ts";
import { editsOf, line } from "../../web/index.ts";
import { groundOf, receiptOf } from "../brief/index.ts";
import type { BriefReceipt } from "../brief/index.ts";
import { keyOf } from "./content.ts";
import type { Content, Notice, NoticeReceipt } from "./content.ts";
import { movesIn } from "./moves.ts";
import { pageReceipt, whoOf } from "./pages.ts";
import { ruleEvents, wordsOfRule } from "./rules.ts";
import type { Rule } from "./rules.ts";

/** A rule with how far it has looked at the log. */
export interface Looking {
  readonly rule: Rule;
  /** Number of the last change that it has seen. */
  readonly after: number;
}

/** A notice, and the key of what happened under its rule. */
export interface Match {
  readonly key: string;
  readonly content: Content & { readonly kind: "notice" };
}

/** What an event comes to before rules are asked: where it belongs and what it says. */
interface Found {
  /** The same for the same event, whenever it is looked at. */
  readonly event: string;
  readonly what: string;
  readonly stories: readonly string[];
  readonly claim: string | null;
  readonly receipts: readonly NoticeReceipt[];
}

type Matcher = (desk: Desk, change: Change, rule: Rule) => Promise<readonly Found[]>;

/** Receipts of a notice. */
const MOST = 8;

/** The ledger, with what has been looked up for one round. */
class Desk {
  readonly ledger: Ledger;
  readonly #cases = new Map<string, Promise<ClaimCase | null>>();
  readonly #moves = new Map<string, ReturnType<typeof movesIn>>();

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  claim(id: string): Promise<ClaimCase | null> {
    const found = this.#cases.get(id) ?? this.ledger.claim(id);
    this.#cases.set(id, found);
    return found;
  }

  moves(story: string): ReturnType<typeof movesIn> {
    const found = this.#moves.get(story) ?? movesIn(this.ledger, story);
    this.#moves.set(story, found);
    return found;
  }

  async storiesOf(articles: readonly string[]): Promise<string[]> {
    const stories = new Set<string>();
    for (const article of new Set(articles)) stories.add((await this.ledger.thingOf("story", article)) ?? "");
    return [...stories].filter((story) => story !== "");
  }

  /** The statement of an id in its claim; null where it is in none. */
  async told(statement: string): Promise<{ one: ClaimCase; told: Told } | null> {
    const claim = await this.ledger.thingOf("claim", statement);
    const one = claim === null ? null : await this.claim(claim);
    const told = one?.told.find((member) => member.statement.id === statement);
    return one && told ? { one, told } : null;
  }

  async receipts(statements: readonly string[]): Promise<NoticeReceipt[]> {
    const receipts: NoticeReceipt[] = [];
    for (const id of [...new Set(statements)].slice(0, MOST)) {
      const found = await this.told(id);
      if (found)
        receipts.push(noticeReceipt(receiptOf(await groundOf(this.ledger, [found.one]), found.one, found.told)));
    }
    return receipts;
  }
}

const noticeReceipt = ({
  article,
  outlet,
  published,
  url,
  snapshot,
  quote,
  start,
  end,
  chain,
}: BriefReceipt): NoticeReceipt => ({
  article,
  outlet,
  published,
  url,
  snapshot,
  quote,
  start,
  end,
  who: whoOf(chain.map(({ name }) => name)),
});

const SAYS: Readonly<Record<string, string>> = {
  denied: "denies",
  disputed: "gives another figure than",
  confirmed: "confirms",
  retracted: "takes back",
};

/** A statement does something to an earlier one. */
const answer: Matcher = async (desk, { kind, detail }, { event }) => {
  const [statement, earlier] = [String(detail["statement"]), String(detail["earlier"])];
  const [later, first] = [await desk.told(statement), await desk.told(earlier)];
  if (!first) return [];
  const claim = first.one;
  const [source] = later?.told.held.chain ?? [];
  const who = source?.name ? line(source.name) : "A source that is not named";
  // One who denies the same again, or in another outlet, is no news.
  const known = source?.entity ?? statement;
  return [
    {
      event: keyOf(kind, claim.told[0]!.statement.id, known),
      what: `${who} ${SAYS[event]}: “${line(claim.text)}”`,
      stories: await desk.storiesOf(claim.told.map(({ kept }) => kept.article.id)),
      claim: claim.id,
      receipts: await desk.receipts([statement, earlier]),
    },
  ];
};

/** So many independent origins stand behind a claim, and before there were fewer. */
const origins: Matcher = async (desk, { subject, detail }, { number }) => {
  const wanted = number ?? 2;
  if (!(Number(detail["from"]) < wanted && Number(detail["to"]) >= wanted)) return [];
  const claim = await desk.claim(subject);
  if (!claim) return [];
  const statements = claim.origins.groups.flatMap((group) => group.statements.slice(0, 1));
  return [
    {
      event: keyOf("origins", claim.told[0]!.statement.id, wanted),
      what: `${wanted} independent origins stand behind this: “${line(claim.text)}”`,
      stories: await desk.storiesOf(claim.told.map(({ kept }) => kept.article.id)),
      claim: claim.id,
      receipts: await desk.receipts(statements),
    },
  ];
};

/** An article gives a figure that its story had not, and that is far from the one before. */
const figure: Matcher = async (desk, { subject }, { number }) => {
  const found: Found[] = [];
  for (const story of await desk.storiesOf([subject])) {
    for (const { counted, from, to, percent, point, before } of await desk.moves(story)) {
      if (point.article !== subject || percent <= (number ?? 10)) continue;
      const told = await desk.told(point.statement);
      found.push({
        event: keyOf("figure", point.statement, counted, to),
        what: `${line(counted)}: ${shown(from)}, now ${shown(to)} (${to > from ? "up" : "down"} ${Math.round(percent)} %)`,
        stories: [story],
        claim: told?.one.id ?? null,
        receipts: await desk.receipts([point.statement, before.statement]),
      });
    }
  }
  return found;
};

const shown = (number: number) => number.toLocaleString("en", { maximumFractionDigits: 3 });

/** A page has another text than it had. */
const edited: Matcher = async (desk, { subject, detail }) => {
  const [after, before] = [await desk.ledger.reading(subject), await desk.ledger.reading(String(detail["earlier"]))];
  if (!after || !before) return [];
  const edits = editsOf(before.article, after.article);
  const receipts: NoticeReceipt[] = [];
  for (const [{ article }, words] of [
    [before, edits.flatMap(({ was }) => was)],
    [after, edits.flatMap(({ now }) => now)],
  ] as const)
    for (const quote of words.slice(0, MOST / 2)) receipts.push(...(await pageReceipt(desk.ledger, article, quote)));
  if (receipts.length === 0) receipts.push(...(await pageReceipt(desk.ledger, after.article, null)));
  const how = detail["silent"] === true ? "changed without saying so" : "changed";
  return [
    {
      event: keyOf("edited", subject, Number(detail["version"] ?? 0)),
      what: `A page was ${how}: ${line(after.article.title ?? after.article.url ?? subject)}`,
      stories: await desk.storiesOf([subject, before.article.id]),
      claim: null,
      receipts,
    },
  ];
};

/** Nothing is at an address any more. */
const gone: Matcher = async (desk, { subject, detail }) => {
  const reading = await desk.ledger.reading(subject);
  if (!reading) return [];
  const { article } = reading;
  return [
    {
      event: keyOf("gone", String(detail["fate"])),
      what: `A page was taken down (${line(String(detail["seen"]))}): ${line(article.title ?? article.url ?? subject)}`,
      stories: await desk.storiesOf([subject]),
      claim: null,
      receipts: await pageReceipt(desk.ledger, article, null),
    },
  ];
};

const matchers: Readonly<Record<string, Matcher>> = {
  denied: answer,
  disputed: answer,
  confirmed: answer,
  retracted: answer,
  origins,
  figure,
  edited,
  gone,
};

/** What happened that rules ask for, in the order of the log; `upTo` is the last change that was looked at. */
export async function matchesIn(
  ledger: Ledger,
  looking: readonly Looking[],
): Promise<{ matches: Match[]; upTo: number }> {
  const desk = new Desk(ledger);
  const matches = new Map<string, Match>();
  let upTo = looking.reduce((least, { after }) => Math.min(least, after), Infinity);
  if (looking.length === 0) return { matches: [], upTo: 0 };
  for await (const change of ledger.changesSince(upTo)) {
    upTo = change.number;
    for (const { rule, after } of looking) {
      if (change.number <= after || !isAsked(rule, change)) continue;
      for (const found of await matchers[rule.event]!(desk, change, rule)) {
        if (!(await isWithin(ledger, rule, found))) continue;
        const match = await matchOf(ledger, rule, change, found);
        matches.set(match.key, matches.get(match.key) ?? match);
      }
    }
  }
  return { matches: [...matches.values()], upTo };
}

const isAsked = ({ event }: Rule, { kind }: Change): boolean =>
  ruleEvents.some((one) => one.name === event && one.kinds.includes(kind));

async function isWithin(ledger: Ledger, { where }: Rule, { stories, claim }: Found): Promise<boolean> {
  if (where.kind === "all") return true;
  if (where.kind === "story") return stories.includes((await ledger.story(where.id))?.story.id ?? where.id);
  return claim !== null && claim === ((await ledger.claim(where.id))?.id ?? where.id);
}

async function matchOf(ledger: Ledger, rule: Rule, { number, at }: Change, found: Found): Promise<Match> {
  const { event, what, stories, claim, receipts } = found;
  const [story = null] = stories;
  const title = story === null ? null : ((await ledger.story(story))?.story.title ?? null);
  const words = wordsOfRule(rule);
  const notice: Notice = { rule: words, name: rule.name, what, story, title, claim, change: number, at, receipts };
  return { key: keyOf(words, event), content: { kind: "notice", title: what, notice } };
}
