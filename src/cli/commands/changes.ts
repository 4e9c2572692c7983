// whence changes: what happened to the ledger, and what edits changed, in words.

import { wordsOf } from "../../article/index.ts";
import { openLedger } from "../../ledger/index.ts";
import type { Change, KeptArticle, Ledger } from "../../ledger/index.ts";
import { isoDate } from "../../read/index.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { editsOf } from "../../web/edits/index.ts";
import type { Edit } from "../../web/index.ts";
import type { Statement } from "../../whence.ts";
import { editLines, editOf, turnLines, turnWords, turnedIn } from "../edited.ts";
import type { Turned } from "../edited.ts";
import { beginningOf, labelOf, oneLined, sourcesOf, timeOf, titleOf, titleWas } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writerOf } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";

export const changes: Command = {
  name: "changes",
  summary: "Tells what was added, which pages were edited, moved or taken down, and by which words, the newest last.",
  arguments: [],
  options: [
    ledgerOption,
    {
      name: "--since",
      value: "when",
      summary:
        "only what came after the change of this number, or was added or seen from this time on, in UTC where it names no zone; when articles were published plays no part",
      default: "the beginning",
      check: when,
    },
    {
      name: "--published-since",
      value: "time",
      summary:
        "only what is about articles that were published from this time on, as they state it, whenever they were added; what is about none, or about one without a date, is left out",
      check: moment,
    },
    formatOption,
  ],
  examples: [
    { line: "whence changes", shows: "All that ever happened." },
    { line: "whence changes --since 2025-03-05", shows: "From a day on; 2025-03-05T16:00+02:00 is a time." },
    {
      line: "whence changes --published-since 2025-03-05",
      shows: "What articles of that day and later did, where an archive was added at once.",
    },
    {
      line: "whence changes --since 120 --format jsonl | jq 'select(.silent)'",
      shows: "Edits after change 120 that the pages kept quiet about.",
    },
  ],
  run,
};

/** A change with the article that it is about, what differs from the text before, and the statement that made it. */
interface Told {
  readonly change: Change;
  readonly kept: KeptArticle | null;
  /** What an edited page was called before; null where its title is what it was. */
  readonly titleWas: string | null;
  readonly edits: readonly Edit[];
  /** Statements that the edit took away, put in, or made into others. */
  readonly turns: readonly Turned[];
  /** Of an older copy that came late: the place of the text that took its place, with which it is compared. */
  readonly next: number | null;
  readonly said: Said | null;
}

/** A statement that did something to an earlier one. */
interface Said {
  readonly who: string;
  readonly words: string;
  /** The words of the earlier one. */
  readonly earlier: string;
}

/** Changes whose articles are looked up together. */
const GROUP = 50;

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const since = valueOf(call, "since") ?? "0";
    const published = valueOf(call, "published-since");
    const { write, end } = await writerOf(call, listing, terminal);
    for await (const group of groupsOf(ledger.changesSince(isNumber(since) ? Number(since) : since, { published }))) {
      for (const told of await tell(ledger, group)) await write(told);
    }
    await end();
    return 0;
  });
}

async function* groupsOf(all: AsyncIterable<Change>): AsyncGenerator<Change[]> {
  let group: Change[] = [];
  for await (const change of all) {
    if (group.push(change) < GROUP) continue;
    yield group;
    group = [];
  }
  yield group;
}

async function tell(ledger: Ledger, group: readonly Change[]): Promise<Told[]> {
  const said = await saidIn(ledger, group);
  const ids = group.filter(isAboutArticle).map(({ subject }) => subject);
  const known = await ledger.articlesOf([...new Set(ids)]);
  const articles = new Map(known.map((kept) => [kept.article.id, kept]));
  const told: Told[] = [];
  for (const change of group) {
    const kept = isAboutArticle(change) ? (articles.get(change.subject) ?? null) : null;
    const edit = await editOf(ledger, change, kept);
    const edits = edit ? editsOf(edit.before.article, edit.after.article) : [];
    const turns = edit ? turnedIn(edit) : [];
    const next = edit && change.kind === "article.older" ? edit.after.version : null;
    const before = edit && next === null ? titleWas(edit.before.article, edit.after.article) : null;
    told.push({ change, kept, titleWas: before, edits, turns, next, said: said.get(change.number) ?? null });
  }
  return told;
}

/** Who did what to which earlier statement, by the number of the change. */
async function saidIn(ledger: Ledger, group: readonly Change[]): Promise<Map<number, Said>> {
  const changes = group.filter(({ detail }) => typeof detail["statement"] === "string");
  const ids = changes.flatMap(({ detail }) => [String(detail["statement"]), String(detail["earlier"])]);
  const statements = await ledger.statementsOf([...new Set(ids)]);
  const articles = await ledger.articlesOf([...new Set(statements.map(({ article }) => article))]);
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  const words = new Map(
    statements.map(({ article, statement }) => [
      statement.id,
      { who: sourcesOf(statement), words: toldOf(statement, texts.get(article) ?? "") },
    ]),
  );
  return new Map(
    changes.flatMap(({ number, detail }) => {
      const [one, earlier] = [words.get(String(detail["statement"])), words.get(String(detail["earlier"]))];
      return one && earlier ? [[number, { ...one, earlier: earlier.words }]] : [];
    }),
  );
}

/** The words of a statement; of a denial that it is one. */
const toldOf = (statement: Statement, text: string) =>
  `${statement.act === "deny" ? "denied: " : ""}${beginningOf(wordsOf(text, statement.content), LONGEST)}`;

/** Longest words of a statement, in UTF-16 code units, in lines for people. */
const LONGEST = 160;

const isAboutArticle = ({ kind }: Change) => /^(?:article|page)\./.test(kind) || kind === "story.opened";
const isSilent = ({ detail }: Change) => detail["silent"] === true;

const listing: Listing<Told> = {
  lines: ({ change, kept, titleWas: title, edits, turns, next, said }) => {
    const about = said ? said.earlier : kept ? labelOf(kept.article) : detailOf(change);
    const first = `${String(change.number).padStart(5)}  ${timeOf(change.at)}  ${kindOf(change)}  ${about}`;
    const where = placesOf(change, kept);
    const more = [[...where, oneLined(`${nounOf(change)} ${change.subject}`.trim())].join(" · ")];
    if (said) more.unshift(`by ${said.who}: ${said.words}`);
    if (title !== null) more.push(`title was: ${title}`);
    if (next !== null) more.push(`which version ${next} took the place of:`);
    if (next !== null || change.kind === "article.edited") more.push(...editLines(edits), ...turns.flatMap(turnLines));
    return [first, ...more.map((line) => `       ${line}`)];
  },
  record: ({ change, kept, titleWas: before, edits, turns, said }) => {
    const { number, at, kind, subject, detail } = change;
    if (said) return { number, at, kind, subject, detail, said };
    if (kept && kind.startsWith("page.")) return { number, at, kind, subject, ...pageOf(change) };
    if (!kept || !kind.startsWith("article.")) return { number, at, kind, subject, detail };
    const { url, publisher, title, published } = kept.article;
    const about = {
      url,
      publisher,
      title,
      titleWas: before,
      published,
      version: versionOf(change, kept),
      earlier: kept.earlier,
    };
    return { number, at, kind, subject, ...about, silent: isSilent(change), edits, statements: turns };
  },
  columns: {
    number: ({ change }) => change.number,
    at: ({ change }) => change.at,
    kind: ({ change }) => oneLined(change.kind),
    silent: ({ change }) => isSilent(change),
    version: ({ change, kept }) => kept && versionOf(change, kept),
    publisher: ({ kept }) => kept && kept.article.publisher && oneLined(kept.article.publisher),
    title: ({ kept }) => kept && titleOf(kept.article),
    titleWas: ({ titleWas: before }) => before,
    url: ({ kept }) => kept && kept.article.url && oneLined(kept.article.url),
    was: ({ edits }) => edits.flatMap(({ was }) => was).join(" … "),
    now: ({ edits }) => edits.flatMap(({ now }) => now).join(" … "),
    subject: ({ change }) => oneLined(change.subject),
    who: ({ said }) => said && said.who,
    words: ({ said }) => said && said.words,
    earlier: ({ said }) => said && said.earlier,
    statements: ({ turns }) => turns.map(turnWords).join(" … "),
  },
};

/** Where it happened: of a page that moved, from where to where. */
function placesOf(change: Change, kept: KeptArticle | null): string[] {
  if (!change.kind.startsWith("page.")) return kept?.article.url ? [oneLined(kept.article.url)] : [];
  const { address, goes, seen } = pageOf(change);
  return [oneLined(goes === null ? address : `${address} → ${goes}`), oneLined(seen)];
}

/** What was seen of a page. */
const pageOf = ({ detail }: Change) => ({
  address: String(detail["address"]),
  goes: typeof detail["goes"] === "string" ? detail["goes"] : null,
  seen: String(detail["seen"]),
});

/** Which of the texts of its address it was: a text that came back is there more than once. */
const versionOf = ({ detail }: Change, kept: KeptArticle): number => Number(detail["version"] ?? kept.version);

/** What happened to an article, in words. */
const HAPPENED = new Map([
  ["article.new", "new"],
  ["article.stands", "still stands"],
]);

/** "edited silently (version 2)", "judgement merge". */
function kindOf(change: Change): string {
  const words = HAPPENED.get(change.kind);
  if (words !== undefined) return words;
  if (change.kind === "article.older") return `older copy (version ${String(change.detail["version"])})`;
  if (change.kind !== "article.edited") return oneLined(change.kind.replaceAll(".", " "));
  return `edited${isSilent(change) ? " silently" : ""} (version ${String(change.detail["version"])})`;
}

const detailOf = ({ detail }: Change): string =>
  Object.entries(detail)
    .map(([name, value]) => oneLined(`${name} ${typeof value === "string" ? value : JSON.stringify(value)}`))
    .join(", ");

/** What kind of thing a change happened to: "article", "story", "claim". */
const nounOf = ({ kind }: Change): string => kind.slice(0, Math.max(0, kind.indexOf(".")));

const isNumber = (value: string) => /^\d{1,15}$/.test(value);

/** A number, or a time in UTC or with its zone. */
function when(value: string): string {
  if (isNumber(value)) return value;
  const time = isoDate(value);
  if (time === null) throw new Usage(`changes: neither a number nor a time such as 2024-10-23T16:12+03:00: ${value}`);
  return inZone(time);
}

/** A time by which articles are asked for. */
function moment(value: string): string {
  const time = isoDate(value);
  if (time === null) throw new Usage(`changes: no time such as 2024-10-23T16:12+03:00: ${value}`);
  return inZone(time);
}

const inZone = (time: string) => (/T[\d:]+$/.test(time) ? `${time}Z` : time);
