export { Unanswered, askedReader, objectsIn, readerNameOf } from "./asked/index.ts";
export type { Answer, Ask, Note, Prompt } from "./asked/index.ts";
export { ACTS, CERTAINTIES, FORMS, KINDS, POLARITIES } from "./choices.ts";
export { distinct } from "./distinct.ts";
export { chainsOf, isOutlet, isWire } from "./chain/index.ts";
export type { Mention } from "./chain/index.ts";
export { refusesThing } from "./refusal.ts";
export { rules } from "./english/index.ts";
export { fastReader, weightsFrom } from "./fast/index.ts";
export type { Weights } from "./fast/index.ts";
export { FEATURES, PAIRS, ROLES, WIDTH, deepReader, piecesFor } from "./model/index.ts";
export type { Network, Pieces } from "./model/index.ts";
export { statementId } from "./identity.ts";
export { actOf, certaintyOf, polarityOf, saidAtOf, sightOf, tokenAt, tokensIn } from "./record/index.ts";
export type { Speaker } from "./record/index.ts";
export type {
  Act,
  Certainty,
  Form,
  Found,
  Link,
  LinkKind,
  Moment,
  Polarity,
  Reader,
  SlowReader,
  Statement,
} from "./statement.ts";
