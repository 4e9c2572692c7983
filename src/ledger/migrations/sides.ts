import type { Migration } from "./migration.ts";

/** On which side of its claim each statement stands. */
export const sides: Migration = {
  name: "sides",
  sql: [`alter table claim_members add column side text not null default 'for'`],
};
