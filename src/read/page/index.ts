export { LONGEST_PAGE } from "./tree.ts";
export { NoArticle, readPage } from "./page.ts";
export type { PageArticle } from "./page.ts";
