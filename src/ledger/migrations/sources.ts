import type { Migration } from "./migration.ts";

/**
 * What became of addresses (gone, back, moved), the addresses that are one page, and how far watching has come.
 * Only `fates` holds facts; the other new tables may be rebuilt by looking again.
 */
export const sources: Migration = {
  name: "sources",
  sql: [
    `alter table addresses add column home integer references addresses (seq)`,
    `update addresses set home = seq`,
    `create index addresses_home on addresses (home)`,
    `create table fates (
      seq integer primary key, id text not null unique, kind text not null,
      address integer not null references addresses (seq), goes integer references addresses (seq),
      article integer not null references articles (seq), at text not null, seen text not null, proof text not null)`,
    `create index fates_address on fates (address)`,
    `create table sources (
      address text primary key, name text not null, kind text not null, success text, failure text, reason text,
      failures integer not null, next text not null, articles integer not null, notes text not null)`,
    `create table pages (
      address text primary key, host text not null, source text not null, next text, notes text not null)`,
    `create index pages_host on pages (host, next)`,
    `create index pages_source on pages (source)`,
    `create table hosts (host text primary key, notes text not null)`,
  ],
};
