// Words that tell what became of people: “killed”, “shot and wounded”, “taken to hospital”, “missing”.

import type { Words } from "./group.ts";
import { at } from "./group.ts";
import { FAR, STATES, tailOf } from "./states.ts";
import type { Fate, Trigger } from "./trigger.ts";

const list = (fate: Fate, words: string): [string, Fate][] => words.split(" ").map((word) => [word, fate]);

/** What somebody does to others. */
export const DONE: ReadonlyMap<string, Fate> = new Map([
  ...list("dead", "killed kills killing murdered murdering murders slain slaying executed executing slays slayed"),
  ...list("injured", "wounded wounds wounding injured injures injuring hurt hurting grazed grazing maimed paralyzed"),
  ...list("hit", "shot shoots shooting stabbed stabbing stabs struck striking hit hitting"),
  ...list("arrested", "arrested arrests arresting detained detaining detains"),
  ...list("displaced", "evacuated evacuating evacuates displaced displacing"),
  ...list("rescued", "rescued rescuing rescues"),
]);
/** What happens to people, or how they are. */
const BEFALLS: ReadonlyMap<string, Fate> = new Map([
  ...list("dead", "died dies die dead deceased succumbed perished drowned"),
  ...list("treated", "hospitalized hospitalised hospitalizes recovering bleeding"),
  ...list("injured", "survived"),
  ...list("missing", "missing unaccounted"),
  ...list("displaced", "homeless"),
  ...list("sick", "infected sickened"),
]);

/** What somebody does, as against “a shooting”, “the wounds”. */
type TriggerRule = (words: Words, i: number) => Trigger | null;

/** The fate that is told at word `i`; the first rule to answer decides. */
export function triggerAt(words: Words, i: number): Trigger | null {
  for (const rule of RULES) {
    const found = rule(words, i);
    if (found) return found;
  }
  return null;
}

const gunnedDown: TriggerRule = (words, i) =>
  at(words, i) === "gunned" && at(words, i + 1) === "down"
    ? { fate: "dead", first: i, last: i + 1, isActive: true, isPassive: true, by: "gunned down" }
    : null;

/** Turned the gun on himself. */
const onHimself: TriggerRule = (words, i) => {
  if (!/^turn(?:ed|s|ing)$/.test(at(words, i))) return null;
  const tail = tailOf(words, i).slice(0, 6);
  const self = tail.findIndex((one) => /^(?:himself|herself|themselves)$/.test(one));
  if (self < 2 || tail[self - 1] !== "on") return null;
  const isTried = tail.includes("attempted") || tailOf(words, i + self).includes("attempted");
  return { fate: isTried ? "hit" : "dead", first: i, last: i + self, isActive: true, isPassive: false, by: "own gun" };
};

/** Killed; fatally shot; shot and wounded; struck by a bullet. */
const done: TriggerRule = (words, i) => {
  const word = at(words, i);
  const fate = DONE.get(word);
  if (!fate || isNoun(words, i) || (/^(?:hit|hitting|struck|striking)$/.test(word) && !isByGun(words, i))) return null;
  const isFatal = [1, 2].some((back) => /^(?:fatally|mortally)$/.test(at(words, i - back)));
  const worst = worstAfter(words, i);
  return {
    fate: worst?.fate ?? (isFatal ? "dead" : fate),
    first: isFatal ? i - 1 : i,
    last: worst?.last ?? i,
    isActive: true,
    isPassive: !/(?:ing|kills|shoots|injures|murders)$/.test(word),
    by: word,
  };
};

/** Shot dead, shot to death, shot and killed, shot and critically wounded. */
function worstAfter(words: Words, i: number): { readonly fate: Fate; readonly last: number } | null {
  const tail = `${at(words, i + 1)} ${at(words, i + 2)} ${at(words, i + 3)}`;
  if (/^(?:dead|fatally)\b/.test(tail)) return { fate: "dead", last: i + 1 };
  if (/^(?:to death|and kill(?:ed|ing|s)|, killed)\b/.test(tail)) return { fate: "dead", last: i + 2 };
  if (/^and (?:fatally|mortally) /.test(tail)) return { fate: "dead", last: i + 3 };
  const hurt = /^and (critically |seriously )?(?:wound|injur)(?:ed|ing|es|s)\b/.exec(tail);
  return hurt ? { fate: "injured", last: hurt[1] ? i + 3 : i + 2 } : null;
}

/** “The shooting”, “shooting of”, “a shot”, “gunshot wounds”. */
export function isNoun(words: Words, i: number): boolean {
  const word = at(words, i);
  const before = at(words, i - 1);
  if (word === "wounds" || word === "arrests") return true;
  if (word === "shot") return /^(?:a|the|single|one|each|every|warning)$/.test(before);
  if (!/(?:ing|s)$/.test(word) || word === "kills") return false;
  const after = at(words, i + 1);
  // “Killing at least four”
  if (after === "at" && /^(?:least|most)$/.test(at(words, i + 2))) return false;
  if (
    after === "" ||
    /^(?:of|in|at|on|near|outside|inside|,|\.|;|:|was|is|that|which|happened|occurred|took|and|left|leaves|as|-)$/.test(
      after,
    )
  )
    return true;
  return /^(?:the|a|this|that|fatal|deadly|double|triple|quadruple|mass|drive-by|accidental|murder|\/|-|another|each)$/.test(
    before,
  );
}

/** Bullets hit; records and deals are hit too. */
const isByGun = (words: Words, i: number): boolean =>
  (i + 1 >= words.length || /^(?:by|in|with|several|multiple|at|once|twice|a|the|two|three)$/.test(at(words, i + 1))) &&
  words.some(({ lower }) =>
    /^(?:bullets?|gunfire|shots?|shooting|gunshots?|rounds?|gunman|shooter|fired)$/.test(lower),
  );

/** Three died; five are missing; a dead end is nobody's. */
const befalls: TriggerRule = (words, i) => {
  const by = at(words, i);
  const fate = BEFALLS.get(by);
  const next = at(words, i + 1);
  if (by === "survived" && next === "by") return null;
  if (!fate || (by === "dead" && /^(?:end|body|bodies|of|man's|woman's|zone)$/.test(next))) return null;
  if (by === "missing" && /^(?:persons?|the|a)$/.test(next)) return null;
  return { fate, first: i, last: i, isActive: false, isPassive: true, by };
};

/** Suffered a gunshot wound; with a gunshot wound; sustained minor injuries; received fatal injuries. */
const wounded: TriggerRule = (words, i) => {
  const isWith = at(words, i) === "with";
  if (!isWith && !/^(?:suffered|suffering|suffers|sustained|sustaining|received)$/.test(at(words, i))) return null;
  const tail = tailOf(words, i).slice(0, isWith ? 4 : FAR);
  const wound = tail.findIndex((one) => /^(?:wounds?|injur(?:y|ies)|gunshots?|graze|burns)$/.test(one));
  if (wound < 0) return null;
  const told = tail.slice(0, wound + 1);
  const isMinor = told.some((one) => /threatening|^minor$|injur|burns/.test(one));
  const fate = told.some((one) => /^(?:fatal|mortal)$/.test(one)) ? "dead" : isMinor ? "injured" : "hit";
  return { fate, first: i, last: i, isActive: false, isPassive: true, by: "wounds" };
};

/** Lost his life; took his own life; took the life of a boy. */
const livesLost: TriggerRule = (words, i) => {
  if (!/^(?:life|lives)$/.test(at(words, i))) return null;
  const first = Math.max(0, i - 5);
  const before = words.slice(first, i).map(({ lower }) => lower);
  const isOwn = before.some((one) => /^(?:his|her|their|own)$/.test(one));
  const verb = before.findLastIndex((one) => /^(?:lost|loses?|losing|took|taking|takes)$/.test(one));
  if (isOwn && verb >= 0)
    return { fate: "dead", first: first + verb, last: i, isActive: false, isPassive: true, by: "own life" };
  const isTaken = before.some((one) => /^(?:claimed|claiming|claims|took|taken|cost)$/.test(one));
  if (!isTaken || at(words, i + 1) !== "of") return null;
  return { fate: "dead", first: i, last: i + 1, isActive: true, isPassive: false, by: "lives" };
};

/** Tested positive. */
const positive: TriggerRule = (words, i) =>
  /^test(?:ed|s)?$/.test(at(words, i)) && at(words, i + 1) === "positive"
    ? { fate: "sick", first: i, last: i + 1, isActive: false, isPassive: true, by: "positive" }
    : null;

const RULES: readonly TriggerRule[] = [positive, gunnedDown, onHimself, done, befalls, ...STATES, wounded, livesLost];
