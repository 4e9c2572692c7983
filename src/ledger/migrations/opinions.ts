import type { Migration } from "./migration.ts";

/** What machines make of the facts, and what people judge. */
export const opinions: Migration = {
  name: "opinions",
  sql: [
    `create table passes (
      seq integer primary key, name text not null, version text not null, at text not null,
      unique (name, version, at))`,
    `create table things (
      seq integer primary key, id text not null unique, kind text not null, record text not null,
      pass integer not null references passes (seq))`,
    `create table entity_links (
      statement integer not null, position integer not null, thing integer not null references things (seq),
      pass integer not null references passes (seq), why text not null, primary key (statement, position),
      foreign key (statement, position) references links (statement, position))`,
    `create table story_members (
      article integer primary key references articles (seq), thing integer not null references things (seq),
      pass integer not null references passes (seq), why text not null)`,
    `create table claim_members (
      statement integer primary key references statements (seq), thing integer not null references things (seq),
      pass integer not null references passes (seq), why text not null)`,
    `create index entity_links_thing on entity_links (thing)`,
    `create index story_members_thing on story_members (thing)`,
    `create index claim_members_thing on claim_members (thing)`,
    `create table relations (
      subject integer not null references statements (seq), object integer not null references statements (seq),
      kind text not null, record text not null, pass integer not null references passes (seq),
      why text not null, primary key (subject, object))`,
    `create index relations_object on relations (object)`,
    `create table copies (
      original integer not null references articles (seq), copy integer not null references articles (seq),
      passages text not null, pass integer not null references passes (seq), why text not null,
      primary key (original, copy))`,
    `create index copies_copy on copies (copy)`,
    `create table origins (
      thing integer primary key references things (seq), least integer not null, most integer not null,
      record text not null, pass integer not null references passes (seq), why text not null)`,
    `create table judgements (
      seq integer primary key, id text not null unique, act text not null, record text not null,
      person text not null, at text not null, why text not null, proof text not null)`,
  ],
};
