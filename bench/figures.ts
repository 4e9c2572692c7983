// Quantities in sentences, measured by a convention that is not ours.
//
// The measuring set gives a fraction as a part of one, "thousands" as 1000 to 10000, "nearly" as about, ages and
// "one of the" as quantities, and units as the text has them. What the product keeps is told by `figuresIn`.

import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { blocksOf } from "../src/article/index.ts";
import { languageOf } from "../src/language/index.ts";
import type { Quantity } from "../src/language/english/figures-find.ts";
import { quantitiesOf } from "../src/language/english/figures-find.ts";
import { countedAt } from "../src/language/english/figures-nouns.ts";
import { records } from "./records.ts";
import type { Prediction, Predictor } from "./set.ts";

const CURRENCIES = new Map([
  ["USD", "dollar"],
  ["EUR", "euro"],
  ["GBP", "pound sterling"],
  ["AUD", "australian dollar"],
  ["CAD", "canadian dollar"],
  ["NZD", "new zealand dollar"],
  ["CNY", "chinese yuan"],
  ["JPY", "japanese yen"],
  ["ILS", "shekel"],
  ["INR", "indian rupee"],
  ["DKK", "danish krone"],
]);

/** What a part is a part of: “a third of the staff” is told in “% staff”. */
function whole({ atoms, number }: Quantity): string {
  const found = countedAt(atoms, number.last + 1, () => false);
  const words = found ? atoms.slice(found.first, found.last + 1).map(({ text }) => text) : [];
  return ["%", ...words].join(" ");
}

/** “Eight or nine” stands as two in the set, “8-9” as one range. */
const alternatives = (quantity: Quantity): Quantity[] => {
  const { atoms, number, other, ...rest } = quantity;
  if (!other || atoms[number.last + 1]?.lower !== "or") return [quantity];
  return [number, other].map((one) => ({ ...rest, atoms, number: one, bound: "exact" as const }));
};

/** The quantity as the set writes it. */
function shown(quantity: Quantity): Record<string, unknown> {
  const { number, other, unit, bound, hedge } = quantity;
  const size = number.form === "part" ? number.value / 100 : number.value;
  const range = other ? [number.value, other.value].toSorted((a, b) => a - b) : null;
  const vague = number.form === "vague" ? [size / 2, size * 5] : null;
  const ends = range ?? vague;
  const per = unit.per === null ? "" : ` per ${unit.per}`;
  const words = unit.sort === "money" && per === "" ? unit.words : unit.words && `${unit.words}${per}`;
  const normal = unit.sort === "money" ? `${currency(unit.name!)}${per}` : (unit.name ?? undefined);
  return {
    ...(ends ? { min: ends[0], max: ends[1] } : { value: size }),
    bound: ends ? "range" : /^(?:nearly|almost)$/.test(hedge ?? "") ? "about" : bound,
    unit: number.form === "part" ? whole(quantity) : unit.divisor > 1 ? unit.words : words,
    normalizedUnit: unit.divisor > 1 ? "cent" : normal,
  };
}

const currency = (name: string) => CURRENCIES.get(name.slice(0, 3)) ?? name.slice(0, 3);

/** Answers `figures`: one line for each sentence. */
export const figures: Predictor = {
  set: "figures",
  predict: async (folder: string): Promise<Prediction[]> =>
    readdirSync(folder)
      .filter((file) => file.endsWith(".jsonl"))
      .map((file) => ({
        name: basename(file, ".jsonl"),
        lines: records<{ id: string; text: string }>(join(folder, file)).map(({ id, text }) => {
          const prose = languageOf("en")!.cut(text, blocksOf(text));
          return { id, quantities: quantitiesOf(prose).flatMap(alternatives).map(shown) };
        }),
      })),
};
