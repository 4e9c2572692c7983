// A name in an article, ready to be compared.

import { hash } from "node:crypto";
import type { LinkKind } from "../../statement/index.ts";
import { acronymOf, initialsOf } from "./acronym.ts";
import { stateBodyOf } from "./bodies.ts";
import { remembering } from "./memo.ts";
import { ownedBodyOf } from "./owned.ts";
import { type Name, keysOf, parseName } from "./parse.ts";

/** One place where an article names somebody. */
export interface Mention {
  /** As the article gives it; null where it names nobody. */
  readonly name: string | null;
  readonly kind: LinkKind;
  /** "US Secretary of Defence". */
  readonly role: string | null;
  /** Who published the article. */
  readonly outlet: string | null;
  /** The article's id. */
  readonly article: string;
  /** The other names of the article. */
  readonly company: readonly string[];
  /** The story that the article belongs to, where that is known. */
  readonly story?: string | null;
}

/** Kinds that may name one thing. */
export type Family = "person" | "body" | "document";

/** Readers disagree whether a body is a government, a company or a newspaper; nobody takes a person for one. */
export const familyOf = (kind: LinkKind): Family =>
  kind === "person" ? "person" : kind === "document" ? "document" : "body";

/** Id of an entity whose first mention this is: 16 hexadecimal digits of SHA-256. */
export function mentionId({ name, kind, role, article }: Mention): string {
  const whole = [article, familyOf(kind), name, role].map((part) => JSON.stringify(part)).join("\n");
  return hash("sha256", whole).slice(0, 16);
}

/** Names that are remembered as they were read. */
const REMEMBERED = 20_000;

const readers: Readonly<Record<Family, (name: string) => Name>> = {
  person: remembering((name) => parseName(name, "person"), REMEMBERED),
  body: remembering((name) => parseName(name, "organization"), REMEMBERED),
  document: remembering((name) => parseName(name, "other"), REMEMBERED),
};

/** The name, read; nothing but the name decides the answer. */
export const readName = (name: string, family: Family): Name => readers[family](name);

/** Most keys of one name. */
const MOST_KEYS = 16;

/**
 * Keys under which one thing's names meet, the surest first: the body that is meant, the whole name, an acronym,
 * then pairs of words and single words by their consonants.
 */
export const keysFor = (name: string, family: Family): readonly string[] => keyed[family](name);

const keyed: Readonly<Record<Family, (name: string) => readonly string[]>> = {
  person: remembering((name) => keysOfName(name, "person"), REMEMBERED),
  body: remembering((name) => keysOfName(name, "body"), REMEMBERED),
  document: remembering((name) => keysOfName(name, "document"), REMEMBERED),
};

function keysOfName(name: string, family: Family): string[] {
  const read = readName(name, family);
  const keys = family === "body" ? bodyKeys(name) : [];
  keys.push(`${family}= ${[read.compact, ...read.numbers].join(" ")}`);
  const bones = keysOf(read).filter((one) => one !== "");
  const [first, last] = [bones[0], bones.at(-1)];
  if (bones.length > 1) keys.push(`${family}+ ${[first, last].toSorted().join(" ")}`);
  return [...new Set([...keys, ...bones.map((one) => `${family}~ ${one}`)])].slice(0, MOST_KEYS);
}

function bodyKeys(name: string): string[] {
  const body = stateBodyOf(name);
  const short = acronymOf(name);
  const letters = short === null ? initialsOf(name).filter((form) => form.length > 2) : [short];
  const owned = body ? null : ownedBodyOf(name);
  const keys = [...(body ? [`body: ${body.key}`] : []), ...(owned ? [`body: ${owned.key}`] : [])];
  return [...keys, ...letters.map((form) => `body. ${form}`)];
}

/** A name as company: the same whoever spells it with or without accents. */
export const companyOf = (name: string) => readName(name, "body").compact.slice(0, 48);
