// Corrections of a record as they stand on the command line: field=value.

import { instantOf } from "../article/index.ts";
import type { Correctable } from "../ledger/index.ts";
import { chosenIn } from "../web/index.ts";
import { Usage } from "./command.ts";

const FORMS = ["direct", "mixed", "indirect"];
const ACTS = "say report confirm deny accuse warn promise demand ask assess predict believe decline".split(" ");
const POLARITIES = ["positive", "negative"];
const CERTAINTIES = ["certain", "probable", "possible", "unknown"];
const KINDS = ["person", "organization", "government", "publication", "document", "unnamed"];

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

/** "Ana Ruiz > Coast Wire", or "Ana Ruiz (person) > Coast Wire (publication)", the origin first. */
const chain = (value: string) =>
  value.split(">").map((link) => {
    const [, name = "", kind = "organization"] = /^\s*(.*?)\s*(?:\((\w+)\))?\s*$/su.exec(link) ?? [];
    if (name === "") refuse("a source without a name", value);
    if (!KINDS.includes(kind)) refuse(`no kind of source, not ${KINDS.join(", ")}`, kind);
    return { name, kind, role: null, onBehalfOf: null };
  });

const FIELDS: Readonly<Record<string, (value: string) => unknown>> = {
  form: among(FORMS),
  act: among(ACTS),
  polarity: among(POLARITIES),
  certainty: among(CERTAINTIES),
  saidAt: day,
  chain,
};

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

/** The fields of a record that a person gives, but for spans; throws `Usage`. */
export function correctionsIn(all: readonly string[]): Partial<Correctable> {
  const fields = all.filter((field) => !PARTS.some((part) => field.startsWith(`${part}=`)));
  const found = fields.map((field) => {
    const [, name = "", value = ""] = /^(\w+)=(.*)$/s.exec(field) ?? refuse("no field=value", field);
    const parse = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    return [
      name,
      (parse ?? (() => refuse(`no field, not ${[...Object.keys(FIELDS), ...PARTS].join(", ")}`, name)))(value),
    ];
  });
  return Object.fromEntries(found) as Partial<Correctable>;
}
