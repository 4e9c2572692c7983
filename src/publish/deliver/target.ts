// What a target is: data that says all about itself, and a function that sends.

import type { Letter } from "./content.ts";

/** How sending went. */
export type Outcome =
  /** It arrived; `notes` are what the target must know to change it later. */
  | { readonly state: "delivered"; readonly notes?: Notes }
  /** It did not arrive and never will. */
  | { readonly state: "refused"; readonly reason: string }
  /** It did not arrive, and may later. */
  | { readonly state: "failed"; readonly reason: string }
  /** Nobody knows. */
  | { readonly state: "unknown"; readonly reason: string };

/** What a target keeps for itself about one letter. No secret. */
export type Notes = Readonly<Record<string, unknown>>;

/** What has happened to a letter, and to those before it. */
export interface Trail {
  /** What the target noted on its way when it was called before; empty the first time. */
  readonly notes: Notes;
  /** The last letter of the same subject that arrived; null where there is none. */
  readonly before: { readonly key: string; readonly notes: Notes; readonly letter: Letter } | null;
  /** Letters that arrived at this target, the newest first. */
  readonly earlier: () => Promise<readonly Letter[]>;
  /** Keeps notes: they are on the disk when this settles. */
  readonly note: (notes: Notes) => Promise<void>;
}

/** A target with its address and its secrets. */
export interface Sender {
  /** As the ledger knows it: without anything secret. */
  readonly id: string;
  /**
   * Sends a letter. It may be called again for one whose outcome is not known, and then tells nothing twice: whoever
   * receives it knows its key, or is asked, or the outcome stays "unknown". Throws for bugs only.
   */
  readonly send: (letter: Letter, trail: Trail) => Promise<Outcome>;
  /** What would be sent, for people; no secret stands in it. */
  readonly preview: (letter: Letter) => string;
}

/** What sending needs from the world. */
export interface World {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** The variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Hosts, by name, that may have a private address. */
  readonly allowPrivate: readonly string[];
  /** Milliseconds after which one request is given up: 10,000. */
  readonly timeout?: number | undefined;
}

/** A kind of target. */
export interface Target {
  /** What stands before the colon: "webhook". */
  readonly name: string;
  readonly summary: string;
  /** What stands after the colon. */
  readonly takes: string;
  readonly variables: readonly { readonly name: string; readonly summary: string; readonly isNeeded: boolean }[];
  readonly example: string;
  /** The sender for an address; throws `NoTarget` where it cannot be one. */
  readonly at: (address: string, world: World) => Sender;
}

/** An address that is no target, or a variable that is missing. */
export class NoTarget extends Error {
  override readonly name = "NoTarget";
}
