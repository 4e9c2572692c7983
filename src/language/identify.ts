// Which language a text is in, by the letters of a few stretches of it.

/** Stretches that are looked at, and how long each is in UTF-16 code units: the identifier sees no more. */
const STRETCHES = 5;
const STRETCH = 400;
/** Fewest letters that tell a language: names alone look like any. */
const FEWEST_LETTERS = 20;

/** Words that one language is full of. Where they make up such a share of a stretch, no letters need be asked. */
const FREQUENT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      "the of and to in that for with said from by was were has have had been his their its it they who which " +
      "would will are is be on at as he she an not this but after"
    ).split(" "),
  ),
};
const SHARE = 0.25;

/**
 * BCP 47 primary tag of the language that most of the text is in ("en"); null where it is too short or
 * too mixed to tell. `stated` is the tag of the language that the page states: it needs less to be confirmed. The data
 * of the identifier (60 languages, 1 MB, and a hundred in memory) is loaded where words alone do not tell.
 */
export async function identify(text: string, stated: string | null = null): Promise<string | null> {
  const stretches = stretchesOf(text).filter((stretch) => lettersIn(stretch) >= FEWEST_LETTERS);
  if (stretches.length === 0) return null;
  const plain = stretches.map(byWords);
  const known = majority(plain) ?? (isConfirmed(stated, plain) ? stated : null);
  if (known !== null) return known;
  const { eld } = await import("eld/extrasmall");
  const byLetters = (stretch: string) => {
    const verdict = eld.detect(stretch);
    return verdict.isReliable() ? verdict.language : null;
  };
  return majority(stretches.map((stretch) => byWords(stretch) ?? byLetters(stretch)));
}

/** The language whose frequent words fill the stretch; null where none does. */
function byWords(stretch: string): string | null {
  const words = stretch.toLowerCase().match(/\p{L}+/gu) ?? [];
  const fills = ([, frequent]: [string, ReadonlySet<string>]) =>
    words.filter((word) => frequent.has(word)).length >= Math.max(3, words.length * SHARE);
  return Object.entries(FREQUENT).find(fills)?.[0] ?? null;
}

/** What more than half of the votes are for. */
function majority(votes: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const vote of votes) if (vote !== null) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > votes.length)?.[0] ?? null;
}

/** Do the words of a third of the stretches say what the page states? Names and figures may fill the others. */
const isConfirmed = (stated: string | null, plain: readonly (string | null)[]): boolean =>
  plain.filter((one) => one !== null && one === stated).length * 3 >= plain.length;

/** Stretches from all over the text, so that neither a foreign quotation nor a footer decides alone. */
function stretchesOf(text: string): string[] {
  if (text.length <= STRETCH * STRETCHES) {
    return Array.from({ length: Math.ceil(text.length / STRETCH) }, (_, at) => cut(text, at * STRETCH));
  }
  const step = (text.length - STRETCH) / (STRETCHES - 1);
  return Array.from({ length: STRETCHES }, (_, at) => cut(text, Math.floor(at * step)));
}

const cut = (text: string, start: number) => text.slice(start, start + STRETCH).toWellFormed();

/** How many letters there are. One of a script without spaces says as much as a syllable, and counts for three. */
function lettersIn(stretch: string): number {
  const letters = stretch.match(/\p{L}/gu)?.length ?? 0;
  const syllables =
    stretch.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return letters + 2 * syllables;
}
