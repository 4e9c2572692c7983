export { line, visible } from "../web/index.ts";
