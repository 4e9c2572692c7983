// What the model sees of a block: an ordered list of small questions, each answered with a number
// between about 0 and 1, for the block and in part for its neighbours.

import type { PageBlock } from "./blocks.ts";
import { factsOf } from "./facts.ts";
import type { Facts } from "./facts.ts";
import { endsSentence } from "./signs.ts";
import { massShare } from "./company.ts";
import type { Hint } from "./surroundings.ts";

type Question = (facts: Facts) => number | boolean;

const OWN: Readonly<Record<string, Question>> = {
  always: () => 1,
  // Readability's verdict.
  chosen: ({ chosen }) => chosen,
  chosenLong: ({ chosen, letters }) => chosen * scale(letters, 300),
  beforeChosen: ({ index, page }) => index < page.first,
  afterChosen: ({ index, page }) => index > page.last,
  chosenProse: ({ chosen, isProse }) => isProse && chosen,
  unchosenInside: ({ index, chosen, page }) => chosen < 0.5 && index > page.first && index < page.last,
  proseBefore: ({ before }) => before,
  proseAfter: ({ after }) => after,
  amidProse: ({ before, after }) => Math.min(before, after),
  quoteAmid: ({ before, after, place }) => place.tags.has("blockquote") && Math.min(before, after),
  itemAmid: ({ before, after, tag }) => tag === "li" && Math.min(before, after),
  headingAmid: ({ before, after, tag }) => /^h[2-6]$/.test(tag) && Math.min(before, after),
  linkAmid: ({ before, after, link }) => link * Math.min(before, after),
  // Length and wording.
  length: ({ letters }) => Math.log1p(letters) / 7,
  tiny: ({ letters }) => letters < 20,
  short: ({ letters }) => letters >= 20 && letters < 60,
  long: ({ letters }) => letters > 150,
  stops: ({ block }) => endsSentence(block.text),
  colon: ({ block }) => block.text.endsWith(":"),
  prose: ({ isProse }) => isProse,
  sentences: ({ signs }) => Math.min(1, signs.stops / 4),
  commas: ({ signs, letters }) => Math.min(1, (signs.commas * 40) / (letters + 40)),
  capitals: ({ signs, letters }) => signs.capitals / (letters + 1),
  digits: ({ signs, letters }) => signs.digits / (letters + 1),
  quotes: ({ block }) => /[“”«»„"]/.test(block.text),
  lower: ({ block }) => /^\p{Ll}/u.test(block.text),
  bars: ({ block }) => /[|•·›»→]/.test(block.text),
  address: ({ block }) => /https?:\/\/|www\.|@\w/.test(block.text),
  // Links and emphasis.
  link: ({ link }) => link,
  allLink: ({ link }) => link > 0.9,
  emphasised: ({ block }) => block.strong / (block.text.length + 1),
  allStrong: ({ block }) => block.strong / (block.text.length + 1) > 0.9,
  linkedLine: ({ block, link, letters }) => link > 0.8 && letters > 25 && !/[.!?…]$/.test(block.text),
  linkedCapitals: ({ block, link }) => link > 0.5 && block.text === block.text.toUpperCase(),
  // The element that holds it.
  isParagraph: ({ tag }) => tag === "p",
  isTitle: ({ tag }) => tag === "h1",
  isHeading: ({ tag }) => /^h[2-6]$/.test(tag),
  isItem: ({ tag }) => tag === "li" || tag === "dd" || tag === "dt",
  isCell: ({ tag }) => tag === "td" || tag === "tr" || tag === "th",
  isDivision: ({ tag }) => tag === "div" || tag === "section",
  isCaption: ({ place }) => place.tags.has("figcaption"),
  inArticle: ({ place }) => place.tags.has("article"),
  inMain: ({ place }) => place.tags.has("main"),
  inAside: ({ place }) => place.tags.has("aside"),
  inNav: ({ place }) => place.tags.has("nav"),
  inHeader: ({ place }) => place.tags.has("header"),
  inFooter: ({ place }) => place.tags.has("footer"),
  inFigure: ({ place }) => place.tags.has("figure"),
  inForm: ({ place }) => place.tags.has("form"),
  inTable: ({ place }) => place.tags.has("table"),
  inList: ({ place }) => place.tags.has("ul") || place.tags.has("ol"),
  linkList: ({ place, link }) => (place.tags.has("ul") || place.tags.has("ol")) && link > 0.6,
  inQuote: ({ place }) => place.tags.has("blockquote"),
  inBody: ({ place }) => place.isBody,
  hidden: ({ place }) => place.hidden,
  ...hintQuestions(),
  // The company it keeps.
  massHere: ({ group, page }) => massShare(page, group),
  massAround: ({ group, page }) => massShare(page, group.parent),
  groupLinks: ({ company }) => company.links,
  groupProse: ({ company }) => company.prose,
  groupChosen: ({ company }) => company.chosen,
  massAlike: ({ alike, page }) => (page.total > 0 ? (page.likes.get(alike) ?? 0) / page.total : 0),
  massFarther: ({ group, page }) => massShare(page, group.parent?.parent ?? null),
  heaviest: ({ group, page }) => page.heaviest > 0 && (page.mass.get(group) ?? 0) === page.heaviest,
  position: ({ index, page }) => index / page.blocks,
  beforeTitle: ({ index, page }) => index < page.heading,
  repeated: ({ copies }) => copies > 1,
  titled: ({ titled }) => titled,
  // What it says.
  follow: ({ promotion }) => promotion === "FOLLOW",
  related: ({ promotion }) => promotion === "RELATED" || promotion === "RELATED_TITLE",
  share: ({ promotion }) => promotion === "SHARE",
  rights: ({ promotion }) => promotion === "RIGHTS",
  cookies: ({ promotion }) => promotion === "COOKIES",
  advertisement: ({ promotion }) => promotion === "ADVERTISEMENT",
  credit: ({ promotion }) => promotion === "CREDIT",
  credited: ({ block }) =>
    /[([](?:image|photo|picture|pic|credit|getty|afp|reuters|file)\b[^)\]]{0,60}[)\]]$/i.test(block.text.slice(-80)),
  dateline: ({ promotion }) => promotion === "DATELINE",
};

/** A hint on the element or the one around it, and one anywhere up to six levels. */
function hintQuestions(): Record<string, Question> {
  const hints = "body comments related advertising sharing notice about frame caption summary quoted".split(
    " ",
  ) as Hint[];
  return Object.fromEntries(
    hints.flatMap((hint): [string, Question][] => [
      [`${hint}Near`, ({ place }) => (place.hints[hint] ?? 9) <= 1],
      [`${hint}Around`, ({ place }) => (place.hints[hint] ?? 9) <= 5],
    ]),
  );
}

/** What is also asked of the two blocks before and the two after. */
const NEIGHBOURLY = (
  "chosen length tiny stops link isParagraph isHeading isItem massHere relatedAround sharingNear aboutNear " +
  "captionNear follow related share"
).split(" ");
const OFFSETS = [-2, -1, 1, 2];
const QUESTIONS = Object.values(OWN);
const COLUMNS = NEIGHBOURLY.map((name) => Object.keys(OWN).indexOf(name));

/** Names of the numbers in a vector of `featuresOf`, in order. */
export const featureNames: readonly string[] = [
  ...Object.keys(OWN),
  ...OFFSETS.flatMap((offset) => NEIGHBOURLY.map((name) => `${name}${offset > 0 ? "+" : ""}${offset}`)),
  ...OFFSETS.map((offset) => `sibling${offset > 0 ? "+" : ""}${offset}`),
];

/** A vector for every block. `chosen` is Readability's verdict, `title` what the page calls itself. */
export function featuresOf(
  blocks: readonly PageBlock[],
  chosen: ReadonlySet<number> | null,
  title: string,
): Float64Array[] {
  const facts = factsOf(blocks, chosen, title);
  const vectors = facts.map((fact) => {
    const vector = new Float64Array(featureNames.length);
    QUESTIONS.forEach((question, place) => (vector[place] = Number(question(fact))));
    return vector;
  });
  vectors.forEach((vector, place) => {
    let at = QUESTIONS.length;
    for (const offset of OFFSETS) {
      const other = vectors[place + offset];
      for (const column of COLUMNS) vector[at++] = other?.[column] ?? 0;
    }
    for (const offset of OFFSETS) vector[at++] = Number(facts[place + offset]?.group === facts[place]!.group);
  });
  return vectors;
}

const scale = (value: number, top: number) => Math.min(1, value / top);
