export { describe } from "./describe.ts";
export type { Described } from "./describe.ts";
export { linksOf } from "./links.ts";
export { meantBy } from "./meant.ts";
export {
  applyJudgements,
  emptyRegistry,
  governmentOf,
  knownBy,
  mentionId,
  nameScore,
  resolveEntity,
} from "./across/index.ts";
export type { Judgement, Known, Linked, Mention, NameKind, Registry, Resolution } from "./across/index.ts";
