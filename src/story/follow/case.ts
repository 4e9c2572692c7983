// What a claim rests on: who put it forward, who confirmed or denied it, and how many origins are behind it.

import { boundsOf, contextsOf, isFaint, originsOf, statusOf } from "../../claim/index.ts";
import type { Answer, Origins, Side, Standing, StatementInContext, Status } from "../../claim/index.ts";
import type { Statement } from "../../statement/index.ts";
import { otherPrinting } from "./beside.ts";
import type { Beside } from "./beside.ts";
import type { Reading } from "./reading.ts";

/** An article with whom its chains mean and what it shares with others. */
export interface Told extends Reading {
  /** By "statement#place". */
  readonly entities: ReadonlyMap<string, string>;
  readonly beside: readonly Beside[];
}

/** The statements of an article, each with what it needs to be compared. */
export const contextsIn = ({ article, statements, entities }: Omit<Told, "beside">): StatementInContext[] =>
  contextsOf(article, statements).map((said) => ({ ...said, entity: entities.get(`${said.statement.id}#0`) ?? null }));

/** A statement as origins are counted from it, and what its source does. */
export interface Held extends Standing {
  /** Its page, whichever version: the address, or the article where there is none. */
  readonly page: string;
}

/** A statement on its side of a claim. */
export function heldOf(statement: Statement, { article, entities, beside }: Told, side: Side): Held {
  const { id, act, chain, content, saidAt } = statement;
  return {
    statement: id,
    article: article.id,
    page: article.url ?? article.id,
    outlet: article.publisher,
    published: article.published,
    saidAt,
    chain: chain.map((link, place) => ({ ...link, entity: entities.get(`${id}#${place}`) ?? null })),
    act,
    side,
    copyOf: otherPrinting(content, beside),
    forwardedFrom: article.forwardedFrom ?? null,
    isFaint: isFaint(statement),
  };
}

/** A claim with its origins and with whom it stands how. */
export interface Case {
  readonly origins: Origins;
  readonly status: Status;
  readonly summary: Summary;
}

/** A claim in numbers and one line. */
export interface Summary {
  readonly statements: number;
  /** Pages that tell it, each once whatever its versions. */
  readonly pages: number;
  readonly outlets: number;
  /** Independent origins of those who say so, at least and at most; of those who say that it is not so. */
  readonly least: number;
  readonly most: number;
  readonly against: readonly [least: number, most: number];
  /** "claimed by Ana Ruiz (4 Mar), denied by Port of Velmar (5 Mar)". */
  readonly status: string;
  /** When it was first published, as the article states it. */
  readonly first: string | null;
}

/** What statements of a claim, and the answers that they got, come to; `against` are those of other claims that deny it. */
export function caseOf(held: readonly Held[], answers: readonly Answer[], against: readonly Held[] = []): Case {
  const origins = originsOf([...held, ...against]);
  const status = statusOf([...held, ...against], answers);
  return { origins, status, summary: sumUp(held, origins, status) };
}

/** The same in numbers and one line: the ways of the statements are not followed. */
export const summaryOf = (held: readonly Held[], answers: readonly Answer[], against: readonly Held[]): Summary =>
  sumUp(held, boundsOf([...held, ...against]), statusOf([...held, ...against], answers));

function sumUp(held: readonly Held[], { least, most, against }: ReturnType<typeof boundsOf>, status: Status): Summary {
  const count = (of: (one: Held) => string | null) => new Set(held.flatMap((one) => of(one) ?? [])).size;
  return {
    statements: held.length,
    pages: count(({ page }) => page),
    outlets: count(({ outlet }) => outlet),
    least,
    most,
    against: [against.least, against.most],
    status: status.line,
    first: held.reduce<string | null>((first, { published }) => earlier(first, published), null),
  };
}

const earlier = (one: string | null, other: string | null) =>
  one === null || (other !== null && other < one) ? other : one;
