// Invented articles by invented outlets, with everything that a statement can be.

import { blocksOf, freeze, type Article, type Block, type Span } from "../../src/article/index.ts";
import type { Entry } from "../../src/publish/index.ts";
import type { Link, Statement } from "../../src/statement/index.ts";

/** The spans of these words in the text, each found after the one before. */
export function at(text: string, ...words: string[]): Span[] {
  let from = 0;
  return words.map((part) => {
    const start = text.indexOf(part, from);
    if (start < 0) throw new Error(`example: not in the text: ${part}`);
    from = start + part.length;
    return { start, end: from };
  });
}

/** A link of a chain, a person unless told otherwise. */
export const link = (name: string | null, more: Partial<Link> = {}): Link => ({
  name,
  kind: "person",
  role: null,
  onBehalfOf: null,
  ...more,
});

/** A statement with the usual record, unless told otherwise. */
export const statement = (id: string, more: Partial<Statement>): Statement => ({
  id,
  content: [],
  source: [],
  cue: [],
  form: "indirect",
  act: "say",
  polarity: "positive",
  certainty: "certain",
  chain: [link(null, { kind: "unnamed" })],
  figures: [],
  times: [],
  saidAt: null,
  confidence: 0.9,
  by: "saidAfter",
  ...more,
});

const HARBOUR = `Velmar harbour stays shut for a third day as crews are counted
Šárka Żeleńska, the harbour master of Velmar, said on Tuesday that “no ship will leave before Friday”, and that some forty vessels were waiting outside the mole.
“We counted every boat twice,” she told the Coast Wire. “Nobody is missing. Nobody.

“And nobody will be.”
What the ministry says
Deputy minister Tomás Ó Béara denied that three crews had been lost, but said the union claims that “thousands of tonnes” of grain may spoil by the end of the month.
The Aldmoor Gazette, citing two port officials who asked not to be named, reported that the breakwater cracked on 2 March.
• The port authority declined to comment on the cost.
• Reportedly, repairs will take four or five weeks.
Waves over the mole at Velmar on Monday. Photograph: 李 小明 / Coast Wire`;

const KINDS: Block["kind"][] = [
  "headline",
  "paragraph",
  "paragraph",
  "paragraph",
  "subhead",
  "paragraph",
  "quote",
  "list",
  "list",
  "caption",
];

const harbour: Article = freeze({
  url: "https://meridian.example/2031/03/04/velmar-harbour?ref=home&lang=en",
  title: "Velmar harbour stays shut for a third day as crews are counted",
  publisher: "Meridian Post",
  published: "2031-03-04T16:12+03:00",
  modified: "2031-03-05T08:00Z",
  authors: ["Anaïs Béranger", "Ngô Thị Hà"],
  language: "en",
  text: HARBOUR,
  blocks: blocksOf(HARBOUR).map((block, index) => ({ ...block, kind: KINDS[index] ?? "paragraph" })),
});

const found = (...words: string[]) => at(HARBOUR, ...words);
const one = (words: string) => found(words)[0] as Span;
const MASTER = link("Šárka Żeleńska", { role: "harbour master of Velmar" });
const MINISTER = link("Tomás Ó Béara", { role: "Deputy minister", onBehalfOf: "Ministry of Ports" });
const UNION = link("dockers’ union", { kind: "organization" });
const GAZETTE = link("The Aldmoor Gazette", { kind: "publication" });
const CLAIMED = "that “thousands of tonnes” of grain may spoil by the end of the month";

const statements: Statement[] = [
  statement("c01", {
    content: found(
      "that “no ship will leave before Friday”, and that some forty vessels were waiting outside the mole",
    ),
    source: found("Šárka Żeleńska, the harbour master of Velmar"),
    cue: found("said"),
    form: "mixed",
    chain: [MASTER],
    figures: [{ value: 40, bound: "about", unit: "vessels", ...one("some forty vessels") }],
    times: [{ value: "2031-03-07", ...one("before Friday") }],
    saidAt: "2031-03-04",
    by: "saidThat",
  }),
  statement("c02", {
    content: found("“We counted every boat twice,”", "“Nobody is missing. Nobody.\n\n“And nobody will be.”"),
    source: found("she"),
    cue: found("told"),
    form: "direct",
    chain: [MASTER, link("Coast Wire", { kind: "publication" })],
    confidence: 0.974,
  }),
  statement("c03", {
    content: found("that three crews had been lost"),
    source: found("Deputy minister Tomás Ó Béara"),
    cue: found("denied"),
    act: "deny",
    polarity: "negative",
    chain: [MINISTER],
    figures: [{ value: 3, bound: "exact", unit: "crews", ...one("three crews") }],
  }),
  statement("c04", {
    content: found(`the union claims ${CLAIMED}`),
    source: found("Deputy minister Tomás Ó Béara"),
    cue: at(HARBOUR, "but", "said").slice(1),
    form: "mixed",
    chain: [MINISTER],
  }),
  statement("c05", {
    content: found(CLAIMED),
    source: found("the union"),
    cue: found("claims"),
    form: "mixed",
    certainty: "possible",
    chain: [UNION, MINISTER],
    figures: [{ min: 2000, bound: "over", unit: "tonnes", ...one("thousands of tonnes") }],
    times: [{ value: "2031-03-31", ...one("by the end of the month") }],
  }),
  statement("c06", {
    content: found("that the breakwater cracked on 2 March"),
    source: found("two port officials who asked not to be named"),
    cue: found("citing"),
    act: "report",
    chain: [link("two port officials who asked not to be named", { kind: "unnamed" }), GAZETTE],
    times: [{ value: "2031-03-02", ...one("on 2 March") }],
    by: "reportedCiting",
  }),
  statement("c07", {
    content: found("on the cost"),
    source: found("The port authority"),
    cue: found("declined to comment"),
    act: "decline",
    certainty: "unknown",
    chain: [link("port authority", { kind: "government" })],
  }),
  statement("c08", {
    content: found("repairs will take four or five weeks"),
    cue: found("Reportedly"),
    act: "report",
    certainty: "probable",
    figures: [{ min: 4, max: 5, bound: "range", unit: "weeks", ...one("four or five weeks") }],
    confidence: 0.61,
    by: "reportedly",
  }),
];

/** An article with nested and broken statements, a relay, unnamed sources, figures and times. */
export const velmar: Entry = { doc: "velmar", address: "pages/velmar.html", article: harbour, statements };

const ARABIC = "ميناء فلمار مغلق لليوم الثالث\nقالت المتحدثة ليلى حدّاد إن الميناء سيُفتح يوم الجمعة.";
const right = freeze({
  url: null,
  title: null,
  publisher: "صحيفة المرفأ",
  published: "2031-03",
  modified: null,
  authors: [],
  language: "ar",
  text: ARABIC,
  blocks: blocksOf(ARABIC),
});

/** An article in a script that runs from right to left. */
export const marfa: Entry = {
  doc: "marfa",
  address: "-",
  article: right,
  statements: [
    statement("d01", {
      content: at(ARABIC, "إن الميناء سيُفتح يوم الجمعة"),
      source: at(ARABIC, "المتحدثة ليلى حدّاد"),
      cue: at(ARABIC, "قالت"),
      chain: [link("ليلى حدّاد", { role: "المتحدثة" })],
    }),
  ],
};

const EVIL = `"><script>alert(1)</script> & <b>bold</b> \x1b[31mred\x1b]0;title\x07 \u202egnidaer\u202c \ud800`;

/** An article by somebody who wants to break out of whatever shows it. */
export const hostile: Entry = {
  doc: EVIL,
  address: `javascript:alert("${EVIL}")`,
  article: freeze({
    url: "javascript:alert(1)",
    title: EVIL,
    publisher: EVIL,
    published: EVIL,
    modified: null,
    authors: [EVIL],
    language: `en" onload="alert(1)`,
    text: `${EVIL}\n${EVIL}`,
    blocks: blocksOf(`${EVIL}\n${EVIL}`),
  }),
  statements: [
    statement(EVIL, {
      content: [{ start: 2, end: 30 }],
      source: [{ start: 30, end: 40 }],
      chain: [link(EVIL, { role: EVIL, onBehalfOf: EVIL })],
      figures: [{ value: 1, bound: "exact", unit: EVIL, start: 2, end: 9 }],
      times: [{ value: EVIL, start: 2, end: 9 }],
      saidAt: EVIL,
      by: EVIL,
    }),
  ],
};

/** Every example. */
export const entries: readonly Entry[] = [velmar, marfa, hostile];
