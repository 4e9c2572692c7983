// Objects of STIX 2.1, with what all of them have in common.

import { plainJson } from "../json.ts";
import { uuidOf } from "../names.ts";
import type { Marking } from "../export.ts";

/** What is said of an object beside its type. */
export interface Said {
  readonly id: string;
  /** ISO 8601, UTC, to the millisecond. */
  readonly created: string;
  readonly [property: string]: unknown;
}

/** The id of an object: the same for the same thing in every export. */
export const stixId = (type: string, kind: string, id: string): string => `${type}--${uuidOf(`${type}/${kind}/${id}`)}`;

/** The id of Whence, which made all other objects. */
export const MAKER = stixId("identity", "software", "whence");

/** Marks by the colours of the Traffic Light Protocol: their ids are part of STIX 2.1, which says "white" for "clear". */
const MARKS: Readonly<Record<Marking, readonly [colour: string, id: string]>> = {
  clear: ["white", "613f2e26-407d-48c7-9eca-b8e91df99dc9"],
  green: ["green", "34098fce-860f-48ae-8e50-ebd3cc5e41da"],
  amber: ["amber", "f88d31f6-486f-44da-b317-01333bde0b82"],
  red: ["red", "5e57c739-391a-4eb3-b6be-7d15ca92d5ed"],
};

/** The object that a mark refers to. */
export function markNode(marking: Marking): string {
  const [colour, id] = MARKS[marking];
  return plainJson({
    type: "marking-definition",
    spec_version: "2.1",
    id: `marking-definition--${id}`,
    created: "2017-01-20T00:00:00.000Z",
    definition_type: "tlp",
    name: `TLP:${colour.toUpperCase()}`,
    definition: { tlp: colour },
  });
}

/** Makes objects that all have the same mark. */
export function makerOf(marking: Marking | undefined) {
  const marks = marking === undefined ? [] : [`marking-definition--${MARKS[marking][1]}`];
  return (type: string, { id, created, ...rest }: Said): string =>
    plainJson({
      type,
      spec_version: "2.1",
      id,
      created_by_ref: id === MAKER ? null : MAKER,
      created,
      modified: created,
      ...rest,
      object_marking_refs: marks,
    });
}

export type Make = ReturnType<typeof makerOf>;
