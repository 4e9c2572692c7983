// What the model sees of a block: an ordered list of small questions, each answered with a number
// between about 0 and 1, for the block and in part for its neighbours.

import type { PageBlock } from "./blocks.ts";
import { promotionOf } from "./promotion.ts";
import type { Promotion } from "./promotion.ts";
import { Places } from "./surroundings.ts";
import type { Hint, Surroundings } from "./surroundings.ts";
import type { PageElement } from "./tree.ts";

/** What is known of one block before the questions. */
interface Facts {
  readonly block: PageBlock;
  readonly place: Surroundings;
  readonly tag: string;
  readonly group: PageElement;
  /** Tags and classes of the element and of the one around it. */
  readonly alike: string;
  readonly company: Company;
  /** A line of some length that ends like a sentence and is not mostly links. */
  readonly isProse: boolean;
  readonly chosen: number;
  /** How near the last and the next prose is that Readability keeps: 1 next to it, less farther off. */
  readonly before: number;
  readonly after: number;
  readonly promotion: Promotion | null;
  readonly letters: number;
  readonly signs: Signs;
  readonly link: number;
  readonly copies: number;
  readonly titled: number;
  readonly index: number;
  readonly page: PageFacts;
}

/** What the blocks that stand together are like, on average. */
interface Company {
  readonly links: number;
  readonly prose: number;
  readonly chosen: number;
}

interface PageFacts {
  readonly blocks: number;
  readonly first: number;
  readonly last: number;
  readonly heading: number;
  readonly mass: ReadonlyMap<PageElement, number>;
  readonly likes: ReadonlyMap<string, number>;
  readonly total: number;
  readonly heaviest: number;
}

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
  stops: ({ block }) => /[.!?…。]["'”’»)\]]*$/.test(block.text.slice(-6)),
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
  massHere: ({ group, page }) => share(page, group),
  massAround: ({ group, page }) => share(page, group.parent),
  groupLinks: ({ company }) => company.links,
  groupProse: ({ company }) => company.prose,
  groupChosen: ({ company }) => company.chosen,
  massAlike: ({ alike, page }) => (page.total > 0 ? (page.likes.get(alike) ?? 0) / page.total : 0),
  massFarther: ({ group, page }) => share(page, group.parent?.parent ?? null),
  heaviest: ({ group, page }) => page.heaviest > 0 && (page.mass.get(group) ?? 0) === page.heaviest,
  position: ({ index, page }) => index / page.blocks,
  beforeTitle: ({ index, page }) => index < page.heading,
  repeated: ({ copies }) => copies > 1,
  titled: ({ titled }) => titled,
  // What it says.
  follow: ({ promotion }) => promotion === "FOLLOW",
  related: ({ promotion }) => promotion === "RELATED",
  share: ({ promotion }) => promotion === "SHARE",
  rights: ({ promotion }) => promotion === "RIGHTS",
  cookies: ({ promotion }) => promotion === "COOKIES",
  advertisement: ({ promotion }) => promotion === "ADVERTISEMENT",
  credit: ({ promotion }) => promotion === "CREDIT",
  credited: ({ block }) => /[([](?:image|photo|picture|pic|credit|getty|afp|reuters|file)\b[^)\]]{0,60}[)\]]$/i.test(block.text.slice(-80)),
  dateline: ({ promotion }) => promotion === "DATELINE",
};

/** A hint on the element or the one around it, and one anywhere up to six levels. */
function hintQuestions(): Record<string, Question> {
  const hints = "body comments related advertising sharing notice about frame caption summary quoted".split(" ") as Hint[];
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
export function featuresOf(blocks: readonly PageBlock[], chosen: ReadonlySet<number> | null, title: string): Float64Array[] {
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

function factsOf(blocks: readonly PageBlock[], chosen: ReadonlySet<number> | null, title: string): Facts[] {
  const places = new Places();
  const pieces = Map.groupBy(blocks, ({ element }) => element);
  const copies = Map.groupBy(blocks, ({ text }) => text);
  const verdicts = blocks.map((block) => verdictOn(block, chosen));
  const groups = blocks.map(({ element }) => (isLoose(element, pieces.get(element)!.length) ? element : (element.parent ?? element)));
  const likes = blocks.map(({ element }) => `${signatureOf(element)} ${signatureOf(element.parent)}`);
  const page = pageFactsOf(blocks, verdicts, groups, likes);
  const kept = blocks.map((block, index) => verdicts[index]! > 0.5 && isProse(block));
  const before = nearness(kept);
  const after = nearness(kept.toReversed()).toReversed();
  const together = companies(blocks, groups, verdicts);
  const titleWords = wordsIn(title);
  return blocks.map((block, index) => ({
    block,
    place: places.of(block.element),
    tag: block.element.tag,
    group: groups[index]!,
    alike: likes[index]!,
    company: together.get(groups[index]!)!,
    isProse: isProse(block),
    chosen: verdicts[index]!,
    before: before[index]!,
    after: after[index]!,
    promotion: promotionOf(block.text),
    letters: block.text.length,
    signs: signsIn(block.text),
    link: Math.min(1, block.linked / (block.text.length + 1)),
    copies: copies.get(block.text)!.length,
    titled: likeness(titleWords, block.text),
    index,
    page,
  }));
}

/** Does an element hold several blocks directly, as a division with line breaks does? */
function isLoose({ tag }: PageElement, pieces: number): boolean {
  return pieces > 1 || !/^(?:p|li|h[1-6]|blockquote|pre|dd|dt|figcaption|tr)$/.test(tag);
}

function pageFactsOf(blocks: readonly PageBlock[], verdicts: readonly number[], groups: readonly PageElement[], names: readonly string[]): PageFacts {
  const likes = new Map<string, number>();
  const mass = new Map<PageElement, number>();
  let total = 0;
  let heaviest = 0;
  blocks.forEach(({ text, linked }, index) => {
    if (text.length < 80 || linked > text.length * 0.3) return;
    total += text.length;
    likes.set(names[index]!, (likes.get(names[index]!) ?? 0) + text.length);
    const group = groups[index]!;
    heaviest = Math.max(heaviest, (mass.get(group) ?? 0) + text.length);
    for (let element: PageElement | null = group, level = 0; element && level < 3; element = element.parent, level += 1)
      mass.set(element, (mass.get(element) ?? 0) + text.length);
  });
  return {
    blocks: blocks.length,
    first: verdicts.findIndex((verdict) => verdict > 0.5),
    last: verdicts.findLastIndex((verdict) => verdict > 0.5),
    heading: blocks.findIndex(({ element }) => element.tag === "h1"),
    mass,
    likes,
    total,
    heaviest,
  };
}

/** For every place, how near the last true place before it is. */
function nearness(kept: readonly boolean[]): number[] {
  let near = 0;
  return kept.map((isKept) => {
    const here = near;
    near = isKept ? 1 : near * 0.8;
    return here;
  });
}

function companies(blocks: readonly PageBlock[], groups: readonly PageElement[], verdicts: readonly number[]): Map<PageElement, Company> {
  const result = new Map<PageElement, Company>();
  for (const [group, places] of Map.groupBy(blocks.keys(), (place) => groups[place]!)) {
    const mean = (measure: (place: number) => number) => places.reduce((sum, place) => sum + measure(place), 0) / places.length;
    result.set(group, {
      links: mean((place) => Math.min(1, blocks[place]!.linked / (blocks[place]!.text.length + 1))),
      prose: mean((place) => Number(isProse(blocks[place]!))),
      chosen: mean((place) => verdicts[place]!),
    });
  }
  return result;
}

function signatureOf(element: PageElement | null): string {
  return element ? `${element.tag}.${(element.attributes.class ?? "").replace(/\d+/g, "").slice(0, 100)}` : "";
}

/** Is a block a line of some length that ends like a sentence and is not mostly links? */
export function isProse({ text, linked }: PageBlock): boolean {
  return text.length > 100 && linked < text.length * 0.3 && STOP.test(text.slice(-6));
}

const STOP = /[.!?…。:]["'”’»)\]]*$/;

/** Share of a block's texts that Readability keeps. */
function verdictOn({ texts }: PageBlock, chosen: ReadonlySet<number> | null): number {
  if (!chosen || texts.length === 0) return 0;
  let kept = 0;
  for (const text of texts) if (chosen.has(text)) kept += 1;
  return kept / texts.length;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** How alike two lines are, as the share of words that they have in common. */
function likeness(title: ReadonlySet<string>, text: string): number {
  if (title.size === 0 || text.length > 400) return 0;
  const words = wordsIn(text);
  let common = 0;
  for (const word of words) if (title.has(word)) common += 1;
  return common / (title.size + words.size - common);
}

const scale = (value: number, top: number) => Math.min(1, value / top);
const share = ({ mass, total }: PageFacts, element: PageElement | null) =>
  element && total > 0 ? (mass.get(element) ?? 0) / total : 0;

/** How often signs of a kind occur in a text. */
interface Signs {
  readonly commas: number;
  readonly capitals: number;
  readonly digits: number;
  readonly stops: number;
}

function signsIn(text: string): Signs {
  let [commas, capitals, digits, stops] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 65 && code <= 90) || (code > 191 && CAPITAL.test(text[at]!))) capitals += 1;
    else if (code >= 48 && code <= 57) digits += 1;
    else if (COMMAS.includes(text[at]!)) commas += 1;
    else if (STOPS.includes(text[at]!) && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ")) stops += 1;
  }
  return { commas, capitals, digits, stops };
}

const CAPITAL = /\p{Lu}/u;
const COMMAS = ",，、;";
const STOPS = ".!?…。";
