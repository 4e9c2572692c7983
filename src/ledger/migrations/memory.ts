import type { Migration } from "./migration.ts";

/** What following remembers between runs, in parts: neither fact nor opinion, for it can be made again. */
export const memory: Migration = {
  name: "memory",
  sql: [
    `create table memory (
      name text primary key, articles integer not null, version text not null, data bytea not null)`,
  ],
};
