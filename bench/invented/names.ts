// People, towns, bodies and newspapers that nobody knows, made of pieces.

import type { Chance } from "./chance.ts";

const words = (text: string) => text.split(" ");

const GIVEN = words(
  "Ana Jan Mara Ilse Viktor Olena Petra Simon Clara Bruno Edda Felix Greta Hanna Igor Jonas Karin Lena Marek Nadia " +
    "Otto Paula Rosa Stefan Tamara Ulrich Vera Walter Yana Zoran Alma Boris Celia Dario Elsa Frida Goran Helga Ivan Julia " +
    "Klaus Lydia Milan Nora Oskar Pavel Renata Sonja",
);
const HEADS = words(
  "Bar Bel Bor Bran Cas Dar Dor Fal Fen Gal Gor Hal Har Hol Ker Kol Kor Lan Lor Mar Mer Mor Nar Nov Or Pel Ral Sal Sor Tal Tor Val Ver Vor Zal Zor",
);
const MIDDLES = words("a en i o ar el in or un av em is ol ur eg ad il on et ov");
const JOINTS = words("b d f g k l m n p r s t v z ch sh st br dr kr");
const TAILS = words("berg dahl dek feld gren heim kov lund mann mar nik ries sen sky stad tek ton vic war wen");
const TOWNS = words(
  "borough bridge burg by dale field ford gate ham haven holm mark mere mouth rel stead ster ton vik wick",
);
const SIDES = words("Upper Lower Old New Port North South East West Saint");
const STATES = words(
  "Ardovia Velmar Kelmar Ostrana Tervia Morland Sandria Halvia Norrin Pellia Corvania Estmar Lorvia Bremia",
);

/** Somebody with an office. */
export interface Person {
  readonly name: string;
  readonly surname: string;
  readonly role: string;
}

/** A state with those who speak for it in every story. */
export interface State {
  readonly name: string;
  readonly ministers: readonly Person[];
}

/** A surname; there are some hundred thousand, as in the news of the world. */
export const surname = ({ of, is }: Chance) =>
  of(HEADS) + of(MIDDLES) + (is(0.6) ? of(JOINTS) + of(MIDDLES) : "") + of(TAILS);

/** A town; there are some hundred thousand. */
export function town(chance: Chance): string {
  const name = chance.of(HEADS) + (chance.is(0.6) ? chance.of(MIDDLES) : "") + chance.of(TOWNS);
  return chance.is(0.3) ? `${chance.of(SIDES)} ${name}` : name;
}

/** Somebody who holds this office. */
export function person(chance: Chance, role: string): Person {
  const last = surname(chance);
  return { name: `${chance.of(GIVEN)} ${last}`, surname: last, role };
}

const MINISTRIES = ["defence", "interior", "finance", "health", "transport", "energy", "justice", "agriculture"];

/** The states of the invented world. */
export const states = (chance: Chance): State[] =>
  STATES.map((name) => ({
    name,
    ministers: MINISTRIES.map((field) => person(chance, `the ${field} minister of ${name}`)),
  }));

/** Agencies whose texts others print. */
export const AGENCIES = ["Tern", "Halden Press", "Marrow Wire"] as const;

const PAPERS = words(
  "Herald Standard Courier Gazette Tribune Chronicle Observer Mail Pennant Examiner Monitor Journal",
);

/** Newspapers, each of a town. */
export const newspapers = (chance: Chance, count: number): string[] =>
  Array.from({ length: count }, () => `The ${town(chance).split(" ").at(-1)} ${chance.of(PAPERS)}`);

/** A name as part of an address. */
export const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
