// The links of every chain of an article: who the mentions are, told once for all of them.

import type { Prose } from "../language/index.ts";
import { type Link, type LinkKind, type Mention, isOutlet } from "../statement/index.ts";
import { COMPANIES, GOVERNMENT, ORGANIZATION } from "./english/bodies.ts";
import { fold } from "./english/firstnames.ts";
import type { Resolved } from "./resolved.ts";
import { Resolver } from "./resolver.ts";
import { survey } from "./survey.ts";

/** A chain whose mentions are told, with the one who is the statement's own source. */
export interface Told {
  readonly chain: readonly Link[];
  readonly source: Resolved;
}

/** The chains of an article's statements; `publisher` is left off where it only reports. */
export function linksOf(
  prose: Prose,
  chains: readonly (readonly Mention[])[],
  publisher: string | null = null,
): Link[][] {
  return tell(prose, chains, publisher).map(({ chain }) => [...chain]);
}

/** `linksOf`, with each statement's own source. */
export function tell(prose: Prose, chains: readonly (readonly Mention[])[], publisher: string | null): Told[] {
  const resolver = new Resolver(survey(prose));
  const told: Told[] = Array.from(chains, () => ({ chain: [], source: resolver.resolve(null) }));
  const order = chains.map((_, i) => i).sort((a, b) => placeOf(chains[a]!) - placeOf(chains[b]!));
  const tails = new Map<string, readonly Link[]>();
  for (const i of order) {
    const resolved = resolveChain(resolver, chains[i]!);
    const at = chains[i]!.findIndex(({ as }) => as === "source");
    const links = resolved.map(({ link }, place) => (chains[i]![place]!.isHouse ? houseOf(link, publisher) : link));
    const known = publisher === null ? links.filter((_, place) => chains[i]![place]!.as !== "reporter") : links;
    const chain = shorten(known, publisher);
    told[i] = { chain: continued(chain, tails), source: resolved[Math.max(0, at)]! };
  }
  return told;
}

/** "We reported", "we deny that": the outlet speaks of itself, or the body whose page it is. */
const houseOf = (link: Link, publisher: string | null): Link =>
  publisher === null ? link : { name: publisher, kind: kindOfHouse(publisher), role: null, onBehalfOf: null };

function kindOfHouse(publisher: string): LinkKind {
  const words = publisher.split(/\s+/).slice(0, LONGEST);
  if (isOutlet(words)) return "publication";
  const last = words.at(-1)!.toLowerCase();
  if (words.some((word) => GOVERNMENT.has(word.toLowerCase()))) return "government";
  return COMPANIES.has(last) || ORGANIZATION.has(last) ? "organization" : "publication";
}

/** Words of a name that are looked at. */
const LONGEST = 12;

const placeOf = (chain: readonly Mention[]) => Math.min(...chain.map(({ span }) => span?.start ?? Infinity));

/** Outer sources are resolved first: they are who says "I" in their own words. */
function resolveChain(resolver: Resolver, chain: readonly Mention[]): Resolved[] {
  const resolved: Resolved[] = [];
  let speaker: Resolved | null = null;
  for (let i = chain.length - 1; i >= 0; i -= 1) {
    resolved[i] = resolver.resolve(chain[i]!.span, speaker);
    if (chain[i]!.as === "outer" && chain[i]!.span !== null) speaker = resolved[i]!;
  }
  return resolved;
}

/** One who reports his own words makes one link; the publisher, who reports all of them, makes none. */
function shorten(links: readonly Link[], publisher: string | null): Link[] {
  const house = publisher === null ? null : plain(publisher);
  return links.filter((link, i) => {
    if (i === 0) return true;
    const name = plain(link.name ?? "");
    if (
      house !== null &&
      name !== "" &&
      (name === house || name.startsWith(`${house} `) || house.startsWith(`${name} `))
    )
      return false;
    return name === "" ? links[i - 1]!.name !== null : name !== plain(links[i - 1]!.name ?? "");
  });
}

const plain = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");

/** The sources claimed: the nameless come by the way by which they came before. */
function continued(chain: readonly Link[], tails: Map<string, readonly Link[]>): readonly Link[] {
  const [origin, ...tail] = chain;
  if (!origin || origin.kind !== "unnamed" || origin.name === null) return chain;
  const known = tails.get(origin.name);
  if (tail.length === 0 && known) return [origin, ...known];
  if (tail.length > 0 && tail.every(({ kind }) => kind === "publication")) tails.set(origin.name, tail);
  return chain;
}
