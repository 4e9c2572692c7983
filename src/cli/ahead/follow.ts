// Addresses are read, and from a feed reading goes on: to the pages of its teasers, to the feeds of a list.

import type { Further } from "../../read/index.ts";
import { Unreadable } from "../../read/index.ts";
import { readInOrder } from "./ahead.ts";
import type { Asked, Read } from "./ahead.ts";
import type { Options } from "./read.ts";
import type { ReaderOptions } from "./readers.ts";

/** A list of feeds, an index of sitemaps, a sitemap, a page: that is as far as reading goes on. */
const MOST_STEPS = 3;
/** Most addresses that are read on from what was asked for. */
const MOST_FURTHER = 20_000;

/**
 * Reads addresses, some ahead of whoever takes them; hands on, in order, as many at a time as are read. What a feed
 * leads to comes right behind it, each address once. Never throws for a page.
 */
export const readAhead = (
  addresses: readonly string[],
  options: Options = {},
  how?: ReaderOptions,
): AsyncGenerator<readonly Read[]> => readOn(addresses, options, how, new Set(addresses), MOST_STEPS);

async function* readOn(
  asked: readonly Asked[],
  options: Options,
  how: ReaderOptions | undefined,
  seen: Set<string>,
  steps: number,
): AsyncGenerator<readonly Read[]> {
  for await (const group of readInOrder(asked, options, how)) {
    yield group;
    const named = group.at(-1)?.further ?? [];
    const further = named.filter((one) => isNew(one, seen));
    if (seen.size > MOST_FURTHER) further.push(...leftOf(named, seen, group.at(-1)!.address));
    if (further.length > 0 && steps > 0) yield* readOn(further, options, how, seen, steps - 1);
  }
}

/** What is too much is told of with the address that leads there. */
function leftOf(named: readonly (Further | Unreadable)[], seen: ReadonlySet<string>, address: string): Unreadable[] {
  const left = named.filter((one) => !(one instanceof Unreadable) && !seen.has(one.address)).length;
  const said = `${left} more addresses are not read after ${MOST_FURTHER.toLocaleString("en")}:`;
  return left === 0 ? [] : [new Unreadable(said, address)];
}

function isNew(one: Further | Unreadable, seen: Set<string>): boolean {
  if (one instanceof Unreadable) return true;
  if (seen.has(one.address) || seen.size > MOST_FURTHER) return false;
  seen.add(one.address);
  return true;
}
