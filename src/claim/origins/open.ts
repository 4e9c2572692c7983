// Origins that nobody can be asked about: each joins at most one other, so that none glues two named ones together.

import { bodyIn } from "./bodies.ts";
import type { Bodies } from "./bodies.ts";
import { nameKey, wordsOf } from "./names.ts";
import type { Maybe } from "./named.ts";
import type { Partition } from "./partition.ts";
import { printedBy } from "./printed.ts";
import type { Printed } from "./printed.ts";
import type { Open, Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";
import { momentOf } from "./witness.ts";
import type { Witness } from "./witness.ts";

/** All that tells where an origin without a name belongs. */
interface Sight {
  readonly witnesses: readonly Witness[];
  readonly readings: readonly Reading[];
  readonly scene: Scene;
  readonly groups: Partition;
}

/** Where one without a name belongs, and why. */
interface Target {
  readonly place: number;
  readonly reason: string;
}

/** One source without a name in one text, by its first witness. */
interface Cluster {
  readonly place: number;
  readonly open: Open;
  readonly text: string;
  /** A witness whose words are not copied is among them. */
  readonly hasOriginal: boolean;
}

/** Joins the witnesses whose origin has no name; what may be joined goes to `maybe`. */
export function joinOpen(sight: Sight, bodies: Bodies, named: ReadonlyMap<string, number>, maybe: Maybe[]): void {
  const clusters = clustersOf(sight);
  const { groups } = sight;
  const people = peopleOf(clusters);
  const copies = copiesIn(sight);
  const known = (one: Cluster) => backwards(one, people) ?? copied(one, sight, copies) ?? spoken(one, bodies);
  const left = joinAll(clusters, groups, known);
  const printed = printedBy(sight.witnesses, sight.readings, groups);
  const through = new Map<string, number>();
  // Targets are chosen before any is joined: the order changes nothing.
  joinAll(left, groups, (one) => relayed(one, { sight, printed, named, through }, maybe));
  for (const { place, open, text } of clusters)
    for (const { place: body, name } of bodyIn(wordsOf(open.phrase ?? ""), bodies, text))
      maybe.push({ a: place, b: body, reason: `unnamed people of ${name}` });
}

/** The same words for the source in one text are the same people. */
function clustersOf({ witnesses, readings, scene, groups }: Sight): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const keep = (text: string, open: Open, place: number) => {
    const key = keyOf(text, open);
    const known = clusters.get(key);
    if (known) groups.join(known.place, place, reasonOf(witnesses[known.place]!, witnesses[place]!));
    else clusters.set(key, { place, open, text, hasOriginal: witnesses[place]!.copyOf === null });
  };
  const unnamed = [...readings.entries()].flatMap(([place, open]) => (open.isNamed ? [] : [{ place, open }]));
  for (const { place, open } of unnamed)
    if (witnesses[place]!.copyOf === null) keep(witnesses[place]!.article, open, place);
  for (const { place, open } of unnamed) {
    const texts = scene.chainOf(witnesses[place]!);
    if (texts.length > 0)
      keep(texts.find((text) => isOriginal(clusters.get(keyOf(text, open)))) ?? texts.at(-1)!, open, place);
  }
  return [...clusters.values()];
}

const keyOf = (text: string, { phrase, relay }: Open) => [text, nameKey(phrase ?? ""), relay?.key].join("\n");
const isOriginal = (cluster: Cluster | undefined) => cluster?.hasOriginal === true;

const reasonOf = (a: Witness, b: Witness) => (a.article === b.article ? "same people in one article" : "same text");

/** Joins all that have a target; gives the others. */
function joinAll(clusters: readonly Cluster[], groups: Partition, rule: (one: Cluster) => Target | null): Cluster[] {
  const chosen = clusters.map((one) => ({ one, target: rule(one) }));
  for (const { one, target } of chosen) if (target) groups.join(target.place, one.place, target.reason);
  return chosen.filter(({ target }) => target === null).map(({ one }) => one);
}

/** The people of one sort whom a text brings up, and those that point back at them. */
interface People {
  readonly broughtUp: Cluster[];
  readonly pointing: Cluster[];
}

/** A copy that changes the words for the source points back at its original. */
const points = ({ open, hasOriginal }: Cluster) => open.pointsBack || !hasOriginal;

const sortOf = ({ open, text }: Cluster) => [text, open.people, open.relay?.key].join("\n");

function peopleOf(clusters: readonly Cluster[]): Map<string, People> {
  const people = new Map<string, People>();
  for (const one of clusters) {
    if (one.open.people === "") continue;
    const { broughtUp, pointing } = people.get(sortOf(one)) ?? { broughtUp: [], pointing: [] };
    (points(one) ? pointing : broughtUp).push(one);
    people.set(sortOf(one), { broughtUp, pointing });
  }
  return people;
}

/** Two sources told the Herald; one of the sources said. Where that is nobody's or two people's, those who point agree. */
function backwards(one: Cluster, people: ReadonlyMap<string, People>): Target | null {
  if (!points(one) || one.open.people === "") return null;
  const { broughtUp, pointing } = people.get(sortOf(one))!;
  const target = broughtUp.length === 1 ? broughtUp[0]! : pointing[0]!;
  if (target === one) return null;
  return { place: target.place, reason: one.open.pointsBack ? "same people in one article" : "same text" };
}

/** A copy that names nobody has the origin of its original: what the outlet saw for itself, or else what is first. */
function copied(
  one: Cluster,
  { witnesses, readings, scene }: Sight,
  copies: ReadonlyMap<string, number>,
): Target | null {
  if (one.hasOriginal || !isBlank(one.open)) return null;
  const originals = scene.originalsOf(witnesses[one.place]!);
  const original = originals.find((place) => isSeen(readings[place]!)) ?? originals[0] ?? copies.get(one.text);
  return original === undefined ? null : { place: original, reason: "same text" };
}

/** The first copy, of each text whose original nobody has, that says where it has it from. */
function copiesIn({ witnesses, readings, scene }: Sight): Map<string, number> {
  const copies = new Map<string, number>();
  for (const [place, reading] of readings.entries()) {
    const text = scene.chainOf(witnesses[place]!).at(-1);
    if (text === undefined || copies.has(text) || scene.originalsOf(witnesses[place]!).length > 0) continue;
    if (reading.isNamed || !isBlank(reading)) copies.set(text, place);
  }
  return copies;
}

const isBlank = ({ phrase, relay }: Open) => phrase === null && relay === null;
const isSeen = (reading: Reading) => reading.isNamed && reading.family === "outlet";

/** A spokesman for the company. */
function spoken({ open, text }: Cluster, bodies: Bodies): Target | null {
  const found = open.onBehalfOf === null ? [] : bodyIn(wordsOf(open.onBehalfOf), bodies, text);
  const [only] = found;
  return only && found.every(({ key }) => key === only.key)
    ? { place: only.place, reason: `speaks for ${only.name}` }
    : null;
}

interface Relaying {
  readonly sight: Sight;
  readonly printed: Printed;
  /** First witness of each named source. */
  readonly named: ReadonlyMap<string, number>;
  /** First witness that is known only through each relay. */
  readonly through: Map<string, number>;
}

/** Two sources, the Herald reports. */
function relayed(
  { place, open }: Cluster,
  { sight, printed, named, through }: Relaying,
  maybe: Maybe[],
): Target | null {
  const { relay } = open;
  if (relay === null) return null;
  if (relay.outlet !== null) {
    const { to } = momentOf(sight.witnesses[place]!.published);
    const found = printed.originIn(relay.outlet, open.people, to);
    const reason = `names ${relay.name} as source`;
    if (typeof found === "number") return { place: found, reason };
    for (const one of found) maybe.push({ a: place, b: one, reason: `${reason}, which has several` });
  }
  const known = relay.outlet === null ? named.get(relay.key) : undefined;
  const first = known ?? through.get(relay.key) ?? place;
  if (known === undefined) through.set(relay.key, first);
  return { place: first, reason: `known only through ${relay.name}` };
}
