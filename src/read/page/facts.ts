// What is known of a block before any question is asked about it.

import type { PageBlock } from "./blocks.ts";
import { companies, nearness, pageFactsOf } from "./company.ts";
import type { Company, PageFacts } from "./company.ts";
import { promotionOf } from "./promotion.ts";
import type { Promotion } from "./promotion.ts";
import { isProse, likeness, signsIn, wordsIn } from "./signs.ts";
import type { Signs } from "./signs.ts";
import { Places } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import type { PageElement } from "./tree.ts";

/** What is known of one block before the questions. */
export interface Facts {
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

/** What is known of every block, given Readability's verdict and what the page calls itself. */
export function factsOf(blocks: readonly PageBlock[], chosen: ReadonlySet<number> | null, title: string): Facts[] {
  const places = new Places();
  const pieces = Map.groupBy(blocks, ({ element }) => element);
  const copies = Map.groupBy(blocks, ({ text }) => text);
  const verdicts = blocks.map((block) => verdictOn(block, chosen));
  const groups = blocks.map(({ element }) =>
    isLoose(element, pieces.get(element)!.length) ? element : (element.parent ?? element),
  );
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

function signatureOf(element: PageElement | null): string {
  return element ? `${element.tag}.${(element.attributes.class ?? "").replace(/\d+/g, "").slice(0, 100)}` : "";
}

/** Share of a block's texts that Readability keeps. */
function verdictOn({ texts }: PageBlock, chosen: ReadonlySet<number> | null): number {
  if (!chosen || texts.length === 0) return 0;
  let kept = 0;
  for (const text of texts) if (chosen.has(text)) kept += 1;
  return kept / texts.length;
}
