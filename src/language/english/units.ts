// What numbers measure: money, percent, and units that are words of their own.

import type { Atom } from "./atoms.ts";
import { codeOf } from "./codes.ts";

const list = (words: string) => words.split(" ");

const MEASURES = new Set(
  list(
    "page pages cylinder cylinders point points gigatonne gigatonnes megaton megatons ″ mm cm m km kms metre metres meter meters millimetre millimetres centimetre centimetres kilometre kilometres kilometer kilometers " +
      "inch inches foot feet ft yard yards yd mile miles mi mph kph kmh knots knot acre acres hectare hectares ha sqm sqft " +
      "g kg kgs mg gram grams kilogram kilograms kilo kilos kilogramme kilogrammes ton tons tonne tonnes lb lbs pound pounds ounce ounces oz stone " +
      "ml l litre litres liter liters millilitres gallon gallons pint pints quart quarts barrel bbl " +
      "w kw mw gw tw kwh mwh gwh twh watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts kilowatts volt volts v mah ah amp amps " +
      "hp bhp horsepower rpm nm lb-ft psi mpa gpa gigapascals kpa ksi bar hz khz mhz ghz decibel decibels db " +
      "kb mb gb tb kilobyte kilobytes megabyte megabytes gigabyte gigabytes terabyte terabytes bit bits byte bytes mbps gbps pixel pixels megapixel megapixels mp " +
      "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years yr yrs decade decades century centuries quarter quarters " +
      "degree degrees celsius fahrenheit °c °f ° kelvin calorie calories kcal mpg μm µm nm nanometer nanometers nanometre micron microns fold cc",
  ),
);

/** Is the word a unit of measure: "km", "hours"? */
export const isMeasure = (word: string): boolean => MEASURES.has(word);

/** Words before a unit that belong to it. */
export const UNIT_LEADS = /^(?:square|cubic|nautical|light|metric|basis|percentage|fluid|us|sq)$/;

const SYMBOLS = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₽", "RUB"],
  ["₴", "UAH"],
  ["₹", "INR"],
  ["₪", "ILS"],
  ["₩", "KRW"],
  ["₺", "TRY"],
]);
const DOLLARS = new Map([
  ["us", "USD"],
  ["u.s.", "USD"],
  ["usd", "USD"],
  ["au", "AUD"],
  ["aud", "AUD"],
  ["a", "AUD"],
  ["ca", "CAD"],
  ["cad", "CAD"],
  ["c", "CAD"],
  ["can", "CAD"],
  ["nz", "NZD"],
  ["nzd", "NZD"],
  ["hk", "HKD"],
  ["hkd", "HKD"],
  ["s", "SGD"],
  ["nt", "TWD"],
  ["r", "BRL"],
]);
const WORDS = new Map(
  list(
    "dollar:USD euro:EUR pound:GBP yen:JPY yuan:CNY renminbi:CNY ruble:RUB rouble:RUB rupee:INR rupiah:IDR shekel:ILS won:KRW lira:TRY " +
      "hryvnia:UAH hryvnya:UAH zloty:PLN forint:HUF franc:CHF krona:SEK kronor:SEK krone:DKK kroner:DKK koruna:CZK peso:MXN real:BRL reais:BRL " +
      "rand:ZAR naira:NGN shilling:KES dirham:AED riyal:SAR dinar:KWD baht:THB ringgit:MYR dong:VND tenge:KZT lari:GEL sterling:GBP buck:USD",
  ).map((pair) => pair.split(":") as [string, string]),
);
const NATIONAL = new Map(
  list(
    "australian-dollar:AUD canadian-dollar:CAD zealand-dollar:NZD kong-dollar:HKD singapore-dollar:SGD taiwan-dollar:TWD egyptian-pound:EGP " +
      "danish-crown:DKK danish-kroner:DKK norwegian-crown:NOK norwegian-kroner:NOK swedish-crown:SEK czech-crown:CZK pakistani-rupee:PKR chilean-peso:CLP " +
      "argentine-peso:ARS colombian-peso:COP philippine-peso:PHP swiss-franc:CHF belarusian-ruble:BYN",
  ).map((pair) => pair.split(":") as [string, string]),
);
const HUNDREDTHS = new Map([
  ["cent", "USD"],
  ["cents", "USD"],
  ["pence", "GBP"],
  ["penny", "GBP"],
  ["eurocents", "EUR"],
  ["kopecks", "RUB"],
]);

/** A currency, by ISO code, on atoms up to `last` (or from `first` where it stands before the number). */
export interface Currency {
  readonly first: number;
  readonly last: number;
  readonly code: string;
  /** The amount counts hundredths: cents, pence. */
  readonly hundredths: boolean;
}

const wordAt = (atoms: readonly Atom[], i: number) => atoms[i]?.lower ?? "";

/** $, US$, AU $, EUR, Rs before the number that starts at `i`. */
export function currencyBefore(atoms: readonly Atom[], i: number): Currency | null {
  const mark = atoms[i - 1];
  if (!mark || mark.sentence !== atoms[i]!.sentence) return null;
  const found = (first: number, code: string): Currency => ({ first, last: i - 1, code, hundredths: false });
  const symbol = SYMBOLS.get(mark.text);
  if (symbol === "USD") {
    const nation = /^\p{Lu}/u.test(atoms[i - 2]?.text ?? "") ? DOLLARS.get(wordAt(atoms, i - 2)) : undefined;
    const near = nation && mark.start - atoms[i - 2]!.end < 2 && (mark.glued || wordAt(atoms, i - 2).length > 1);
    return near ? found(i - 2, nation) : found(i - 1, symbol);
  }
  if (symbol) return found(i - 1, symbol);
  if (/^rs\.?$/.test(mark.lower)) return found(i - 1, "INR");
  const code = codeOf(mark.text);
  return code ? found(i - 1, code) : null;
}

/** Dollars, Australian dollars, pounds sterling, cents, USD after a number, from atom `i`. */
export function currencyAfter(atoms: readonly Atom[], i: number, scaled: boolean): Currency | null {
  const nouns = [0, 1, 2].map((step) => singular(wordAt(atoms, i + step)));
  const found = (last: number, code: string, hundredths = false): Currency => ({ first: i, last, code, hundredths });
  const cents = HUNDREDTHS.get(wordAt(atoms, i)) ?? (wordAt(atoms, i) === "p" && atoms[i]!.glued ? "GBP" : undefined);
  if (cents) return found(i, cents, true);
  const code = atoms[i] ? codeOf(atoms[i]!.text) : null;
  if (code) return found(i, code);
  for (let step = 0; step < 3; step += 1) {
    const coin = WORDS.get(nouns[step]!);
    const plain = step === 0 || /^\p{Lu}/u.test(atoms[i + step - 1]?.text ?? "");
    if (!coin || !plain || atoms[i + step]!.sentence !== atoms[i]!.sentence) continue;
    const british = step > 0 || scaled || wordAt(atoms, i + 1) === "sterling";
    if (coin === "GBP" && nouns[step] === "pound" && !british) return null;
    const last = wordAt(atoms, i + step + 1) === "sterling" ? i + step + 1 : i + step;
    return found(last, NATIONAL.get(`${nouns[step - 1] ?? ""}-${nouns[step]!}`) ?? coin);
  }
  return null;
}

const singular = (word: string) => (word.length > 3 && word !== "reais" ? word.replace(/s$/, "") : word);

/** The symbol or letters of a currency. */
export const isCurrency = (text: string): boolean => SYMBOLS.has(text) || codeOf(text) !== null;
