// English words for people, and for what becomes of them.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** One person. */
const PERSON = set(
  "man woman boy girl child kid baby infant toddler newborn teen teenager youth youngster person individual victim male female adult " +
    "juvenile minor student pupil resident civilian soldier marine sailor airman serviceman servicewoman officer policeman deputy trooper cop " +
    "sergeant sheriff agent guard guardsman detective worker employee clerk cashier manager owner customer passenger driver motorist " +
    "motorcyclist cyclist rider pedestrian bystander passerby guest partygoer reveller suspect gunman shooter attacker assailant robber " +
    "intruder burglar homeowner tenant wife husband girlfriend boyfriend ex-wife ex-husband ex-girlfriend ex-boyfriend fiance fiancee fiancé fiancée " +
    "spouse partner mother father mom mum dad parent son daughter brother sister sibling cousin uncle aunt nephew niece grandmother " +
    "grandfather grandma grandpa grandson granddaughter grandchild stepson stepdaughter stepfather stepmother stepbrother stepsister " +
    "half-brother half-sister mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law friend neighbor neighbour " +
    "roommate relative patient inmate prisoner teacher principal professor doctor nurse paramedic firefighter fireman pastor priest " +
    "hunter athlete player coach rapper singer musician dancer bouncer bartender waitress waiter cook cab cabbie taxi-driver lawyer " +
    "attorney judge journalist reporter photographer tourist visitor shopper worshipper protester demonstrator refugee migrant miner fighter " +
    "militant rebel policewoman veteran member hostage loved-one year-old native parishioner reservist rescuer pilot freshman sophomore " +
    "junior senior senior-citizen grandparent",
);

/** More than one; a pair counts two. */
const IRREGULAR = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["people", "person"],
  ["persons", "person"],
  ["policemen", "policeman"],
  ["servicemen", "serviceman"],
  ["gunmen", "gunman"],
  ["wives", "wife"],
  ["babies", "baby"],
  ["deputies", "deputy"],
  ["bystanders", "bystander"],
  ["passersby", "passerby"],
  ["folks", "person"],
  ["troops", "soldier"],
  ["casualties", "victim"],
  ["bodies", "body"],
  ["victims", "victim"],
  ["others", "other"],
]);
const PAIRS = set("couple twins pair duo");

/** The singular of a word for people, and whether the word is plural; null for any other word. */
export function personAt(
  lower: string,
): { readonly noun: string; readonly isPlural: boolean; readonly isPair: boolean } | null {
  if (PAIRS.has(lower)) return { noun: "person", isPlural: true, isPair: true };
  const irregular = IRREGULAR.get(lower);
  if (irregular) return { noun: irregular, isPlural: true, isPair: false };
  if (PERSON.has(lower)) return { noun: lower, isPlural: false, isPair: false };
  if (lower.endsWith("s") && PERSON.has(lower.slice(0, -1)))
    return { noun: lower.slice(0, -1), isPlural: true, isPair: false };
  if (/(?:^|-)(?:year|month|week|day)-olds?$/.test(lower))
    return { noun: "person", isPlural: lower.endsWith("s"), isPair: false };
  return null;
}

const NUMBERS = new Map(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, value) => [word, value] as const),
);
for (const [at, word] of "thirty forty fifty sixty seventy eighty ninety".split(" ").entries())
  NUMBERS.set(word, 30 + 10 * at);

/** A whole number written as one word or in digits; null for any other word. */
export function wholeAt(lower: string): number | null {
  if (/^\d{1,3}(?:[,.\s'’]\d{3}){0,3}$|^\d{1,6}$/.test(lower)) return Number(lower.replace(/[^\d]/g, ""));
  const hyphen = lower.indexOf("-");
  if (hyphen > 0) {
    const [tens, ones] = [NUMBERS.get(lower.slice(0, hyphen)), NUMBERS.get(lower.slice(hyphen + 1))];
    if (tens !== undefined && tens >= 20 && ones !== undefined && ones > 0 && ones < 10) return tens + ones;
  }
  return NUMBERS.get(lower) ?? null;
}
