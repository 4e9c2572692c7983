// Letters in words: as text, as a part of an e-mail, and as units that may stand in separate messages.

import { line, markup } from "../../web/index.ts";
import type { Markup } from "../../web/index.ts";
import type { Brief, BriefReceipt } from "../brief/brief.ts";
import { briefFormats, whereOf } from "../brief/formats.ts";
import { block } from "../lines.ts";
import { dateOf } from "../../web/words/index.ts";
import type { Letter, Notice, NoticeReceipt } from "./content.ts";

/** Columns of a text. */
const MEASURE = 76;
const [plain] = briefFormats;

/** A letter as text, with the receipts numbered below. */
export function textOf({ content }: Letter): string {
  if (content.kind === "brief") return plain!.write(content.briefs, { why: false, width: MEASURE, colour: false });
  if (content.kind === "withdrawn") return `${line(`Withdrawn: ${content.title}`)}\n\n${line(content.why)}\n`;
  const { notice } = content;
  const lines = [...block(line(notice.what), "", 0, MEASURE), ""];
  for (const [name, value] of factsOf(notice)) lines.push(`${name}: ${value}`);
  notice.receipts.forEach((receipt, place) => {
    const first = `[${place + 1}] `;
    lines.push("", ...block(`${saidWhere(receipt)}: ${line(receipt.quote)}`, first, first.length, MEASURE));
    if (receipt.snapshot !== null) lines.push(`${" ".repeat(first.length)}snapshot ${receipt.snapshot}`);
  });
  return `${lines.join("\n")}\n`;
}

const factsOf = ({ title, story, claim, rule, name, change, at }: Notice): [string, string][] =>
  [
    ["Story", [title, story].map((part) => line(part ?? "")).join(" · ")],
    ["Claim", line(claim ?? "")],
    ["Rule", line(`${rule}  ${name}`)],
    ["Change", `${change}, ${at}`],
  ].filter((pair): pair is [string, string] => pair[1] !== "" && pair[1] !== " · ");

const saidWhere = (receipt: NoticeReceipt): string =>
  [line(receipt.who ?? ""), whereOf(receipt)].filter((part) => part !== "").join(", ");

/** Something that must not be cut: a sentence, a receipt. */
export interface Unit {
  readonly text: string;
  /** Where it leads; null for words alone. */
  readonly href: string | null;
  readonly tone: "title" | "plain" | "small";
  /** Begins a paragraph. */
  readonly opens: boolean;
  /** Stands in one message with the unit before it. */
  readonly isBound?: true;
}

/** A letter cut into units. */
export function unitsOf({ content }: Letter): Unit[] {
  if (content.kind === "withdrawn") return [title(`Withdrawn: ${content.title}`), sentence(content.why, true)];
  if (content.kind === "brief") return content.briefs.flatMap(briefUnits);
  const { notice } = content;
  const receipts = notice.receipts.flatMap((one, place) => [
    small(`[${place + 1}] ${[one.who, one.outlet ?? "outlet not named"].filter((part) => part).join(", ")}`, one.url),
    sentence(`“${one.quote}”`, false),
  ]);
  return [
    title(notice.what),
    ...factsOf(notice)
      .slice(0, 1)
      .map(([name, value]) => sentence(`${name}: ${value}`, true)),
    ...receipts,
  ];
}

const title = (text: string): Unit => ({ text: line(text), href: null, tone: "title", opens: true });
const sentence = (text: string, opens: boolean): Unit => ({ text: line(text), href: null, tone: "plain", opens });
const small = (text: string, url: string | null): Unit => ({
  text: line(text),
  href: webOnly(url),
  tone: "small",
  opens: true,
});

const webOnly = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null);

/** Receipts of what was said, each article once, in the order in which sentences rest on them. */
function articlesIn(brief: Brief): BriefReceipt[] {
  const shown = brief.sentences.flatMap(({ receipts }) => receipts.filter(({ proves }) => proves === "statement"));
  return [...new Map(shown.toReversed().map((one) => [one.article, one])).values()].toReversed();
}

function briefUnits(brief: Brief): Unit[] {
  const articles = articlesIn(brief);
  const sentences = brief.sentences.map((one, place) => {
    const before = brief.sentences[place - 1];
    const numbers = one.receipts
      .filter(({ proves }) => proves === "statement")
      .map(({ article }) => articles.findIndex((known) => known.article === article) + 1);
    const opens = before === undefined || before.topic !== one.topic || before.section !== one.section;
    const head = one.section === "earlier" && before?.section !== "earlier" ? "Earlier: " : "";
    const unit = sentence(
      `${head}${one.text} ${[...new Set(numbers)].map((number) => `[${number}]`).join(" ")}`,
      opens,
    );
    return one.isBound ? { ...unit, isBound: one.isBound } : unit;
  });
  const receipts = articles.map((one, place) => small(`[${place + 1}] ${whereOf({ ...one, url: null })}`, one.url));
  const stand = brief.asOf === null ? [] : [sentence(`As of ${dateOf(brief.asOf)}`, true)];
  return [title(brief.title ?? `Story ${brief.story}`), ...stand, ...sentences, ...receipts];
}

/** A letter as HTML that loads nothing. */
export function htmlOf(letter: Letter): string {
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${line(letter.content.title)}</title></head>
<body>
${bodyOf(letter)}</body></html>
`.text;
}

/** The same without its frame. */
export const fragmentOf = (letter: Letter): string => bodyOf(letter).text;

function bodyOf(letter: Letter): Markup {
  const paragraphs: Unit[][] = [];
  for (const unit of unitsOf(letter)) {
    if (unit.opens || paragraphs.length === 0) paragraphs.push([unit]);
    else paragraphs.at(-1)!.push(unit);
  }
  return markup`${paragraphs.map(
    (
      units,
    ) => markup`${units[0]!.tone === "title" ? markup`<h2>${units.map(unitOf)}</h2>` : markup`<p>${units.map(unitOf)}</p>`}
`,
  )}`;
}

const unitOf = ({ text, href }: Unit): Markup =>
  href === null ? markup`${text} ` : markup`<a href="${href}">${text}</a> `;
