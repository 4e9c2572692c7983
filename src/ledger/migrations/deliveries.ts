import type { Migration } from "./migration.ts";

/** What was to be told to whom, and whether it was; and how far the rules of each have looked at the log. */
export const deliveries: Migration = {
  name: "deliveries",
  sql: [
    `create table deliveries (
      seq integer primary key, key text not null, target text not null, subject text not null, content text not null,
      state text not null, notes text not null, reason text, planned text not null, changed text not null,
      unique (key, target))`,
    `create index deliveries_target on deliveries (target, state, seq)`,
    `create index deliveries_subject on deliveries (target, subject, seq)`,
    `create table delivery_cursors (name text primary key, number integer not null)`,
  ],
};
