// Records of the ledger in the shapes that the desk hands out: the API, the pages' .json and assistants use the same.

import type { core, z } from "zod";
import { wordsOf } from "../../article/index.ts";
import { chainGraph } from "../../claim/index.ts";
import type { SideOrigins } from "../../claim/index.ts";
import { correctedBy, splitId } from "../../ledger/index.ts";
import type {
  ClaimCase,
  ClaimLine,
  FigureSeries,
  Judgement as Judged,
  KeptArticle,
  Ledger,
  Receipt as Proof,
  Retold as Retelling,
} from "../../ledger/index.ts";
import type { Statement as Read } from "../../statement/index.ts";
import type * as more from "./more-shapes.ts";
import type * as shapes from "./shapes.ts";

type Of<T extends core.SomeType> = z.input<T>;

export const headOf = ({ article, version }: KeptArticle): Of<typeof shapes.ArticleHead> => {
  const { id, url, title, publisher, forwardedFrom = null, published } = article;
  return { id, url, title, publisher, forwardedFrom, published, version };
};

export const claimOf = (line: ClaimLine): Of<typeof shapes.Claim> => {
  const { id, text, series, statements, pages, outlets, least, most, against, status, first } = line;
  return { id, text, series, statements, pages, outlets, least, most, against, status, first };
};

/** A statement, as people have corrected it, with its article; `claim` is the claim that it is an instance of. */
export function statementOf(said: Read, kept: KeptArticle, claim: string | null): Of<typeof shapes.Statement> {
  const { id, chain, form, act, polarity, certainty, saidAt, figures, times, content, source, cue, by, confidence } =
    said;
  return {
    id,
    words: wordsOf(kept.article.text, content),
    chain: chain.map(({ name, kind, role, onBehalfOf }) => ({ name, kind, role, onBehalfOf })),
    form,
    act,
    polarity,
    certainty,
    saidAt,
    figures,
    times,
    content,
    source,
    cue,
    by,
    confidence,
    claim,
    article: headOf(kept),
  };
}

/** Most of one kind that a case holds. */
const [GROUPS, PATHS, NODES, RELATIONS] = [100, 20, 400, 200];

/** A claim with all that it rests on; of its statements those from `skip` on, `limit` at most. */
export function caseOf(found: ClaimCase, skip: number, limit: number): Omit<Of<typeof shapes.Case>, "next"> {
  const { id, text, series, summary, status, origins, relations } = found;
  const graph = chainGraph(origins);
  const shown = new Set(graph.nodes.slice(0, NODES).map((node) => node.id));
  return {
    claim: claimOf({ id, text, series, ...summary }),
    positions: status.positions,
    origins: sideOf(origins),
    against: sideOf(origins.against),
    graph: {
      nodes: graph.nodes.slice(0, NODES).map((node) => ({ ...node, statements: node.statements.length })),
      edges: graph.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
    },
    relations: relations.slice(0, RELATIONS).map(({ subject, object, kind, why }) => ({ subject, object, kind, why })),
    statements: saidIn(found, skip, limit),
  };
}

/** Statements of a claim in order of arrival. */
export const saidIn = ({ id, told }: ClaimCase, skip: number, limit: number): Of<typeof shapes.Said>[] =>
  told.slice(skip, skip + limit).map(({ statement, kept, held }) => ({
    ...statementOf(statement, kept, id),
    side: held.side,
    copyOf: held.copyOf,
  }));

const sideOf = ({ least, most, groups, possible }: SideOrigins) => ({
  least,
  most,
  groups: groups.slice(0, GROUPS).map(({ id, names, isNamed, first, statements, paths, joins }) => ({
    id,
    names,
    isNamed,
    first,
    statements: statements.length,
    paths: paths.slice(0, PATHS),
    joins: joins.slice(0, PATHS),
  })),
  possible: possible.slice(0, GROUPS),
});

/** Points of one series that are told. */
const POINTS = 500;

export const seriesOf = ({ counted, points }: FigureSeries): Of<typeof more.Series> => ({
  counted,
  total: points.length,
  points: points.slice(0, POINTS).map(({ value = null, min = null, max = null, steps, ...point }) => ({
    ...point,
    value,
    min,
    max,
    steps: steps.map(({ kind, from }) => ({ kind, from })),
  })),
});

export const judgementOf = (judged: Judged, stands: boolean): Of<typeof more.Judgement> => {
  const { id, verdict, person, at, why } = judged;
  const makes = verdict.act === "split" ? splitId(verdict) : null;
  return { id, verdict: { ...verdict }, person, at, why, makes, stands };
};

/** Words on either side of a quotation, by which it is found again, in UTF-16 code units. */
const AROUND = 60;

/** What proves a statement: its exact words, where they stand, and the bytes that they were read from. */
export function receiptOf(proof: Proof, kept: KeptArticle): Of<typeof more.Receipt> {
  const { statement, content, snapshot } = proof;
  const { text } = kept.article;
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  return {
    statement,
    quote: wordsOf(text, content),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    content,
    article: headOf(kept),
    snapshot,
  };
}

/** Statements by their ids in the order of the ids, each with its article and claim; what is unknown is left out. */
export async function statementsIn(ledger: Ledger, ids: readonly string[]): Promise<Of<typeof shapes.Statement>[]> {
  const view = await ledger.view();
  const kept = new Map((await ledger.statementsOf(ids)).map((one) => [one.statement.id, one]));
  const articles = new Map(
    (await ledger.articlesOf([...new Set([...kept.values()].map(({ article }) => article))])).map((one) => [
      one.article.id,
      one,
    ]),
  );
  const claims = await ledger.thingsOf("claim", [...kept.keys()]);
  return ids.flatMap((id) => {
    const one = kept.get(id);
    const article = one && articles.get(one.article);
    if (!one || !article) return [];
    return [statementOf(correctedBy(view, one.statement), article, claims.get(id) ?? null)];
  });
}

/** Retellings with the statements that they differ from. */
export async function retoldIn(ledger: Ledger, all: readonly Retelling[]): Promise<Of<typeof more.Retold>[]> {
  const ids = all.flatMap(({ retold, source }) => [retold.statement.id, source.statement.id]);
  const said = new Map((await statementsIn(ledger, [...new Set(ids)])).map((one) => [one.id, one]));
  return all.map(({ differs, name, retold, source }) => ({
    differs,
    name,
    retold: said.get(retold.statement.id)!,
    source: said.get(source.statement.id)!,
  }));
}
