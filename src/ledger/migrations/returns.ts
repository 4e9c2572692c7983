import type { Migration } from "./migration.ts";

/** Where fetched bytes lay in the end, and the times at which an address had a text again that it had had before. */
export const returns: Migration = {
  name: "returns",
  sql: [
    `alter table snapshots add column location text`,
    `create table returns (
      seq integer primary key, id text not null unique, address integer not null references addresses (seq),
      version integer not null, article integer not null references articles (seq),
      earlier integer not null references articles (seq), snapshot integer references snapshots (seq),
      published text, modified text, proof text not null, unique (address, version))`,
  ],
};
