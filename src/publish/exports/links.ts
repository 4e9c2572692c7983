// Who stands in a chain, as other vocabularies name it.

import type { Link, LinkKind } from "../../statement/index.ts";

/** A person, a body, or neither. */
export type Agent = "person" | "organization" | "other";

const AGENTS: Readonly<Record<LinkKind, Agent>> = {
  person: "person",
  organization: "organization",
  government: "organization",
  publication: "organization",
  document: "other",
  unnamed: "other",
};

export const agentOf = ({ kind }: Pick<Link, "kind">): Agent => AGENTS[kind];

/** Families of entities. */
export const agentOfFamily = (family: "person" | "body" | "document"): Agent =>
  family === "person" ? "person" : family === "body" ? "organization" : "other";

/** A name for people: what the link is called, or that it has no name. */
export const labelOf = ({ name, onBehalfOf }: Pick<Link, "name" | "onBehalfOf">): string =>
  name ?? (onBehalfOf === null ? "source not named" : `source not named, for ${onBehalfOf}`);

/** "Ana Ruiz, by way of Coast Wire". */
export const wayOf = (chain: readonly Link[]): string => {
  const [origin, ...relays] = chain.map(labelOf);
  return relays.length === 0 ? (origin ?? "source not named") : `${origin}, by way of ${relays.join(", then ")}`;
};
