// What a rule of references is asked, and what it answers.

import type { Span } from "../../article/index.ts";
import type { Token } from "../../language/index.ts";
import type { LinkKind } from "../../statement/index.ts";
import type { Entity } from "../entity.ts";
import { Memory } from "../memory.ts";
import { readPhrase } from "../phrase.ts";
import type { Resolved } from "../resolved.ts";
import type { Survey } from "../survey.ts";
import type { Phrase } from "../words.ts";

export interface Asked {
  readonly span: Span;
  readonly phrase: Phrase;
  readonly speaker: Resolved | null;
  readonly survey: Survey;
  readonly memory: Memory;
  /** The words of the phrase. */
  readonly text: string;
}

/** Who is meant: an entity, the same as somebody resolved before, or only the words. */
export type Answer =
  | { readonly entity: Entity }
  | { readonly same: Resolved }
  | { readonly name: string; readonly kind: LinkKind; readonly role?: string; readonly onBehalfOf?: string };

export type Rule = (asked: Asked) => Answer | null;

export const entityOr = (entity: Entity | null): Answer | null => (entity ? { entity } : null);
export const startOf = ({ phrase }: Asked) => phrase.tokens[0]!.index;

export const isDefinite = ({ determiner }: Phrase) => /^(?:the|this|that|its|their|his|her)$/.test(determiner ?? "");

export const nameOf = (entity: Entity) => entity.name.map(({ text }) => text).join(" ");

export function namedEntity(tokens: readonly Token[], survey: Survey): Entity | null {
  const read = tokens.length > 0 ? readPhrase(tokens) : null;
  return read && read.name.length > 0 ? survey.entities.add(read) : null;
}
