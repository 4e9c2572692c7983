// A person says that a statement came another way. Whom its links mean follows: a link that keeps its name keeps whom
// it means, one with a name that others bear means the same as theirs, and any other name is somebody new.

import type { Kysely } from "kysely";
import type { Link, LinkKind } from "../statement/index.ts";
import { LISTED, ask, listed } from "./ask.ts";
import { entitiesOf } from "./earlier.ts";
import type { Judgement } from "./judgement.ts";
import { proofOf } from "./proof.ts";
import { restoredOrNull } from "./stored.ts";
import type { Tables } from "./tables.ts";

/** A chain by what tells its links apart. */
type Names = readonly Pick<Link, "name" | "kind">[];

/** Where links stand while judgements are gone through. */
export interface Placing {
  readonly placed: Map<string, { readonly kind: "entity" | "story" | "claim"; readonly thing: string | null }>;
  /** The chain of a statement, as it was read and corrected so far. */
  readonly chainOf: (statement: string) => Names;
  /** Whom machines took links for, by "statement#place". */
  readonly machine: ReadonlyMap<string, string>;
  /** Keeps that somebody of this name is known through this judgement alone. */
  readonly make: (thing: string) => void;
}

/** Is it a person, a body or a document? A body may be taken for a company by one reader and for a newspaper by another. */
export const familyOf = (kind: LinkKind): "person" | "body" | "document" =>
  kind === "person" || kind === "document" ? kind : "body";

/** Puts the links of a corrected chain where they belong. */
export function rechain(
  { placed, chainOf, machine, make }: Placing,
  { statement, chain }: { readonly statement: string; readonly chain: readonly Link[] },
  anchors: readonly (string | null)[],
): void {
  const whom = (link: string) => (placed.has(link) ? placed.get(link)!.thing : (machine.get(link) ?? null));
  const before = chainOf(statement);
  const meant = chain.map((link, place) => {
    const same = before.findIndex((one) => isAlike(one, link));
    if (same >= 0) return whom(`${statement}#${same}`);
    const anchor = anchors[place] ?? null;
    const known = anchor === null ? null : whom(anchor);
    return known ?? madeOf(link, make);
  });
  const length = Math.max(chain.length, before.length);
  for (let place = 0; place < length; place += 1)
    placed.set(`${statement}#${place}`, { kind: "entity", thing: meant[place] ?? null });
}

const isAlike = (one: Pick<Link, "name" | "kind">, other: Pick<Link, "name" | "kind">) =>
  one.name === other.name && familyOf(one.kind) === familyOf(other.kind);

/** Somebody whom no article names so far; nobody where the source has no name. */
function madeOf({ name, kind }: Link, make: (thing: string) => void): string | null {
  if (name === null || kind === "unnamed") return null;
  const thing = proofOf("named", familyOf(kind), name.normalize().replace(/\s+/g, " "));
  make(thing);
  return thing;
}

const LINKS = `
  select s.id, l.name, l.kind from statements as s inner join links as l on l.statement = s.seq
  where s.id in ${LISTED} order by s.seq, l.position`;

/** What machines made of chains that people corrected. */
export interface Read {
  /** Their links, by statement. */
  readonly chains: ReadonlyMap<string, Names>;
  /** Whom they took links for, those too at which the corrections point, by "statement#place". */
  readonly machine: ReadonlyMap<string, string>;
}

/** What machines made of the chains that people corrected. */
export async function readBefore(db: Kysely<Tables>, judgements: readonly Judgement[]): Promise<Read> {
  const corrected = judgements.flatMap(({ verdict, anchors }) =>
    verdict.act === "correct" && verdict.fields.chain ? [{ statement: verdict.statement, anchors }] : [],
  );
  if (corrected.length === 0) return { chains: new Map(), machine: new Map() };
  const statements = [...new Set(corrected.map(({ statement }) => statement))];
  const pointed = corrected.flatMap(({ anchors }) => anchors.flatMap((one) => one?.split("#")[0] ?? []));
  type Row = { id: string; name: string | null; kind: LinkKind };
  const rows = await ask<Row>(db, LINKS, [listed(statements)]);
  const links = rows.map(({ id, name, kind }) => ({ id, name: restoredOrNull(name), kind }));
  return {
    chains: Map.groupBy(links, ({ id }) => id),
    machine: await entitiesOf(db, [...new Set([...statements, ...pointed])]),
  };
}
