// A statement of a claim as a witness to it: who said it, through whom it came, who printed it, and when.

import type { Link } from "../../statement/index.ts";
import type { Side } from "../side.ts";
import { remembering, rememberingLast } from "../memo.ts";

/** A link of a chain, with whom it is known to be. */
export interface Voice extends Link {
  readonly entity: string | null;
}

/** A statement of a claim, with all that tells where it comes from. */
export interface Witness {
  readonly statement: string;
  readonly article: string;
  /** Its page, whichever version: the address, or the article where there is none. */
  readonly page: string;
  /** Who published the article. */
  readonly outlet: string | null;
  /** ISO 8601, as exact as the page says it. */
  readonly published: string | null;
  readonly saidAt: string | null;
  /** Origin first, then each relay; empty where the outlet speaks for itself. */
  readonly chain: readonly Voice[];
  readonly side: Side;
  /** The article from which the words of the statement are copied. */
  readonly copyOf: string | null;
  /** The channel whose post is passed on. */
  readonly forwardedFrom: string | null;
  /** Read with so little confidence that it alone shows no further origin. */
  readonly isFaint: boolean;
}

/** Confidence below which a statement is faint. */
const FAINT = 0.3;

export const isFaint = ({ confidence }: { readonly confidence: number }): boolean => confidence < FAINT;

const [MINUTE, DAY] = [60_000, 86_400_000];
const STATED = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?/;

/** From when until when it may have been published; a time without a zone is taken as it stands. */
export const momentOf = (stated: string | null): Moment => momentIn(stated ?? "");

interface Moment {
  readonly from: number;
  readonly to: number;
}

const momentIn = remembering((stated): Moment => {
  const [, day, clock, seconds, zone] = STATED.exec(stated) ?? [];
  const from = Date.parse(`${day}T${clock ?? "00:00"}${seconds ?? ":00"}${zone ?? "Z"}`);
  if (Number.isNaN(from)) return { from: Infinity, to: Infinity };
  return { from, to: from + (clock === undefined ? DAY : MINUTE) - 1 };
});

/** The earliest first, each statement once: the same for every order in which they come. */
export const inOrder = <W extends Witness>(witnesses: readonly W[]): readonly W[] => ordered(witnesses) as readonly W[];

const ordered = rememberingLast((witnesses: readonly Witness[]): readonly Witness[] => {
  const once = new Map(witnesses.map((witness) => [witness.statement, witness]));
  return [...once.values()]
    .map((witness) => ({ witness, from: momentOf(witness.published).from }))
    .toSorted(
      (a, b) =>
        (a.from === b.from ? 0 : a.from - b.from) ||
        compare(a.witness.article, b.witness.article) ||
        compare(a.witness.statement, b.witness.statement),
    )
    .map(({ witness }) => witness);
});

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
