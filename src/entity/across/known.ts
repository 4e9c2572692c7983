// Everybody who was ever named, as plain data that JSON can hold.

import type { Family } from "./mention.ts";

/** A person, body or document over all articles. */
export interface Known {
  /** Id of its first mention. */
  readonly id: string;
  readonly family: Family;
  /** Spellings, in the order in which they came; the first is its name. */
  names: readonly string[];
  roles: readonly string[];
  /** Names beside which it stood, and how often it did beside each of them. */
  company: readonly string[];
  met: number[];
  stories: readonly string[];
  outlets: readonly string[];
  /** The articles that named it last. */
  articles: readonly string[];
  mentions: number;
  /** Mentions of anybody when it was named last. */
  last: number;
}

/** What linking remembers: save it, read it back, go on. */
export interface Registry {
  readonly version: 1;
  /** Those who were named lately; a string stands for one at rest. */
  readonly entities: Record<string, Known | string>;
  /** For each key the ids under it, the latest last. */
  readonly keys: Record<string, readonly string[]>;
  /** In how many mentions each name stood in the company. */
  readonly seen: Record<string, number>;
  mentions: number;
}
