// What a statement is. docs/statements.md tells it in prose.

import type { Span } from "../article/index.ts";
import type { Figure, Prose } from "../language/index.ts";

/** Content wholly, partly, or not at all in quotation marks. */
export type Form = "direct" | "mixed" | "indirect";

/** What the source does by putting it forward; `say` when in doubt. */
export type Act =
  | "say"
  | "report"
  | "confirm"
  | "deny"
  | "accuse"
  | "warn"
  | "promise"
  | "demand"
  | "ask"
  | "assess"
  | "predict"
  | "believe"
  | "decline";

/** `negative` where the source denies its content. */
export type Polarity = "positive" | "negative";

/** How sure the source is of its content. */
export type Certainty = "certain" | "probable" | "possible" | "unknown";

/** What a link of a chain is. */
export type LinkKind = "person" | "organization" | "government" | "publication" | "document" | "unnamed";

/** One step of the way on which a content reached the reader. */
export interface Link {
  /** The fullest name that the article gives it, without title; the phrase itself where it has no name; null where nothing is given. */
  readonly name: string | null;
  readonly kind: LinkKind;
  /** As the article gives it: "US Secretary of Defence". */
  readonly role: string | null;
  /** The body that a spokesperson speaks for. */
  readonly onBehalfOf: string | null;
}

/** A date in the content, resolved against the publication date. */
export interface Moment extends Span {
  readonly value: string;
}

/** The three spans of a statement and the name of the rule or model that found them. */
export interface Found {
  /** What is put forward, in one or more pieces, in order. */
  readonly content: readonly Span[];
  /** Who puts it forward; empty where the article names nobody. */
  readonly source: readonly Span[];
  /** The words that tie them together. */
  readonly cue: readonly Span[];
  readonly by: string;
  /** Between 0 and 1. */
  readonly confidence: number;
}

/** A stretch of an article that reports somebody putting something forward, with its record. */
export interface Statement extends Found {
  /** Hash of the article's id and the spans. */
  readonly id: string;
  readonly form: Form;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  /** Origin first, then each relay; the article's own publisher is left off. Never empty. */
  readonly chain: readonly Link[];
  readonly figures: readonly Figure[];
  readonly times: readonly Moment[];
  /** When it was put forward, where the article says so. */
  readonly saidAt: string | null;
}

/** Finds the statements of a text: an ordered list of rules, or a trained model. */
export interface Reader {
  readonly name: string;
  readonly find: (prose: Prose) => Found[];
}

/** A reader that takes its time over a text: a network that runs outside this thread. */
export interface SlowReader {
  readonly name: string;
  readonly find: (prose: Prose) => Promise<Found[]>;
}
