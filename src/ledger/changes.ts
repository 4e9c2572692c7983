// What happened to a ledger, as it is told to whoever asks.

import type { Kysely } from "kysely";
import { pagesSince } from "./events.ts";
import type { Change } from "./events.ts";
import { publishedFrom } from "./published.ts";
import type { Tables } from "./tables.ts";
import { toldNumbers } from "./turns.ts";

/** Which changes are told. */
export interface WantedChanges {
  /** Only what is about articles that were published from this time on, as they state it, ISO 8601. */
  readonly published?: string | undefined;
}

/** What happened after an event, by its number, or from a time on, as it is told: with the places of texts in the order in which they stood. */
export async function* changesTold(
  db: Kysely<Tables>,
  since: number | string,
  { published }: WantedChanges = {},
): AsyncGenerator<Change> {
  for await (const page of pagesSince(db, since))
    yield* await told(db, published === undefined ? page : await publishedFrom(db, page, published));
}

/** The log notes the place of a text in the order of arrival. */
async function told(db: Kysely<Tables>, changes: readonly Change[]): Promise<Change[]> {
  const isVersion = ({ kind, detail }: Change) => kind.startsWith("article.") && typeof detail["version"] === "number";
  const versions = changes.filter(isVersion).map(({ subject }) => subject);
  if (versions.length === 0) return [...changes];
  const numberOf = await toldNumbers(db, versions);
  return changes.map((one) => {
    if (!isVersion(one)) return one;
    const version = numberOf(one.subject, Number(one.detail["version"]));
    return { ...one, detail: { ...one.detail, version } };
  });
}
