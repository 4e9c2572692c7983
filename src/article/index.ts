export { freeze } from "./article.ts";
export type { Article, Block, BlockKind } from "./article.ts";
export { blocksOf } from "./blocks.ts";
export { instantOf } from "./moment.ts";
export { covers, overlaps, trimmed, wordsOf } from "./span.ts";
export type { Span } from "./span.ts";
