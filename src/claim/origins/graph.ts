// How a claim reached the reader, as a graph: from each origin over relays to the outlets, reprints in one stack.

import type { Group, Possible, SideOrigins } from "./groups.ts";
import { nameKey } from "./names.ts";
import type { Origins } from "./origins.ts";
import type { Path, Station } from "./path.ts";

/** A station: an origin, a relay, an outlet, or all reprints of one text. */
export interface GraphNode {
  readonly id: string;
  readonly kind: "origin" | "relay" | "outlet" | "copies";
  readonly side: "for" | "against";
  /** What it goes by, the first first; the outlets of a stack of reprints. Empty where nobody is named. */
  readonly names: readonly string[];
  /** When the first statement that came through it was published. */
  readonly first: string | null;
  /** Statements that came through it. */
  readonly statements: readonly string[];
}

/** From a station to the next. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** Why statements that came this way are laid to the origin, each reason once. */
  readonly reasons: readonly string[];
}

/** The way of a claim. Each origin has a tree of its own. */
export interface ChainGraph {
  readonly for: Omit<SideOrigins, "groups">;
  readonly against: Omit<SideOrigins, "groups">;
  /** Each before the nodes that it leads to. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

type Side = GraphNode["side"];

/** The graph of what `originsOf` found. */
export function chainGraph(origins: Origins): ChainGraph {
  const trees = [
    ...origins.groups.map((group) => treeOf(group, "for")),
    ...origins.against.groups.map((group) => treeOf(group, "against")),
  ];
  return {
    for: boundsOf(origins),
    against: boundsOf(origins.against),
    nodes: trees.flatMap(({ nodes }) => nodes),
    edges: trees.flatMap(({ edges }) => edges),
  };
}

const boundsOf = ({ least, most, possible }: { least: number; most: number; possible: readonly Possible[] }) => ({
  least,
  most,
  possible,
});

/** A node while statements are still led through it. */
interface Growing {
  readonly id: string;
  readonly kind: GraphNode["kind"];
  readonly names: Map<string, string>;
  readonly first: string | null;
  readonly statements: string[];
  readonly next: Map<string, Growing>;
  readonly reasons: Set<string>;
}

/** Ways of one origin that begin alike share their stations. */
function treeOf(group: Group, side: Side): Pick<ChainGraph, "nodes" | "edges"> {
  const reasons = new Map(group.joins.map(({ b, reason }) => [b, reason]));
  const root = growing(group.id, "origin", group.paths[0]!.published);
  const relays = relaysOf(group);
  for (const name of group.names) if (!relays.has(nameKey(name))) root.names.set(nameKey(name), name);
  for (const path of group.paths) grow(root, { ...path, steps: stationsOf(path, relays) }, reasons.get(path.statement));
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  walk(root, (node, before) => {
    nodes.push({
      id: node.id,
      kind: node.kind,
      side,
      names: [...node.names.values()],
      first: node.first,
      statements: node.statements,
    });
    if (before) edges.push({ from: before.id, to: node.id, reasons: [...node.reasons] });
  });
  return { nodes, edges };
}

const growing = (id: string, kind: GraphNode["kind"], first: string | null): Growing => ({
  id,
  kind,
  names: new Map(),
  first,
  statements: [],
  next: new Map(),
  reasons: new Set(),
});

/** Who passes on what others of the group put forward, unless that is all that is known of it. */
function relaysOf({ names, paths }: Group): ReadonlySet<string> {
  const relays = new Set(
    paths.flatMap(({ steps: [origin, ...rest] }) =>
      rest.flatMap(({ kind, name }) =>
        kind === "relay" && name !== null && nameKey(name) !== nameKey(origin?.name ?? "") ? [nameKey(name)] : [],
      ),
    ),
  );
  return names.some((name) => !relays.has(nameKey(name))) ? relays : new Set();
}

/** The stations behind the origin. Where all that a way knows of it is a relay of others, that is its first station. */
function stationsOf({ steps: [origin, ...rest] }: Path, relays: ReadonlySet<string>): Path["steps"] {
  const own = origin?.name ?? null;
  if (own !== null && relays.has(nameKey(own))) return [{ ...origin!, kind: "relay" }, ...rest];
  // Who passes on what he puts forward himself stands on the left already.
  return rest.filter(
    ({ kind, name }) => kind !== "relay" || name === null || own === null || nameKey(name) !== nameKey(own),
  );
}

function grow(root: Growing, { statement, published, steps }: Path, reason: string | undefined): void {
  let at = root;
  at.statements.push(statement);
  for (const { kind, name } of steps) {
    const key = kind === "copy" ? "copies" : `${kind} ${nameKey(name ?? "")}`;
    const next = at.next.get(key) ?? growing(`${at.id}/${at.next.size}`, kindOf(kind), published);
    at.next.set(key, next);
    if (name !== null) next.names.set(nameKey(name), name);
    next.statements.push(statement);
    if (reason !== undefined) next.reasons.add(reason);
    at = next;
  }
}

const kindOf = (kind: Station["kind"]): GraphNode["kind"] => (kind === "copy" ? "copies" : kind);

/** Every node after the one that leads to it; a way may have any number of stations. */
function walk(root: Growing, visit: (node: Growing, before: Growing | null) => void): void {
  const left: [Growing, Growing | null][] = [[root, null]];
  for (let entry = left.pop(); entry; entry = left.pop()) {
    const [node, before] = entry;
    visit(node, before);
    for (const next of [...node.next.values()].toReversed()) left.push([next, node]);
  }
}
