import type { Migration } from "./migration.ts";

/** What pages of people and lists of stories look up: found in an index alone, for the texts of articles are far apart. */
export const pages: Migration = {
  name: "pages",
  sql: [
    `drop index entity_links_thing`,
    `create index entity_links_thing on entity_links (thing, statement)`,
    `create index articles_line on articles (seq, published, publisher, title)`,
  ],
};
