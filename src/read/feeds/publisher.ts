// The outlet that a feed speaks for. "Meadow Post - World" is Meadow Post where anything else says so: its address, its
// line of rights, its picture, whoever is named as its publisher.

import { lineOf } from "../page/metadata/stated.ts";

type Text = string | undefined;

/** Where the name of an outlet may stand. */
interface Places {
  readonly title: Text;
  /** Names of the whole feed: its publisher, its author, its picture. */
  readonly names: readonly Text[];
  readonly rights: readonly Text[];
  readonly home: string | null;
}

const PARTS = /\s+[|–—»>·:/-]+\s+|\s*[|»]\s*|:\s+/;
/** Longest name of an outlet, in UTF-16 code units. */
const LONGEST = 80;

/** The name of the outlet: the part of the feed's title that something else has as well, or the whole title. */
export function publisherOf({ title, names, rights, home }: Places): string | null {
  const line = lineOf(title);
  if (line === null) return names.map(lineOf).find((name) => name !== null) ?? null;
  const parts = line
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part.length <= LONGEST);
  if (parts.length < 2) return parts[0] ?? null;
  const [named, owned] = [names.map(bareName), rights.map(bareName)];
  const host = bareName(URL.parse(home ?? "")?.hostname.replace(/^www\d?\./, "") ?? "");
  const tests: readonly ((part: string) => boolean)[] = [
    (part) => named.includes(part),
    (part) => host.includes(part),
    (part) => owned.some((owner) => owner.includes(part)),
  ];
  const longest = parts.toSorted((one, other) => other.length - one.length);
  for (const test of tests) {
    const part = longest.find((one) => bareName(one).length > 2 && test(bareName(one)));
    if (part !== undefined) return part;
  }
  return line.length <= LONGEST ? line : null;
}

const bareName = (name: Text): string =>
  (lineOf(name) ?? "")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
