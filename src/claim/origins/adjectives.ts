// Adjectives of countries: Ecuador and Ecuadorian, Kelmar and Kelmari; Nigerian is of Nigeria and not of Niger.

/** Adjectives that their countries' names do not tell. Where there are none, what the name seems to tell is of another country. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    argentina: "argentine argentinian",
    azerbaijan: "azerbaijani azeri",
    bahamas: "bahamian",
    barbados: "barbadian",
    belgium: "belgian",
    britain: "british",
    congo: "congolese",
    cyprus: "cypriot",
    czechia: "czech",
    denmark: "danish",
    england: "english",
    finland: "finnish",
    france: "french",
    greece: "greek",
    honduras: "honduran",
    ireland: "irish",
    kosovo: "kosovar kosovan",
    laos: "lao laotian",
    madagascar: "malagasy",
    maldives: "maldivian",
    mauritius: "mauritian",
    montenegro: "montenegrin",
    mozambique: "mozambican",
    netherlands: "dutch",
    niger: "nigerien",
    norway: "norwegian",
    panama: "panamanian",
    peru: "peruvian",
    philippines: "philippine filipino",
    poland: "polish",
    portugal: "portuguese",
    scotland: "scottish",
    slovakia: "slovak slovakian",
    slovenia: "slovene slovenian",
    spain: "spanish",
    switzerland: "swiss",
    thailand: "thai",
    togo: "togolese",
    wales: "welsh",
    // Dominican is of the Dominican Republic as well, and Albanian of Albania.
    dominica: "",
    albany: "",
  }).map(([name, adjectives]) => [name, adjectives.split(" ")]),
);

/** What makes an adjective of the name of a country, "an" aside. */
const ENDING = /(?:i|ish|ese|ic)$/;
/** Letters that a name and its adjective share at least, and letters that a name may have beyond. */
const [SHARED, BEYOND] = [4, 2];

/** Is a word, in lower case, the adjective of a country's name? */
export function isAdjectiveOf(word: string, name: string): boolean {
  const irregular = IRREGULAR.get(name);
  if (irregular !== undefined) return irregular.includes(word);
  if (word.length >= SHARED && (name === `${word}istan` || name === `${word}stan`)) return true;
  if (word.endsWith("an")) return endingsOf(name).includes(word);
  const stem = word.replace(ENDING, "");
  return stem !== word && stem.length >= SHARED && name.startsWith(stem) && name.length - stem.length <= BEYOND;
}

/** The words in "an" that a name may make: Ardovian, Canadian, Ghanaian; Italian, German; Mexican; Chilean; Ecuadorian. */
function endingsOf(name: string): string[] {
  if (name.length < SHARED) return [];
  const stem = name.slice(0, -1);
  const last = name.at(-1)!;
  if (last === "a") return [`${name}n`, `${name}ian`, `${stem}ian`];
  if (last === "y") return [`${stem}ian`, stem, `${name}an`];
  if (last === "o") return [`${stem}an`, `${name}an`];
  if (last === "e") return [`${name}an`, `${stem}ian`, `${stem}an`];
  return [`${name}ian`, `${name}an`];
}
