import type { Migration } from "./migration.ts";

/** What was fetched, what was read, and the log of it. */
export const facts: Migration = {
  name: "facts",
  sql: [
    `create table snapshots (
      seq integer primary key, id text not null unique, hash text not null, address text not null,
      fetched text not null, headers text not null, bytes bytea not null, proof text not null)`,
    `create table addresses (seq integer primary key, address text not null unique)`,
    `create table articles (
      seq integer primary key, id text not null unique, address integer references addresses (seq),
      version integer not null, earlier integer references articles (seq),
      snapshot integer references snapshots (seq), published text, modified text, publisher text, title text,
      authors text not null, language text, text text not null, blocks text not null, proof text not null,
      unique (address, version))`,
    `create table statements (
      seq integer primary key, id text not null unique, article integer not null references articles (seq),
      position integer not null, form text not null, act text not null, polarity text not null,
      certainty text not null, said text, names text not null, words text not null, record text not null,
      proof text not null, unique (article, position))`,
    `create table links (
      statement integer not null references statements (seq), position integer not null, name text,
      kind text not null, role text, behalf text, primary key (statement, position))`,
    `create table events (
      seq integer primary key, at text not null, kind text not null, subject text not null,
      detail text not null, proof text not null)`,
    `create index events_at on events (at)`,
  ],
};
