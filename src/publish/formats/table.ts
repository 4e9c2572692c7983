// For the terminal: who said it, through whom it came, what was said. It reads line by line, so it stays clear
// without colour, in a pipe and in a screen reader.

import type { Article, Span } from "../../article/index.ts";
import type { Link } from "../../statement/index.ts";
import type { Entry, Format, Look } from "../format.ts";
import { NARROWEST, block, measureOf, painter, type Paint } from "../lines.ts";
import { line } from "../visible.ts";
import {
  actOf,
  counted,
  dateOf,
  excerpt,
  figureIn,
  formOf,
  hedges,
  nameOf,
  standingOf,
  placed,
  type Placed,
} from "../../web/words/index.ts";
import { addressesOf, titleOf } from "../words.ts";

/** What the parts of one article have in common. */
interface Page {
  readonly article: Article;
  readonly why: boolean;
  readonly measure: number;
  readonly paint: Paint;
  /** Columns of the number before each statement. */
  readonly gutter: number;
}

const LEGEND =
  "Read each chain from left to right: who said it first → who passed it on. ≈ likely and ? possible tell how sure the source is.";
/** Deeper nesting than this is not indented further. */
const DEEPEST = 4;

/** Articles and statements for people, in a terminal. */
export const table: Format = {
  name: "table",
  summary: "Text for the terminal: who said what, and through whom.",
  begin: (look) => lines([...block(painter(look)("dim", LEGEND), "", 0, measureOf(look)), ""]),
  article(entry, look) {
    const page = pageOf(entry, look);
    const statements = placed(entry.statements).flatMap((statement) => ["", ...statementLines(statement, page)]);
    return lines([...headLines(entry, page), ...statements, "", ""]);
  },
};

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join("");

function pageOf({ article, statements }: Entry, look: Look): Page {
  const gutter = String(statements.length).length + 2;
  return { article, why: look.why, measure: measureOf(look), paint: painter(look), gutter };
}

function headLines(entry: Entry, { article, measure, paint }: Page): string[] {
  const { publisher, forwardedFrom, published, modified, authors } = article;
  const facts = [
    publisher && line(publisher),
    forwardedFrom && `passed on from ${line(forwardedFrom)}`,
    published && dateOf(published),
    modified && modified !== published && `changed ${dateOf(modified)}`,
  ].filter(Boolean);
  const count = entry.statements.length === 0 ? "No statements" : counted(entry.statements.length, "statement");
  const wrapped = (words: string) => (words === "" ? [] : block(words, "", 0, measure));
  return [
    ...wrapped(paint("bold", titleOf(entry))),
    ...wrapped(facts.join(" · ")),
    ...wrapped(authors.length > 0 ? `By ${authors.map(line).join(", ")}` : ""),
    ...addressesOf(entry).map((address, at) => paint("dim", `${at > 0 ? "read from " : ""}${address}`)),
    count,
  ];
}

function statementLines(placed: Placed, page: Page): string[] {
  const { statement, number, depth } = placed;
  const room = Math.max(page.gutter, page.measure - NARROWEST - 2);
  const indent = Math.min(room, page.gutter + Math.min(depth, DEEPEST) * (page.gutter + 1));
  const within = (words: string, deeper = indent) => block(words, " ".repeat(deeper), deeper, page.measure);
  const first = `${page.paint("dim", `${depth > 0 ? "└ " : ""}${number}`.padStart(indent - 1))} `;
  return [
    ...block(statement.chain.map((link) => linkWords(link, page.paint)).join(" → "), first, indent, page.measure),
    ...within(`${verbWords(placed, page)} ${excerpt(page.article.text, statement.content)}`),
    ...statement.figures.flatMap((figure) =>
      within(meaning(page, figure, figureIn(page.article.text, figure)), indent + 2),
    ),
    ...statement.times.flatMap((time) => within(meaning(page, time, dateOf(time.value)), indent + 2)),
    ...(page.why ? within(page.paint("dim", whyWords(placed, page.article.text)), indent + 2) : []),
  ];
}

/** "Ana Ruiz (harbour master, for Port of Velmar)". */
function linkWords(link: Link, paint: Paint): string {
  const standing = standingOf(link).join(", ");
  const name = paint(link.name === null ? "italic" : "bold", nameOf(link));
  return standing === "" ? name : `${name} ${paint("dim", `(${standing})`)}`;
}

/** "denied, 4 March 2031 (≈ likely):". */
function verbWords({ statement }: Placed, { article: { text }, paint }: Page): string {
  const hedge = hedges(statement).join(", ");
  const date = statement.saidAt === null ? "" : `, ${dateOf(statement.saidAt)}`;
  // "judged" says little without the word that did it: judged (“condemned”).
  const cue = statement.act === "assess" && statement.cue.length > 0 ? ` (“${excerpt(text, statement.cue)}”)` : "";
  const verb = paint(statement.act === "deny" ? "red" : "cyan", `${actOf(statement, text)}${cue}${date}`);
  return `${verb}${hedge === "" ? "" : ` ${paint("yellow", `(${hedge})`)}`}:`;
}

/** What words of the content mean: "“some forty ships” = about 40 ships"; the words alone where they say it themselves. */
function meaning({ article, paint }: Page, span: Span, meant: string): string {
  const words = excerpt(article.text, [span]);
  return paint("green", words === meant ? `“${words}”` : `“${words}” = ${meant}`);
}

function whyWords({ statement }: Placed, text: string): string {
  const { by, confidence, source, cue } = statement;
  const told = [...source, ...cue].toSorted((a, b) => a.start - b.start);
  const words = told.length === 0 ? "" : ` · “${excerpt(text, told)}”`;
  return `why: ${line(by)} · confidence ${confidence.toFixed(2)} · ${formOf(statement)}${words}`;
}
