// Whether two names are of one: Ruiz and Ana Ruiz, Vale and the Vale Group, VG.

import type { Token } from "../language/index.ts";
import type { LinkKind } from "../statement/index.ts";
import { remembering } from "./across/memo.ts";
import { SUFFIXES, isNational, isPlace } from "./english/bodies.ts";
import { fold, genderOfName } from "./english/firstnames.ts";
import type { Entity } from "./entity.ts";
import { isBodyWord, isPersonName } from "./kind.ts";

/** Two or three words like a person's, and nothing that says otherwise. */
export const isLikePerson = ({ name, kind, owning, definite, called }: Entity) =>
  kind === "person" ||
  (kind === null &&
    !owning &&
    !definite &&
    called.size === 0 &&
    name.length > 1 &&
    name.length < 5 &&
    name.every(({ text, lower }) => /^\p{Lu}/u.test(text) && !isBodyWord(lower)));

/** By what a name is found again: its letters, without accents, full stops and article. */
export function keyOf(name: readonly Token[]): string {
  const key = name.map(({ text }) => fold(text).replaceAll(".", "")).join(" ");
  return key.startsWith("the ") ? key.slice(4) : key;
}

/** Letters that a transliteration may change are left out: Zelensky and Zelenskyy are zlnsk. */
export const skeleton = remembering(skeletonOf, 20_000);

function skeletonOf(word: string): string {
  const letters = fold(word)
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/[^a-z]/g, "");
  if (letters.length < 5) return letters;
  return `~${letters[0]}${letters.slice(1).replace(/[aeiouyj]/g, "")}`.replace(/(.)\1+/g, "$1");
}

/** Ruiz, Ana Ruiz, A. Ruiz, Anna Ruiz. */
export function isSamePerson(entity: Entity, name: readonly Token[], kind: LinkKind | null): boolean {
  if (entity.kind !== null && entity.kind !== "person") return false;
  if (
    kind !== null &&
    kind !== "person" &&
    !(name.length === 1 && isPlace([name[0]!.text])) &&
    !isShouted(entity, name)
  )
    return false;
  if (isFamilyName(entity.name, name) || isFamilyName(name, entity.name)) return true;
  const [mine, theirs] = [entity.name.at(-1)!, name.at(-1)!];
  if (name.length > 1 && skeleton(mine.text) !== skeleton(theirs.text)) return false;
  const first = fold(entity.name[0]!.text);
  const given = fold(name[0]!.text);
  // Jobs, and Steve, is Steve Jobs.
  if (name.length === 1)
    return entity.kind === "person" || isLikePerson(entity)
      ? fold(mine.text) === given ||
          first === given ||
          (skeleton(mine.text) === skeleton(theirs.text) && given.length > 4)
      : false;
  if (entity.name.length === 1) return entity.kind === "person" || kind === "person";
  return (
    first === given ||
    (first[0] === given[0] &&
      (first.length <= 2 || given.length <= 2 || (genderOfName(first) === genderOfName(given) && near(first, given))))
  );
}

/** De Sarto, of Bill de Sarto: a surname that begins with a small word. */
const isFamilyName = (whole: readonly Token[], name: readonly Token[]): boolean =>
  name.length > 1 &&
  name.length < whole.length &&
  SMALL.test(name[0]!.text) &&
  name.every(({ text }, place) => fold(text) === fold(whole.at(place - name.length)!.text));

const SMALL = /^(?:de|del|della|di|da|du|van|von|der|den|al|bin|ibn|la|le)$/i;

/** RUIZ for Ana Ruiz, as transcripts write who speaks: no initials. */
export function isShouted({ name: whole }: Entity, name: readonly Token[]): boolean {
  const [only, last] = [name[0]!.text, whole.at(-1)!.text];
  return (
    name.length === 1 &&
    whole.length > 1 &&
    /^\p{Lu}{3,}$/u.test(only) &&
    /\p{Ll}/u.test(last) &&
    fold(only) === fold(last)
  );
}

/** Kirill and Kyrylo: the same consonants at the beginning. */
const near = (a: string, b: string) => skeleton(`${a}aaaaa`).slice(0, 3) === skeleton(`${b}aaaaa`).slice(0, 3);

/** Vale, Vale Inc., the Vale Group; the Federal Reserve, the United States Federal Reserve. */
export function isSameBody(entity: Entity, name: readonly Token[], kind: LinkKind | null): boolean {
  if (entity.kind === "person" || kind === "person" || isPersonName(entity.name) || isPersonName(name)) return false;
  const [mine, theirs] = [withoutNation(entity.name), withoutNation(name)];
  const [long, short] = mine.length >= theirs.length ? [mine, theirs] : [theirs, mine];
  if (isPlace(short.map(({ text }) => text))) return false;
  if (mine.length === theirs.length)
    return (
      mine.length < Math.max(entity.name.length, name.length) &&
      keyOf(mine) === keyOf(theirs) &&
      Math.min(entity.name.length, name.length) === mine.length
    );
  // The Court, the Ministry: the one that was named last.
  if (short.length === 1 && isBodyWord(short[0]!.lower) && fold(long.at(-1)!.text) === fold(short[0]!.text))
    return true;
  const starts = short.every((token, i) => fold(token.text) === fold(long[i]!.text));
  const extra = long.slice(short.length);
  if (
    starts &&
    extra.length > 0 &&
    (extra.every(({ lower }) => SUFFIXES.has(lower) || lower === "&") ||
      (short.length === 1 && extra[0]!.lower === "of" && isBodyWord(short[0]!.lower)))
  )
    return true;
  const ends =
    short.length > 1 &&
    short.every((token, i) => fold(token.text) === fold(long[long.length - short.length + i]!.text));
  return (
    ends &&
    isBodyWord(short.at(-1)!.lower) &&
    long.length - short.length <= 2 &&
    !long.slice(0, long.length - short.length).some(({ lower }) => lower === "of")
  );
}

/** U.S. Treasury is the Treasury. */
function withoutNation(name: readonly Token[]): readonly Token[] {
  const words = name.map(({ text }) => text);
  for (const length of [3, 2, 1])
    if (name.length > length && (isPlace(words.slice(0, length)) || (length === 1 && isNational(words[0]!))))
      return name.slice(length);
  return name;
}

export const initialsOf = (name: readonly Token[]) =>
  name
    .filter(({ text }) => /^\p{Lu}/u.test(text))
    .map(({ text }) => text[0]!)
    .join("");

/** GM for General Motors Corporation: the initials, and those without legal forms. */
export function initialForms(name: readonly Token[]): string[] {
  const core = name.filter(
    ({ lower }, i) =>
      !(i > 0 && SUFFIXES.has(lower)) || /^(?:motors?|airlines|airways|bank|agency|party|records)$/.test(lower),
  );
  const forms = [initialsOf(name), initialsOf(core)].filter((form) => form.length > 1);
  const [first, last] = [core[0]!, core.at(-1)!];
  // SIA for Singapore Airlines.
  if (core.length === 2) forms.push(`${first.text.slice(0, 2).toUpperCase()}${last.text[0]}`);
  return forms;
}
