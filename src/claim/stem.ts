// Word forms brought together: "killed", "killing", "kills" are one stem. Light on purpose: a stem that is
// cut too short brings strangers together.

const VOWEL = /[aeiouy]/;

/** Forms that no ending explains. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "said:say told:tell went:go gone:go made:make took:take taken:take gave:give given:give got:get gotten:get saw:see " +
    "seen:see found:find left:leave kept:keep held:hold began:begin begun:begin wrote:write written:write spoke:speak " +
    "spoken:speak bought:buy sold:sell sent:send spent:spend paid:pay fell:fall fallen:fall fought:fight caught:catch " +
    "taught:teach thought:think brought:bring built:build broke:break broken:break chose:choose chosen:choose drew:draw " +
    "drawn:draw drove:drive driven:drive ate:eat eaten:eat flew:fly flown:fly grew:grow grown:grow knew:know known:know " +
    "led:lead lost:lose meant:mean met:meet ran:run rose:rise risen:rise shot:shoot shook:shake shown:show stole:steal " +
    "stolen:steal struck:strike stood:stand swore:swear sworn:swear threw:throw thrown:throw won:win wore:wear worn:wear " +
    "came:come became:become died:die dying:die dies:die dead:die death:die deaths:die men:man women:woman children:child people:person " +
    "lives:life wives:wife feet:foot hid:hide hidden:hide bit:bite bitten:bite fed:feed fled:flee dug:dig stuck:stick hung:hang"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** The stem of a word in lower case; a number or a word of three letters stays as it is. */
export function stemOf(word: string): string {
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (irregular !== undefined) return ending(irregular);
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  return ending(tensed(single(word)));
}

function single(word: string): string {
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suis]s$/.test(word) ? word.slice(0, -1) : word;
}

function tensed(word: string): string {
  const cut = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
  const stem = word.slice(0, word.length - cut);
  if (cut === 0 || stem.length < 3 || !VOWEL.test(stem)) return word;
  return /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** Endings that make one part of speech of another. */
const ENDINGS: readonly (readonly [string, string, number])[] = [
  ["ization", "ize", 4],
  ["isation", "ize", 4],
  ["ation", "at", 4],
  ["ement", "", 5],
  ["ment", "", 5],
  ["ness", "", 4],
  ["ally", "al", 4],
  ["ily", "y", 4],
  ["ly", "", 4],
  ["ion", "", 5],
  ["ise", "ize", 4],
  ["our", "or", 4],
];

function ending(word: string): string {
  let stem = word;
  for (const [tail, other, least] of ENDINGS) {
    if (!stem.endsWith(tail) || stem.length - tail.length < least) continue;
    stem = stem.slice(0, -tail.length) + other;
    break;
  }
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith("y") ? `${stem.slice(0, -1)}i` : stem;
}
