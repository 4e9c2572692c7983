// The way on which a statement reached the reader: origin, relays, and who printed it.

import { outletKey } from "./names.ts";
import type { Scene } from "./scene.ts";
import { sceneOf } from "./scene.ts";
import type { Witness } from "./witness.ts";

/** One station of the way. */
export interface Station {
  /** Null where nobody is named. */
  readonly name: string | null;
  readonly kind: "origin" | "relay" | "outlet" | "copy";
}

/** The way of one statement. */
export interface Path {
  readonly statement: string;
  readonly article: string;
  readonly published: string | null;
  readonly steps: readonly Station[];
}

/** The way as one line: "two officials → The Gull → Tern". */
export const pathOf = ({ steps }: Pick<Path, "steps">): string =>
  steps.map(({ name, kind }) => name ?? NOBODY[kind]).join(" → ");

const NOBODY: Readonly<Record<Station["kind"], string>> = {
  origin: "source not named",
  relay: "somebody not named",
  outlet: "publisher not named",
  copy: "publisher not named",
};

/** The way of a statement among the witnesses of its claim. */
function wayOf(witness: Witness, scene: Scene): Path {
  const { statement, article, published, chain, outlet, copyOf } = witness;
  const writer = scene.writerOf(witness);
  const isCopy = copyOf !== null;
  const links = chain.map(({ name }, place) => ({ name, kind: place === 0 ? "origin" : "relay" }) as const);
  const printers: Station[] = [
    ...(writer !== null || isCopy ? [{ name: writer ?? "a text printed elsewhere", kind: "outlet" } as const] : []),
    { name: outlet, kind: isCopy ? "copy" : "outlet" },
  ];
  const steps: Station[] = links.length > 0 ? [...links] : [{ name: printers[0]!.name, kind: "origin" }];
  for (const step of printers) {
    // Who is named as relay of his own page is its outlet.
    if (step.kind !== "copy" && isSame(steps.at(-1)!, step)) steps.pop();
    steps.push(step);
  }
  return { statement, article, published, steps };
}

/** One station, told twice. An origin that prints itself shows as both. */
const isSame = (last: Station, { name }: Station) =>
  last.kind !== "origin" && last.name !== null && name !== null && outletKey(last.name) === outletKey(name);

/** The ways of all witnesses, each by its statement. */
export function waysOf(witnesses: readonly Witness[], scene: Scene = sceneOf(witnesses)): Map<string, Path> {
  return new Map(witnesses.map((witness) => [witness.statement, wayOf(witness, scene)]));
}
