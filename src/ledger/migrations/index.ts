// Every migration that there has been, in order. The list only grows at its end: a migration that anybody may
// have run is never edited. The number of a migration is its place, from 1.

import { facts } from "./facts.ts";
import type { Migration } from "./migration.ts";
import { opinions } from "./opinions.ts";
import { search } from "./search.ts";

export const migrations: readonly Migration[] = [facts, opinions, search];
export type { Migration } from "./migration.ts";
