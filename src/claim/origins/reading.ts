// What a witness says of its origin: a name that answers for it, or nobody who could be asked.

import { holds, isShortFor, nameKey, outletKey, peopleIn, pointsBack, wordsOf } from "./names.ts";
import type { Family } from "./names.ts";
import { isOfOne } from "./own.ts";
import { isOfPage } from "../taking-back.ts";
import type { Scene } from "./scene.ts";
import type { Voice, Witness } from "./witness.ts";

/** Somebody who answers for what he says. */
export interface Named {
  readonly isNamed: true;
  /** The name is one of his own: "Dorin" and "the ministry's press service" may be of anybody. */
  readonly answers: boolean;
  /** The same for whom is known to be the same. */
  readonly key: string;
  readonly family: Family;
  readonly name: string;
  readonly entity: string | null;
  readonly role: string | null;
  readonly onBehalfOf: string | null;
}

/** Nobody who could be asked: unnamed people, nobody at all, or what another outlet reports. */
export interface Open {
  readonly isNamed: false;
  /** The words for the source; null where there are none. */
  readonly phrase: string | null;
  /** The words for the source point at people spoken of before. */
  readonly pointsBack: boolean;
  readonly people: string;
  /** The body that an unnamed spokesman speaks for. */
  readonly onBehalfOf: string | null;
  /** The first relay that has a name. */
  readonly relay: Relay | null;
}

/** Who passed it on. */
export interface Relay {
  readonly name: string;
  /** The same for whom is known to be the same. */
  readonly key: string;
  /** The key of the outlet where it is one. */
  readonly outlet: string | null;
}

export type Reading = Named | Open;

/** Reads the origin off the chain; who is read only faintly answers for nothing. */
export function readingOf(witness: Witness, scene: Scene): Reading {
  const reading = chainReading(witness, scene);
  return reading.isNamed && witness.isFaint ? { ...reading, answers: false } : reading;
}

function chainReading(witness: Witness, scene: Scene): Reading {
  const writer = scene.writerOf(witness);
  const origin = witness.chain[0];
  const taker = witness.side === "retracts" ? takerOf(witness, scene) : null;
  if (taker !== null) return taker;
  if (!origin || (writer !== null && isOwn(origin, writer)))
    // A copy speaks for the outlet of its original, which is asked there.
    return writer === null || witness.copyOf !== null ? openOf(null, null, null) : ownOf(writer);
  const isOutlet = outletOf(origin, scene) !== null;
  const own = witness.copyOf === null ? [writer, witness.outlet] : [writer];
  const relay = relayOf(isOutlet ? witness.chain : witness.chain.slice(1), own, scene);
  if (isOutlet) return openOf(null, null, relay);
  if (origin.kind === "unnamed" || origin.name === null || isBare(origin) || isSomebodys(origin.name))
    return spokesmanOf(origin) ?? openOf(origin.name, origin.onBehalfOf, relay);
  return namedOf(origin, origin.name);
}

/** "The report" is no name: any may be meant. */
const isBare = ({ name, kind }: Voice) =>
  kind === "document" &&
  name !== null &&
  !/[\p{Lu}\p{N}]/u.test(name.replace(/^The /, "the ")) &&
  wordsOf(name).length < 2;

/** "His ministry" is a body that goes by no name of its own. */
const isSomebodys = (name: string) => /^(?:his|her|its|their|my|our)\s/i.test(name);

/** The Herald counted 34; a Tern reporter saw it. */
function isOwn({ name, kind }: Voice, writer: string): boolean {
  if (name === null) return false;
  const key = outletKey(writer);
  if (outletKey(name) === key) return true;
  return kind === "unnamed" && REPORTER.test(name) && holds(name, key);
}

const REPORTER = /\b(?:reporter|correspondent|journalist|photographer|writer|stringer)s?\b/i;

/** An outlet that takes something back does so itself, and nobody whom it had quoted; null where it is somebody else. */
function takerOf({ chain, outlet }: Witness, scene: Scene): Named | null {
  const name = chain[0]?.name ?? null;
  // "An earlier version of this article" is its outlet's.
  if (name === null || isOfPage(name)) return outlet === null ? null : ownOf(outlet);
  const key = outletOf(chain[0]!, scene);
  const own = outlet !== null && isShortFor(outletKey(name), outletKey(outlet)) ? outletKey(outlet) : null;
  return own === null && key === null ? null : outletNamed(name, own ?? wholeKey(key!, scene));
}

/** The key of the one outlet of the scene for whose name this is short. */
function wholeKey(key: string, { outlets }: Scene): string {
  const [only, second] = [...outlets].filter((one) => one !== key && isShortFor(key, one));
  return only === undefined || second !== undefined ? key : only;
}

const ownOf = (name: string): Named => outletNamed(name, outletKey(name));

const outletNamed = (name: string, key: string): Named => ({
  isNamed: true,
  answers: true,
  key: `o ${key}`,
  family: "outlet",
  name,
  entity: null,
  role: null,
  onBehalfOf: null,
});

function namedOf({ kind, entity, role, onBehalfOf }: Omit<Voice, "name">, name: string): Named {
  const family = kind === "person" || kind === "document" ? kind : "body";
  const answers = isOfOne(family, name, role !== null || onBehalfOf !== null);
  return { isNamed: true, answers, key: keyOf(entity, family, name), family, name, entity, role, onBehalfOf };
}

const keyOf = (entity: string | null, family: Family, name: string) =>
  entity === null ? `n ${family} ${nameKey(name)}` : `e ${entity}`;

/** A spokesman without a name lends the name of his body. */
function spokesmanOf({ onBehalfOf }: Voice): Named | null {
  if (onBehalfOf === null || !/\p{Lu}/u.test(onBehalfOf)) return null;
  return namedOf({ kind: "organization", entity: null, role: null, onBehalfOf: null }, onBehalfOf);
}

const openOf = (phrase: string | null, onBehalfOf: string | null, relay: Relay | null): Open => ({
  isNamed: false,
  phrase,
  pointsBack: phrase !== null && pointsBack(phrase),
  people: phrase === null ? "" : peopleIn(phrase),
  onBehalfOf,
  relay,
});

/** The relay next to the origin that has a name; nobody relays himself. */
function relayOf(links: readonly Voice[], own: readonly (string | null)[], scene: Scene): Relay | null {
  const keys = own.map((name) => (name === null ? null : outletKey(name)));
  for (const link of links) {
    const outlet = outletOf(link, scene);
    if (outlet !== null && !keys.includes(outlet)) return outletRelay(link.name!);
    if (outlet !== null || link.name === null || link.kind === "unnamed") continue;
    return { name: link.name, key: namedOf(link, link.name).key, outlet: null };
  }
  return null;
}

const outletRelay = (name: string): Relay => ({ name, key: `o ${outletKey(name)}`, outlet: outletKey(name) });

/** The key of the outlet that a link is, whatever it was taken for; null where it is none. */
function outletOf({ name }: Voice, { outlets }: Scene): string | null {
  if (name === null) return null;
  const key = outletKey(name);
  return key !== "" && outlets.has(key) ? key : null;
}
