import type { Migration } from "./migration.ts";

/** Of which page each article is, in the index that lists of stories are made from: a page counts once. */
export const lines: Migration = {
  name: "lines",
  sql: [
    `drop index articles_line`,
    `create index articles_line on articles (seq, published, publisher, title, address)`,
  ],
};
