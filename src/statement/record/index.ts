export { actOf } from "./act.ts";
export type { Speaker } from "./case.ts";
export { certaintyOf } from "./certainty.ts";
export { polarityOf } from "./polarity.ts";
export { saidAtOf } from "./saidat.ts";
export { sightOf } from "./sight.ts";
export { isWord, tokenAt, tokensIn, tokensOf } from "./tokens.ts";
