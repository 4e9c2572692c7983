export { line, visible } from "../web/words/index.ts";
