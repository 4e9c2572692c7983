// What is done to the things that are counted, or how they are: soldiers who are massed are not those who are withdrawn,
// and houses that burned down are not those that were evacuated.

import type { Span } from "../../article/index.ts";
import type { Prose, Token } from "../../language/index.ts";

/** Where things are, whoever brought them: massed, sent, moved, or just there. */
const PRESENT = "present";

/** Verbs that tell one thing of what is counted, by the word that stands for it. */
const VERBS: Readonly<Record<string, string>> = {
  [PRESENT]:
    "mass gather amass deploy redeploy send move station concentrate assemble post transfer arrive dispatch cross enter bring " +
    "camp mobilize mobilise stand wait position spot see place come turn rally march quarter billet garrison base pull-together take-part",
  withdrawn: "withdraw retreat leave return pull-back pull-out go-back",
  deserted: "desert defect surrender",
  captured: "capture seize detain imprison",
  trained: "train drill",
  destroyed: "destroy raze flatten ruin level burn collapse demolish gut wreck sweep-away wash-away",
  damaged: "damage hit crack",
  flooded: "flood inundate swamp submerge",
  evacuated: "evacuate empty clear",
  lost: "cut lose go axe shed lay-off disappear slash eliminate scrap",
  added: "create add hire",
  employed: "employ work",
  sold: "sell buy purchase order",
  built: "build make produce rebuild",
  done: "do conduct perform carry-out",
  tested: "test screen",
  vaccinated: "vaccinate inoculate immunise immunize jab",
  "shot down": "down intercept shoot-down bring-down",
  launched: "launch fire",
  recalled: "recall call-back",
  closed: "close shut cancel suspend ground",
  escaped: "escape leak spill seep pour flow discharge release gush pump",
};
const KINDS = new Map(Object.entries(VERBS).flatMap(([kind, verbs]) => verbs.split(" ").map((verb) => [verb, kind])));

/** Verbs that say only that there are so many, or that somebody says so. */
const EMPTY = new Set(
  (
    "be have say put count number estimate reach total rise fall drop climb jump grow increase decrease decline exceed include involve " +
    "know report confirm find claim believe tell think remain stay give show speak talk mention add-up amount double revise lower raise " +
    "correct update deny need want cause result follow happen become get take affect expect plan"
  ).split(" "),
);

/** Tokens that are read on either side of a number. */
const [AFTER, BEFORE] = [14, 8];
const ENDS = /^[.;:()"“”—–]$/;
const JOINS = /^(?:and|but|while|after|before|as|when|because|although)$/;
const PLACES = /^(?:in|at|near|on|along|inside|outside|around|there|here)$/;

/**
 * What the words around a number say of what it counts: "withdrawn" of “300 soldiers were withdrawn” and of “pulled back 300
 * soldiers”; null where nothing is told that would set it apart.
 */
export function doingOf(prose: Prose, { start, end }: Span, counted: string | null): string | null {
  const { tokens } = prose;
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  if (first < 0 || last < first) return null;
  const { sentence } = tokens[first]!;
  const after = clause(tokens.slice(last + 1, last + 1 + AFTER), sentence);
  const before = clause(tokens.slice(Math.max(0, first - BEFORE), first).toReversed(), sentence);
  const doing = (behind(after) ?? ahead(before)) || null;
  // What left the basin has escaped; only who was sent can be withdrawn.
  return doing === "withdrawn" && counted !== "soldiers" ? null : doing;
}

/** The words up to the end of the clause. */
function clause(tokens: readonly Token[], sentence: number): readonly Token[] {
  const end = tokens.findIndex((one) => one.sentence !== sentence || ENDS.test(one.text) || JOINS.test(one.lower));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** 300 soldiers were withdrawn; soldiers massed near Tamrin; are at the border; were without power. "" where it tells nothing. */
function behind(words: readonly Token[]): string | null {
  for (const [at, { pos, lower, lemma }] of words.entries()) {
    if (lower === "," || lower === "to") return null;
    if (lower === "without" || lower === "cut")
      return lower === "without" ? `without ${words[at + 1]?.lower ?? ""}` : "lost";
    if (pos === "AUX") {
      const next = words[at + 1]?.lower ?? "";
      if (lemma === "be" && PLACES.test(next)) return PRESENT;
      continue;
    }
    if (pos === "VERB") return doesToOthers(words, at) ? "" : kindOf(words, at);
  }
  return null;
}

/** “300 soldiers were building barriers”: what they do to something else says nothing of how many they are. */
function doesToOthers(words: readonly Token[], at: number): boolean {
  const next = words[at + 1];
  const isPassive = words
    .slice(Math.max(0, at - 3), at)
    .some(({ lemma, lower }) => lemma === "be" || lower === "being");
  const isActive = words[at]!.lower.endsWith("ing") ? words[at - 1]?.lower !== "being" : !isPassive;
  return isActive && /^(?:DET|NOUN|PROPN|NUM|ADJ|PRON)$/.test(next?.pos ?? "");
}

/** Sent 300 soldiers; the withdrawal of 300 soldiers; there are 300 soldiers: the words before a number, the nearest first. */
function ahead(words: readonly Token[]): string | null {
  for (const [at, { pos, lemma, lower }] of words.entries()) {
    if (lower === "," || lower === "that") return null;
    if (lower === "there") return PRESENT;
    if (pos === "VERB") return kindOf([words[at]!, ...words.slice(0, at).toReversed()], 0);
    if (pos === "NOUN" && words[at - 1]?.lower === "of") return nounOf(lemma);
  }
  return null;
}

/** What a verb and its particle tell; "" where it is none of the things that are set apart. */
function kindOf(words: readonly Token[], at: number): string {
  const { lemma } = words[at]!;
  const particle = words
    .slice(at + 1, at + 3)
    .find((one) => /^(?:back|out|off|down|together|part|away)$/.test(one.lower));
  const whole = particle ? `${lemma}-${particle.lower}` : lemma;
  return KINDS.get(whole) ?? KINDS.get(lemma) ?? (EMPTY.has(lemma) ? "" : lemma);
}

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:deployment|massing|build-?up|concentration|arrival|presence|transfer)$/, PRESENT],
  [/^(?:withdrawal|pull-?out|retreat|return|departure)$/, "withdrawn"],
  [/^(?:destruction|collapse)$/, "destroyed"],
  [/^(?:loss)$/, "lost"],
  [/^(?:evacuation)$/, "evacuated"],
  [/^(?:sale)$/, "sold"],
  [/^(?:closure)$/, "closed"],
];

const nounOf = (lemma: string): string => NOUNS.find(([noun]) => noun.test(lemma))?.[1] ?? "";
