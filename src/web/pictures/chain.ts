// How a claim reached the reader: origins on the left, relays, outlets on the right, reprints stacked under the text
// that they print. A list within lists, so it can be read aloud, wrapped, printed and copied.

import type { ChainGraph, GraphNode } from "../../claim/index.ts";
import { markup, type Markup } from "../markup.ts";
import { nameIn } from "../parts/said.ts";
import { originsIn, shortDay } from "../parts/status.ts";
import { beginningOf } from "../words/labels.ts";
import { counted } from "../words/words.ts";

/** Where a statement is to be read, and whom the origin of it is. */
interface Whereabouts {
  readonly href: (statement: string) => string | null;
  readonly entity: (statement: string) => string | null;
}

/** Origins of one side, branches of one station, and stations one after the other that are drawn. */
const [ORIGINS, BRANCHES, DEEPEST] = [24, 12, 6];

/** The way of a claim, those who say so above those who say that it is not so. */
export function chainPicture(graph: ChainGraph, where: Whereabouts): Markup {
  return markup`<div class="ways">${(["for", "against"] as const)
    .filter((side) => side === "for" || graph.against.most > 0)
    .map((side) => sideOf(graph, side, where))}</div>`;
}

function sideOf(graph: ChainGraph, side: GraphNode["side"], where: Whereabouts): Markup {
  const mine = graph.nodes.filter((node) => node.side === side);
  const trees = treesOf(mine, graph.edges);
  const roots = mine.filter(({ kind }) => kind === "origin");
  const left = roots.length - ORIGINS;
  const title = side === "for" ? "Those who put it forward" : "Those who say that it is not so";
  return markup`<section class="way ${side}">
<h3>${title}: ${originsIn(graph[side], "independent origin")}</h3>
${roots.length === 0 ? markup`<p class="small">Nobody.</p>` : HEADS}
<ul class="tree">${roots.slice(0, ORIGINS).map((node) => branchOf(node, trees, where, 0))}</ul>
${left > 0 && markup`<p class="small">and ${counted(left, "origin")} more, in the statements below</p>`}</section>
`;
}

const HEADS = markup`<p class="heads" aria-hidden="true"><span>who said it</span><span>who passed it on</span><span>who printed it</span></p>`;

type Trees = ReadonlyMap<string, readonly GraphNode[]>;

function treesOf(nodes: readonly GraphNode[], edges: ChainGraph["edges"]): Trees {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const after = new Map<string, GraphNode[]>();
  for (const { from, to } of edges) {
    const node = byId.get(to);
    if (node) after.set(from, [...(after.get(from) ?? []), node]);
  }
  return after;
}

function branchOf(node: GraphNode, trees: Trees, where: Whereabouts, depth: number): Markup {
  const all = trees.get(node.id) ?? [];
  const stacks = all.filter(({ kind }) => kind === "copies");
  const next = depth < DEEPEST ? all.filter(({ kind }) => kind !== "copies") : [];
  const left = next.length - BRANCHES;
  const more = left > 0 && markup`<li class="leaf"><span class="station rest">and ${left} more</span></li>`;
  const branches =
    next.length > 0 &&
    markup`<ul>${next.slice(0, BRANCHES).map((one) => branchOf(one, trees, where, depth + 1))}${more}</ul>`;
  return markup`<li class="${next.length > 0 ? "fork" : "leaf"}"><div class="station ${node.kind}${stacks.length > 0 && " stacked"}">${stationOf(node, where)}${stacks.map((stack) => stackOf(stack, where))}</div>${branches}</li>`;
}

/** Other names that a station shows. */
const NAMES = 3;

function stationOf({ kind, names, first, statements }: GraphNode, where: Whereabouts): Markup {
  const [name, ...others] = names;
  const [statement = ""] = statements;
  if (kind === "origin") {
    const also = others.slice(0, NAMES).map((one, at) => markup`${at > 0 && ", "}<bdi>${beginningOf(one, 60)}</bdi>`);
    return markup`${nameIn(name ?? null, name === undefined ? null : where.entity(statement))}${others.length > 0 && markup`<small>also ${also}</small>`}`;
  }
  const words = name === undefined ? markup`<i>publisher not named</i>` : markup`<bdi>${beginningOf(name, 60)}</bdi>`;
  const href = where.href(statement);
  const day =
    kind === "outlet" &&
    first !== null &&
    markup`<small>${shortDay(first)}${statements.length > 1 && `, ${statements.length} statements`}</small>`;
  return markup`${href === null ? words : markup`<a href="${href}">${words}</a>`}${day}`;
}

function stackOf({ names, statements }: GraphNode, where: Whereabouts): Markup {
  const shown = names.slice(0, NAMES).map((one, at) => markup`${at > 0 && ", "}<bdi>${beginningOf(one, 60)}</bdi>`);
  const href = where.href(statements[0] ?? "");
  const words = markup`+ ${counted(statements.length, "reprint")}`;
  return markup`<small class="reprints">${href === null ? words : markup`<a href="${href}">${words}</a>`}${names.length > 0 && markup`: ${shown}`}${names.length > NAMES && ` and ${names.length - NAMES} more`}</small>`;
}
