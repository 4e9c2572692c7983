// How a brief is written: to be read aloud, to be pasted, to be put on a page, or to be checked by a program.

import { line, markup, trusted } from "../../web/index.ts";
import type { Markup } from "../../web/index.ts";
import { block, measureOf } from "../lines.ts";
import type { Look } from "../format.ts";
import { toJson } from "../record.ts";
import { dateOf } from "../../web/words/index.ts";
import type { Brief, BriefReceipt, BriefSentence } from "./brief.ts";

/** A way to write briefs. */
export interface BriefFormat {
  readonly name: string;
  /** One sentence for help and docs. */
  readonly summary: string;
  readonly write: (briefs: readonly Brief[], look: Look) => string;
}

/** What a file of briefs calls itself. */
export const FILE_KIND = "whence brief";

/** Sentences that stand together, and the receipts of a brief by their numbers. */
interface Laid {
  readonly brief: Brief;
  readonly paragraphs: readonly (readonly BriefSentence[])[];
  readonly receipts: readonly BriefReceipt[];
  readonly numbersOf: (sentence: BriefSentence) => readonly number[];
}

/** Lays briefs out; numbers of receipts run on from brief to brief. */
function laid(briefs: readonly Brief[]): Laid[] {
  let before = 0;
  return briefs.map((brief) => {
    const numbers = new Map<string, number>();
    const receipts: BriefReceipt[] = [];
    const first = before;
    for (const receipt of brief.sentences.flatMap(shownOf)) {
      if (numbers.has(keyOf(receipt))) continue;
      receipts.push(receipt);
      numbers.set(keyOf(receipt), first + receipts.length);
    }
    before += receipts.length;
    const numbersOf = (sentence: BriefSentence) => [
      ...new Set(shownOf(sentence).map((receipt) => numbers.get(keyOf(receipt))!)),
    ];
    return { brief, paragraphs: paragraphsOf(brief.sentences), receipts, numbersOf };
  });
}

/** What was said is shown; what only proves how somebody is called is in the data. */
const shownOf = ({ receipts }: BriefSentence) => receipts.filter(({ proves }) => proves === "statement");

const keyOf = ({ article, start, end }: BriefReceipt) => `${article} ${start} ${end}`;

function paragraphsOf(sentences: readonly BriefSentence[]): BriefSentence[][] {
  const paragraphs: BriefSentence[][] = [];
  for (const one of sentences) {
    const last = paragraphs.at(-1)?.[0];
    if (last && last.topic === one.topic && last.section === one.section) paragraphs.at(-1)!.push(one);
    else paragraphs.push([one]);
  }
  return paragraphs;
}

const HEADS = { now: null, new: "New", earlier: "Earlier" } as const;

/** The head that stands before a paragraph; null where it goes on under the one before. */
function headBefore(paragraphs: Laid["paragraphs"], place: number): string | null {
  const section = paragraphs[place]![0]!.section;
  return paragraphs[place - 1]?.[0]!.section === section ? null : HEADS[section];
}

const titleOf = ({ title, story }: Brief) => line(title ?? `Story ${story}`);
/** When the last article came out, and whose words these are where they are not the articles'. */
function standOf({ asOf, sentences }: Brief): string | null {
  const writers = [...new Set(sentences.flatMap(({ by }) => by ?? []))].map(line);
  const worded = writers.length > 0 ? `worded in part by ${writers.join(", ")} and held to the receipts` : null;
  const stand = asOf === null ? null : `As of ${dateOf(asOf)}`;
  return stand === null ? worded : [stand, worded].filter((one) => one !== null).join("; ");
}

/** How a footnote names its article: “Tern, 6 March 2025, an earlier text of the page, https://tern.example/1”. */
export const whereOf = (receipt: Where): string =>
  [...printedIn(receipt), line(receipt.url ?? "")].filter((part) => part !== "").join(", ");

type Where = Pick<BriefReceipt, "outlet" | "published" | "url" | "earlier">;

/** Who published it and when, and whether its page says something else by now. */
const printedIn = ({ outlet, published, earlier }: Where): string[] => [
  line(outlet ?? "outlet not named"),
  ...(published === null ? [] : [dateOf(published)]),
  ...(earlier ? ["an earlier text of the page"] : []),
];

const text: BriefFormat = {
  name: "text",
  summary: "Paragraphs for people, with the receipts numbered below.",
  write: (briefs, look) =>
    laid(briefs)
      .map((one) => textOf(one, measureOf(look)))
      .join("\n"),
};

function textOf({ brief, paragraphs, receipts, numbersOf }: Laid, measure: number): string {
  const lines = [titleOf(brief), standOf(brief) ?? "", ""];
  paragraphs.forEach((own, place) => {
    const head = headBefore(paragraphs, place);
    if (head !== null) lines.push(head, "");
    const words = own.map((one) => `${line(one.text)} [${numbersOf(one).join("] [")}]`).join(" ");
    lines.push(...block(words, "", 0, measure), "");
  });
  for (const [place, receipt] of receipts.entries()) {
    const number = `[${firstNumber(brief, numbersOf) + place}] `;
    lines.push(...block(`${whereOf(receipt)}: ${line(receipt.quote)}`, number, number.length, measure));
  }
  return `${lines.join("\n")}\n`;
}

const firstNumber = ({ sentences }: Brief, numbersOf: Laid["numbersOf"]) =>
  sentences[0] ? (numbersOf(sentences[0])[0] ?? 1) : 1;

const md: BriefFormat = {
  name: "md",
  summary: "Markdown with footnotes.",
  write: (briefs) => laid(briefs).map(markdownOf).join("\n"),
};

function markdownOf({ brief, paragraphs, receipts, numbersOf }: Laid): string {
  const lines = [`# ${escaped(titleOf(brief))}`, "", `*${standOf(brief) ?? ""}*`, ""];
  if (standOf(brief) === null) lines.splice(2, 2);
  paragraphs.forEach((own, place) => {
    const head = headBefore(paragraphs, place);
    if (head !== null) lines.push(`## ${head}`, "");
    lines.push(
      own
        .map(
          (one) =>
            `${escaped(line(one.text))}${numbersOf(one)
              .map((number) => `[^${number}]`)
              .join("")}`,
        )
        .join(" "),
      "",
    );
  });
  const first = firstNumber(brief, numbersOf);
  for (const [place, receipt] of receipts.entries())
    lines.push(`[^${first + place}]: ${escaped(`${whereOf(receipt)}: ${line(receipt.quote)}`)}`);
  return `${lines.join("\n")}\n`;
}

/** What Markdown would take for its own marks. */
const escaped = (words: string) => words.replace(/[\\`*_[\]<>#|]/g, "\\$&");

const json: BriefFormat = {
  name: "json",
  summary: "Sentences with their receipts as data, for programs and for `whence verify`.",
  write: (briefs) => `${toJson(fileOf(briefs), 2)}\n`,
};

const fileOf = (briefs: readonly Brief[]) => ({ kind: FILE_KIND, version: 1, briefs });

const html: BriefFormat = {
  name: "html",
  summary: "One page that loads nothing; the same data are in it, so that it can be verified.",
  write: (briefs) => pageOf(briefs).text,
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE = `body{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
sup a{text-decoration:none;font:.75rem/1 sans-serif;margin-left:.1em}ol{font-size:.9rem}q{quotes:none}`;

function pageOf(briefs: readonly Brief[]): Markup {
  const data = toJson(fileOf(briefs)).replaceAll("<", "\\u003c");
  const all = laid(briefs);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${all.length === 1 ? titleOf(all[0]!.brief) : "The main news"}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${all.map(articleOf)}<script type="application/json" id="whence-brief">${trusted(data)}</script>
</body>
</html>
`;
}

function articleOf({ brief, paragraphs, receipts, numbersOf }: Laid): Markup {
  const first = firstNumber(brief, numbersOf);
  const stand = standOf(brief);
  return markup`<article>
<h1>${titleOf(brief)}</h1>
${
  stand !== null &&
  markup`<p><small>${stand}</small></p>
`
}${paragraphs.map((own, place) => {
    const head = headBefore(paragraphs, place);
    return markup`${
      head !== null &&
      markup`<h2>${head}</h2>
`
    }<p>${own.map((one) => markup`${one.text}${numbersOf(one).map((number) => markup`<sup><a href="#r${number}">${number}</a></sup>`)} `)}</p>
`;
  })}<ol start="${first}">
${receipts.map(
  (
    receipt,
    place,
  ) => markup`<li id="r${first + place}">${linkOf(receipt)}: <q cite="${urlOf(receipt) ?? ""}">${receipt.quote}</q></li>
`,
)}</ol>
</article>
`;
}

const urlOf = ({ url }: BriefReceipt) => (url !== null && /^https?:\/\//i.test(url) ? url : null);

function linkOf(receipt: BriefReceipt): Markup {
  const url = urlOf(receipt);
  const told = printedIn(receipt).join(", ");
  return url === null ? markup`${told}` : markup`<a href="${url}">${told}</a>`;
}

/** Every way to write briefs, the default first. */
export const briefFormats: readonly BriefFormat[] = [text, md, html, json];
