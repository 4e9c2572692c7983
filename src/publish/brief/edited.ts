// What pages that were edited said before, and those that are gone: told beside what they say now.

import { instantOf } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import type { Outdated } from "./standing.ts";
import { overlap, wordsIn } from "./wording.ts";

/** Something that a page said until it was edited or taken down. */
export interface Edit {
  readonly one: ClaimCase;
  readonly told: Told;
  /** When it went, ISO 8601. */
  readonly until: string;
  /** The claim that the same source put in its place there; null where nothing stands in it. */
  readonly inPlace: string | null;
}

/** What pages no longer say, each claim of a page once; of what nobody kept when it went nothing is told. */
export function editsIn(cases: readonly ClaimCase[], outdated: Outdated): Edit[] {
  const found = new Map<string, Edit>();
  for (const one of cases)
    for (const told of one.told) {
      const replaced = outdated.get(told.kept.article.id);
      if (!replaced || replaced.until === null || told.held.copyOf !== null) continue;
      if (one.told.some(({ kept }) => kept.article.id === replaced.by)) continue;
      const key = `${one.id} ${told.held.page}`;
      const isLast = (instantOf(found.get(key)?.until ?? null) ?? -Infinity) <= (instantOf(replaced.until) ?? Infinity);
      if (!isLast) continue;
      found.set(key, { one, told, until: replaced.until, inPlace: inPlaceOf(one, told, replaced.by, cases) });
    }
  return [...found.values()];
}

/** Share of its words that what stands in its place has, where it is no other figure for one thing. */
const ALIKE = 0.5;

/** What the same source says now on the page, of the same thing, and did not say there before. */
function inPlaceOf(one: ClaimCase, told: Told, now: string | null, cases: readonly ClaimCase[]): string | null {
  const speaker = speakerOf(told);
  const words = wordsIn(one.text);
  const rivals = cases.filter(
    (other) =>
      other !== one &&
      other.told.some((each) => each.kept.article.id === now && speakerOf(each) === speaker) &&
      !other.told.some(({ kept }) => kept.article.id === told.kept.article.id),
  );
  const near = rivals.filter((other) => other.series === one.series || overlap(words, other.text) >= ALIKE);
  const [closest] = near.toSorted((a, b) => overlap(words, b.text) - overlap(words, a.text));
  return closest?.id ?? null;
}

const speakerOf = ({ held }: Told): string | null => held.chain[0]?.entity ?? held.chain[0]?.name ?? null;

/** Since when pages say what they did not say before they were edited, by the ids of the statements. */
export function editedIn(cases: readonly ClaimCase[], outdated: Outdated): Map<string, string> {
  const edits = new Map<string, string>();
  for (const { by, until } of outdated.values()) {
    const known = by === null ? undefined : edits.get(by);
    if (by !== null && until !== null && (instantOf(known ?? null) ?? -Infinity) < (instantOf(until) ?? -Infinity))
      edits.set(by, until);
  }
  const found = new Map<string, string>();
  for (const one of cases) {
    const before = new Set(one.told.flatMap(({ kept, held }) => (outdated.has(kept.article.id) ? held.page : [])));
    for (const { statement, kept, held } of one.told) {
      const at = edits.get(kept.article.id);
      if (at !== undefined && !before.has(held.page)) found.set(statement.id, at);
    }
  }
  return found;
}
