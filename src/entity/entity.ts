import type { Token } from "../language/index.ts";
import type { LinkKind } from "../statement/index.ts";
import type { Phrase } from "./words.ts";

/** A person or a body of one article. */
export interface Entity {
  /** The fullest name so far. */
  name: readonly Token[];
  kind: LinkKind | null;
  gender: "m" | "f" | null;
  /** Words of the role that the article gives. */
  role: readonly Token[];
  /** The phrase in which the role stands, for whom it speaks. */
  spoken: Phrase | null;
  /** Words of all its roles, in lower case. */
  readonly offices: Set<string>;
  /** Common nouns that the article uses for it: "airline". */
  readonly called: Set<string>;
  /** Called by the last word of a longer name, as persons are. */
  surnamed: boolean;
  /** Its role is held by somebody: the chief executive of Vale. */
  owning: boolean;
  /** Named with "the" right before it, as no person is. */
  definite: boolean;
  /** Known without a name: "two officials". */
  readonly phrase: string | null;
}
