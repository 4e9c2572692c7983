// Corrections of a record as they stand on the command line: field=value.

import { instantOf } from "../article/index.ts";
import type { Correctable, GivenLink } from "../ledger/index.ts";
import { ACTS, CERTAINTIES, FORMS, KINDS, POLARITIES } from "../statement/index.ts";
import { chosenIn } from "../web/index.ts";
import { Usage } from "./command.ts";

const among =
  (choices: readonly string[]) =>
  (value: string): string =>
    choices.includes(value) ? value : refuse(`not ${choices.join(", ")}`, value);

const day = (value: string): string | null => {
  if (value === "") return null;
  const isForm = /^[1-9]\d{3}(?:-\d\d(?:-\d\d)?)?$/.test(value);
  const moment = isForm ? instantOf(value) : null;
  const isReal = moment !== null && new Date(moment).toISOString().startsWith(value);
  return isReal ? value : refuse("no date such as 2025-03-04", value);
};

/**
 * The sources of a correction, the origin first: "Ana Ruiz > Coast Wire", or "Ana Ruiz (person) > Coast Wire
 * (publication)" where nobody of that name is known; null where the fields name no chain. Throws `Usage`.
 */
export function linksIn(fields: readonly string[]): GivenLink[] | null {
  const value = fields.findLast((field) => field.startsWith("chain="))?.slice("chain=".length);
  return value?.split(">").map((link) => linkIn(link.trim(), value)) ?? null;
}

function linkIn(link: string, value: string): GivenLink {
  const [, name = "", word = null] = /^(.*?)\s*(?:\((\w+)\))?$/su.exec(link) ?? [];
  const kind = KINDS.find((one) => one === word) ?? null;
  if (word !== null && kind === null) refuse(`no kind of source, not ${KINDS.join(", ")}`, word);
  if (name === "" && kind !== "unnamed") refuse("a source without a name", value);
  return { name: name === "" ? null : name, kind };
}

const FIELDS: Readonly<Record<string, (value: string) => unknown>> = {
  form: among(FORMS),
  act: among(ACTS),
  polarity: among(POLARITIES),
  certainty: among(CERTAINTIES),
  saidAt: day,
};

/** Fields that are read with the ledger at hand. */
const APART = ["chain", "content", "source", "cue"] as const;

function refuse(what: string, value: string): never {
  throw new Usage(`judge: ${what}: ${value}`);
}

const PARTS = ["content", "source", "cue"] as const;

/** The spans that a person gives, by places or by words: they are looked up in the text. */
export type Pieces = Readonly<Partial<Record<(typeof PARTS)[number], string>>>;

/** What of the fields are spans; of several the last. */
export const piecesIn = (fields: readonly string[]): Pieces =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const part = PARTS.find((one) => field.startsWith(`${one}=`));
      return part ? [[part, field.slice(part.length + 1)]] : [];
    }),
  );

/** The spans of pieces in a text: "120-163,170-180", or the exact words, " … " between several; throws `Usage`. */
export function spansOf(pieces: Pieces, text: string): Partial<Correctable> {
  const found = Object.entries(pieces).map(([part, value]) => {
    const isPlaces = /^[\d\s,–-]*$/.test(value);
    const spans = chosenIn(text, isPlaces ? value.replaceAll(",", "\n") : value.replaceAll(" … ", "\n"));
    return typeof spans === "string" ? refuse(part, spans) : [part, spans];
  });
  return Object.fromEntries(found) as Partial<Correctable>;
}

/** The fields of a record that a person gives, but for spans and chain; throws `Usage`. */
export function correctionsIn(all: readonly string[]): Partial<Correctable> {
  const fields = all.filter((field) => !APART.some((part) => field.startsWith(`${part}=`)));
  const found = fields.map((field) => {
    const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(field) ?? refuse("no field=value", field);
    const parse = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    return [
      name,
      (parse ?? (() => refuse(`no field, not ${[...Object.keys(FIELDS), ...APART].join(", ")}`, name)))(value),
    ];
  });
  return Object.fromEntries(found) as Partial<Correctable>;
}
