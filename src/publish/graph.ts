// How a claim came to the reader, drawn with letters: origins on the left, relays, outlets on the right.

import wrapAnsi from "wrap-ansi";
import type { ChainGraph, GraphEdge, GraphNode } from "../claim/index.ts";
import { columnsOf } from "./columns.ts";
import { block } from "./lines.ts";
import { line } from "./visible.ts";
import { counted, dateOf } from "../web/words/index.ts";

/** Rows of one column beyond which the rest is counted. */
const BRANCHES = 6;
/** Origins of one side that are drawn, and doubts that are told. */
const ORIGINS = 10;
const DOUBTS = 6;
/** Names that a station shows. */
const NAMES = 3;
/** Columns of a line between two stations, and the narrowest station. */
const GAP = 4;
const NARROWEST = 10;

/** The way of a claim for a terminal of so many columns. Bounded: what is left out is counted. */
export function drawGraph(graph: ChainGraph, width: number): string {
  const columns = Math.max(40, Math.min(120, Math.floor(width) || 100));
  const denied = graph.against.most > 0 ? ["", ...sideLines(graph, "against", columns)] : [];
  return [...sideLines(graph, "for", columns), ...denied].map((row) => `${row}\n`).join("");
}

function sideLines({ nodes, edges, ...bounds }: ChainGraph, side: GraphNode["side"], columns: number): string[] {
  const mine = nodes.filter((node) => node.side === side);
  const origins = mine.filter(({ kind }) => kind === "origin");
  const deepest = Math.floor((columns + GAP) / (NARROWEST + GAP)) - 1;
  const trees = treesOf(mine, edges, origins.slice(0, ORIGINS), Math.min(DEEPEST, deepest));
  const left = origins.length - trees.length;
  const { possible } = bounds[side];
  const names = new Map(origins.map(({ id, names: [name] }) => [id, line(name ?? "source not named")]));
  return [
    headOf(bounds[side], side),
    "",
    ...drawn(trees, columns),
    ...(left > 0 ? [`+ ${counted(left, "origin")} more`] : []),
    ...(possible.length > 0 ? [""] : []),
    ...possible.slice(0, DOUBTS).flatMap((doubt) => doubtLines(doubt, names, columns)),
    ...(possible.length > DOUBTS ? [`? ${possible.length - DOUBTS} more that may be one`] : []),
  ];
}

/** "1 to 3 independent origins". */
function headOf({ least, most }: ChainGraph["for"], side: GraphNode["side"]): string {
  const count = least === most ? counted(most, "independent origin") : `${least} to ${most} independent origins`;
  return side === "for" ? count : `Against it: ${count}`;
}

function doubtLines(
  { a, b, reason }: ChainGraph["for"]["possible"][number],
  names: ReadonlyMap<string, string>,
  columns: number,
): string[] {
  const both = [a, b].flatMap((id) => (id === null ? [] : [names.get(id) ?? "another origin"]));
  return block(`${both.join(" and ")}: ${line(reason)}`, "? ", 2, columns);
}

/** A station with those after it, and the rest as a number. */
interface Tree {
  readonly label: string;
  readonly next: readonly Tree[];
}

function treesOf(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  roots: readonly GraphNode[],
  deepest: number,
): Tree[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const after = Map.groupBy(edges, ({ from }) => from);
  const treeOf = (node: GraphNode, depth: number): Tree => {
    const next = (after.get(node.id) ?? []).map(({ to }) => byId.get(to)!);
    if (depth >= deepest && next.length > 0) return { label: `${labelOf(node)} → …`, next: [] };
    const shown = next.slice(0, next.length > BRANCHES ? BRANCHES - 1 : BRANCHES);
    const left = next.length - shown.length;
    const more: Tree[] = left > 0 ? [{ label: `+ ${left} more`, next: [] }] : [];
    return { label: labelOf(node), next: [...shown.map((one) => treeOf(one, depth + 1)), ...more] };
  };
  return roots.map((root) => treeOf(root, 0));
}

/** A chain longer than this is cut: nobody follows so many relays. */
const DEEPEST = 6;

function labelOf({ kind, names, first, statements }: GraphNode): string {
  const [name, ...others] = names.map(line);
  if (kind === "copies") return stackOf(names.map(line), statements.length);
  if (name === undefined) return kind === "origin" ? "source not named" : "publisher not named";
  if (kind === "origin") return others.length > 0 ? `${name} (also ${others.slice(0, NAMES).join(", ")})` : name;
  return kind === "outlet" && first !== null ? `${name}, ${dayOf(first)}` : name;
}

/** "+ 3 reprints: The Gull, Quill Daily, Heron Post". */
function stackOf(names: readonly string[], count: number): string {
  const left = names.length - NAMES;
  const shown = `${names.slice(0, NAMES).join(", ")}${left > 0 ? `, ${left} more` : ""}`;
  return `+ ${counted(count, "reprint")}${shown === "" ? "" : `: ${shown}`}`;
}

/** "4 March". */
const dayOf = (stated: string) => dateOf(stated.slice(0, 10)).replace(/ \d{4}$/, "");

/** All trees under each other, their stations in common columns. */
function drawn(trees: readonly Tree[], columns: number): string[] {
  const widths = widthsOf(trees, columns);
  return trees.flatMap((tree) => rowsOf(tree, 0, widths)).map((row) => row.trimEnd());
}

/** How wide each column is: as its widest station, and less where the line has no room. */
function widthsOf(trees: readonly Tree[], columns: number): number[] {
  const wanted = widest(trees, columnsOf);
  const room = Math.max(NARROWEST * wanted.length, columns - GAP * (wanted.length - 1));
  for (let over = sum(wanted) - room; over > 0; over -= 1) wanted[wanted.indexOf(Math.max(...wanted))]! -= 1;
  // What breaks between words leaves room.
  return widest(trees, (label, depth) => Math.max(...wrapped(label, wanted[depth]!).map(columnsOf)));
}

function widest(trees: readonly Tree[], measure: (label: string, depth: number) => number): number[] {
  const widths: number[] = [];
  const visit = ({ label, next }: Tree, depth: number): void => {
    widths[depth] = Math.max(widths[depth] ?? 0, measure(label, depth));
    for (const one of next) visit(one, depth + 1);
  };
  for (const tree of trees) visit(tree, 0);
  return widths;
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** The station, and to the right of it the rows of each that it leads to. */
function rowsOf({ label, next }: Tree, depth: number, widths: readonly number[]): string[] {
  const width = widths[depth]!;
  const own = wrapped(label, width);
  const branches = next.flatMap((one, at) => {
    const rows = rowsOf(one, depth + 1, widths);
    return rows.map((row, place) => lineBefore(at === 0, at === next.length - 1, place === 0) + row);
  });
  return Array.from({ length: Math.max(own.length, branches.length) }, (_, at) => {
    const words = own[at] ?? "";
    if (branches[at] === undefined) return words;
    const left = width - columnsOf(words);
    return words + (at === 0 && left > 0 ? ` ${"─".repeat(left)}` : " ".repeat(left + 1)) + branches[at];
  });
}

/** The line that leads to a station: straight, branching off, or going on past its further rows. */
function lineBefore(isFirst: boolean, isLast: boolean, isHead: boolean): string {
  if (isHead) return isFirst ? (isLast ? "── " : "┬─ ") : isLast ? "└─ " : "├─ ";
  return isLast ? "   " : "│  ";
}

/** Rows that a station takes at most. */
const ROWS = 3;

/** A label in the rows of its column. */
function wrapped(label: string, width: number): string[] {
  const rows = wrapAnsi(label, width, { hard: true }).split("\n");
  return rows.length <= ROWS ? rows : [...rows.slice(0, ROWS - 1), `${rows[ROWS - 1]!.slice(0, -1).toWellFormed()}…`];
}
