// The claims of live stories: those of stories that are written about often lie open, those of the others are packed.

import { StoryClaims } from "./claims.ts";
import type { SavedClaims } from "./saved-claims.ts";
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
  readonly #open = new Map<string, StoryClaims>();
  readonly #packed: Map<string, Uint8Array>;
  /** In which turn a story was asked for, on average: the last time counts as much as all before. */
  readonly #asked = new Map<string, number>();
  /** What the open ones weighed when they were last weighed, and all together. */
  readonly #weights = new Map<string, number>();
  #weight = 0;
  /** Stories that were asked for in this turn. */
  readonly #now = new Set<string>();
  #turn = 0;
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
    this.#open.set(story, claims);
    this.#ask(story);
    return claims;
  }

  /** The claims of a story, which has some from now on. */
  at(story: string): StoryClaims {
    const known = this.get(story);
    if (known) return known;
    const begun = new StoryClaims();
    this.#open.set(story, begun);
    this.#ask(story);
    return begun;
  }

  /** Forgets the claims of a story, which nothing joins any more, once they are counted. */
  end(story: string, rows: Rows): void {
    this.#count(story, rows);
    this.#open.delete(story);
    this.#packed.delete(story);
    this.#asked.delete(story);
    this.#weigh(story);
  }

  /** Counts every claim that was touched since this was last done. */
  count(rows: Rows): void {
    for (const story of this.#touched) this.#count(story, rows);
  }

  /** Ends a turn: packs what is asked for least, once it is counted, where more lies open than there is room for. */
  tidy(rows: Rows): void {
    for (const story of this.#now) this.#weigh(story);
    this.#now.clear();
    this.#turn += 1;
    while (this.#weight > this.#most && this.#open.size > 1) this.#close(this.#idlest(), rows);
  }

  #ask(story: string): void {
    this.#touched.add(story);
    if (this.#now.has(story)) return;
    this.#now.add(story);
    this.#asked.set(story, ((this.#asked.get(story) ?? this.#turn) + this.#turn) / 2);
  }

  #weigh(story: string): void {
    const weight = this.#open.get(story)?.weight ?? 0;
    this.#weight += weight - (this.#weights.get(story) ?? 0);
    if (weight > 0) this.#weights.set(story, weight);
    else this.#weights.delete(story);
  }

  /** What has yet to be counted stays open where anything else can be packed: counting early would tell more changes. */
  #idlest(): string {
    const counted = this.#open.keys().filter((story) => !this.#touched.has(story));
    return this.#leastAsked(counted) ?? this.#leastAsked(this.#open.keys())!;
  }

  #leastAsked(stories: Iterable<string>): string | null {
    let [idlest, least]: [string | null, number] = [null, Infinity];
    for (const story of stories) {
      const asked = this.#asked.get(story)!;
      if (asked < least) [idlest, least] = [story, asked];
    }
    return idlest;
  }

  #close(story: string, rows: Rows): void {
    this.#count(story, rows);
    this.#packed.set(story, this.#press.pack(this.#open.get(story)!.saved));
    this.#open.delete(story);
    this.#weigh(story);
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
