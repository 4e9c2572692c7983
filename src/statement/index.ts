export { rules } from "./english/index.ts";
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
  Statement,
} from "./statement.ts";
