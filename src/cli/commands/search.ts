// whence search: words in, the statements and articles that hold them out.

import { wordsOf } from "../../article/index.ts";
import type { Article } from "../../article/index.ts";
import { correctedBy, openLedger } from "../../ledger/index.ts";
import type { ClaimLine, Hit, Ledger } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { Call, Command } from "../command.ts";
import { valueOf } from "../command.ts";
import { countOption } from "../counts.ts";
import { beginningOf, labelOf, oneLined, sourcesOf, titleOf } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import { formatOption, writerOf } from "../listing.ts";
import type { Listing } from "../listing.ts";
import type { Terminal } from "../terminal.ts";
import { claimListing } from "./claims.ts";

const KINDS = {
  articles: { kind: "article", summary: "Titles and texts." },
  statements: { kind: "statement", summary: "What sources put forward, and their names." },
  claims: { kind: "claim", summary: "What is put forward, whoever does." },
} as const;

export const search: Command = {
  name: "search",
  summary: "Finds articles, statements and claims that hold all of the words.",
  arguments: [
    { name: "word", many: true, summary: "a word in any of its forms, or several between double quotes for a phrase" },
  ],
  options: [
    ledgerOption,
    {
      name: "--in",
      value: "kind",
      summary: "what is searched",
      choices: Object.entries(KINDS).map(([name, { summary }]) => ({ name, summary })),
      default: "all",
    },
    countOption("search", "--limit", "most hits of each kind", 20),
    formatOption,
  ],
  examples: [
    { line: "whence search waterworks Pelune", shows: "Everything that holds both words, best first." },
    {
      line: "whence search --in statements '\"2 million\"' litres",
      shows: "Who put forward that number; a phrase keeps its double quotes.",
    },
    { line: "whence search --format csv --limit 500 minister > minister.csv", shows: "A table for a spreadsheet." },
  ],
  run,
};

/** A hit with what it is. */
interface Found {
  readonly hit: Hit;
  readonly article: Article;
  /** Null where the article itself was found; of a claim its first. */
  readonly statement: Statement | null;
  /** Null where no claim was found. */
  readonly claim: ClaimLine | null;
}

/** Hits that are looked up together. */
const GROUP = 100;

async function run(call: Call, terminal: Terminal): Promise<number> {
  return orSay(terminal, async () => {
    await using ledger = await openLedger(ledgerOf(call), { readOnly: true });
    const kind = KINDS[valueOf(call, "in") as keyof typeof KINDS]?.kind;
    const words = call.arguments.join(" ");
    const hits = await ledger.search(words, {
      in: kind,
      limit: Number(valueOf(call, "limit") ?? 20),
      marks: ["", ""],
    });
    const { write, end } = await writerOf(call, listing, terminal);
    for (let from = 0; from < hits.length; from += GROUP) {
      for (const found of await lookUp(ledger, hits.slice(from, from + GROUP))) await write(found);
    }
    await end();
    if (hits.length === 0) terminal.err(oneLined(`search: nothing holds all of these words: ${words}`));
    return 0;
  });
}

/** Hits with their articles and statements, as people have corrected them. */
async function lookUp(ledger: Ledger, hits: readonly Hit[]): Promise<Found[]> {
  const idsOf = (kind: Hit["kind"]) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const view = await ledger.view();
  const said = [...idsOf("statement"), ...idsOf("claim")];
  const statements = new Map((await ledger.statementsOf(said)).map((one) => [one.statement.id, one]));
  const claims = new Map((await ledger.claimLines(idsOf("claim"))).map((one) => [one.id, one]));
  const needed = [...idsOf("article"), ...[...statements.values()].map(({ article }) => article)];
  const articles = new Map((await ledger.articlesOf([...new Set(needed)])).map(({ article }) => [article.id, article]));
  return hits.flatMap((hit) => {
    const kept = statements.get(hit.id);
    const article = articles.get(kept?.article ?? hit.id);
    const claim = hit.kind === "claim" ? (claims.get(hit.id) ?? null) : null;
    return article ? [{ hit, article, statement: kept ? correctedBy(view, kept.statement) : null, claim }] : [];
  });
}

/** Longest statement, in UTF-16 code units, that lines for people show whole. */
const LONGEST = 400;

const contentOf = ({ article, statement, hit }: Found): string =>
  statement ? wordsOf(article.text, statement.content) : hit.snippet;

const listing: Listing<Found> = {
  lines: (found) => {
    const { article, statement, claim } = found;
    if (claim) return claimListing.lines(claim);
    const words = beginningOf(contentOf(found), LONGEST);
    const published = article.published === null ? [] : [oneLined(article.published.slice(0, 10))];
    const where = [labelOf(article), ...published, ...(article.url === null ? [] : [oneLined(article.url)])];
    const ids = statement ? `statement ${statement.id} · article ${article.id}` : `article ${article.id}`;
    return [statement ? `${sourcesOf(statement)}: ${words}` : words, `    ${where.join(" · ")}`, `    ${ids}`, ""];
  },
  record: (found) => {
    const { hit, article, statement, claim } = found;
    if (claim) return { kind: hit.kind, ...claim, score: hit.score };
    const { id, url, publisher, forwardedFrom = null, title, published } = article;
    const said = statement && { statement: statement.id, act: statement.act, chain: statement.chain };
    const words = { words: contentOf(found), score: hit.score };
    return { kind: hit.kind, ...said, ...words, article: id, url, publisher, forwardedFrom, title, published };
  },
  columns: {
    kind: ({ hit }) => hit.kind,
    source: ({ statement }) => statement && sourcesOf(statement),
    act: ({ statement }) => statement && statement.act,
    words: (found) => oneLined(contentOf(found)),
    publisher: ({ article }) => article.publisher && oneLined(article.publisher),
    forwardedFrom: ({ article }) => (article.forwardedFrom ? oneLined(article.forwardedFrom) : null),
    title: ({ article }) => titleOf(article),
    published: ({ article }) => article.published && oneLined(article.published),
    url: ({ article }) => article.url && oneLined(article.url),
    statement: ({ statement }) => statement && statement.id,
    article: ({ article }) => article.id,
  },
};
