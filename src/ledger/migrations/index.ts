// Every migration that there has been, in order. The list only grows at its end: a migration that anybody may
// have run is never edited. The number of a migration is its place, from 1.

import { claims } from "./claims.ts";
import { deliveries } from "./deliveries.ts";
import { facts } from "./facts.ts";
import { forwards } from "./forwards.ts";
import { lines } from "./lines.ts";
import { marks } from "./marks.ts";
import { memory } from "./memory.ts";
import type { Migration } from "./migration.ts";
import { opinions } from "./opinions.ts";
import { pages } from "./pages.ts";
import { returns } from "./returns.ts";
import { search } from "./search.ts";
import { sides } from "./sides.ts";
import { sources } from "./sources.ts";

export const migrations: readonly Migration[] = [
  facts,
  opinions,
  search,
  memory,
  returns,
  claims,
  sides,
  forwards,
  sources,
  marks,
  deliveries,
  pages,
  lines,
];
export type { Migration } from "./migration.ts";
