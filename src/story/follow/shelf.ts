// The claims of live stories: those of stories that were written about last lie open, those of the others are packed.

import { StoryClaims } from "./claims.ts";
import type { SavedClaims } from "./claims.ts";
import { AMPLE } from "./room.ts";
import type { Rows } from "./rows.ts";

/** How claims are packed, and taken out again as they were. */
export interface Press {
  readonly pack: (claims: SavedClaims) => Uint8Array;
  readonly unpack: (packed: Uint8Array) => SavedClaims;
}

/** Packs without making anything smaller. */
export const plainPress: Press = {
  pack: (claims) => new TextEncoder().encode(JSON.stringify(claims)),
  unpack: (packed) => JSON.parse(new TextDecoder().decode(packed)) as SavedClaims,
};

export class ClaimShelf {
  readonly #press: Press;
  readonly #most: number;
  /** The one that was asked for last is last. */
  readonly #open = new Map<string, StoryClaims>();
  readonly #packed: Map<string, Uint8Array>;
  /** Stories whose claims were touched since they were last counted. */
  readonly #touched = new Set<string>();

  constructor(press: Press, packed: SavedShelf = [], most = AMPLE.open) {
    this.#press = press;
    this.#packed = new Map(packed);
    this.#most = most;
  }

  /** Everything, packed. */
  get saved(): SavedShelf {
    const open = [...this.#open].map(([story, claims]) => [story, this.#press.pack(claims.saved)] as const);
    return [...this.#packed, ...open];
  }

  /** The claims of a story, which may change them; undefined where it has none. */
  get(story: string): StoryClaims | undefined {
    const claims = this.#open.get(story) ?? this.#unpacked(story);
    if (!claims) return undefined;
    this.#open.delete(story);
    this.#open.set(story, claims);
    this.#touched.add(story);
    return claims;
  }

  /** The claims of a story, which has some from now on. */
  at(story: string): StoryClaims {
    const known = this.get(story);
    if (known) return known;
    const begun = new StoryClaims();
    this.#open.set(story, begun);
    this.#touched.add(story);
    return begun;
  }

  /** Forgets the claims of a story, which nothing joins any more, once they are counted. */
  end(story: string, rows: Rows): void {
    this.#count(story, rows);
    this.#open.delete(story);
    this.#packed.delete(story);
  }

  /** Counts every claim that was touched since this was last done. */
  count(rows: Rows): void {
    for (const story of this.#touched) this.#count(story, rows);
  }

  /** Packs what was asked for longest ago, once it is counted. */
  tidy(rows: Rows): void {
    let size = 0;
    for (const claims of this.#open.values()) size += claims.size;
    for (const [story, claims] of this.#open) {
      if (size <= this.#most || this.#open.size === 1) break;
      size -= claims.size;
      this.#count(story, rows);
      this.#packed.set(story, this.#press.pack(claims.saved));
      this.#open.delete(story);
    }
  }

  #count(story: string, rows: Rows): void {
    if (this.#touched.delete(story)) this.#open.get(story)?.count(rows);
  }

  #unpacked(story: string): StoryClaims | undefined {
    const packed = this.#packed.get(story);
    if (!packed) return undefined;
    this.#packed.delete(story);
    return new StoryClaims(this.#press.unpack(packed));
  }
}

/** The claims of stories as they are kept. */
export type SavedShelf = readonly (readonly [story: string, packed: Uint8Array])[];
