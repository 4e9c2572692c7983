// Claims as rows: what is put forward, how many origins are behind it, and where it stands.

import type { ToldClaim } from "../../ledger/index.ts";
import type { Cell, Column } from "./table.ts";

const column = (name: string, holds: Column<ToldClaim>["holds"], of: (claim: ToldClaim) => Cell) => ({
  name,
  holds,
  of,
});

/** Values without those that are there already. */
const distinct = (values: readonly string[]) => [...new Set(values)];

/** docs/exports.md explains each. */
export const CLAIMS: readonly Column<ToldClaim>[] = [
  column("claim", "text", ({ id }) => id),
  column("text", "text", ({ text }) => text),
  column("series", "text", ({ series }) => series),
  column("originsLeast", "integer", ({ least }) => least),
  column("originsMost", "integer", ({ most }) => most),
  column("againstLeast", "integer", ({ against }) => against[0]),
  column("againstMost", "integer", ({ against }) => against[1]),
  column("statements", "integer", ({ statements }) => statements),
  column("pages", "integer", ({ pages }) => pages),
  column("outlets", "integer", ({ outlets }) => outlets),
  column("first", "text", ({ first }) => first),
  column("status", "text", ({ status }) => status),
  column("statementIds", "list", ({ members }) => members.map(({ statement }) => statement)),
  column("articleIds", "list", ({ members }) => distinct(members.map(({ article }) => article))),
];
