export { actOf } from "./act.ts";
export type { Speaker } from "./case.ts";
export { certaintyOf } from "./certainty.ts";
export { formOf } from "./form.ts";
export { polarityOf } from "./polarity.ts";
export { saidAtOf } from "./saidat.ts";
export { isWord, tokenAt, tokensIn, tokensOf } from "./tokens.ts";
