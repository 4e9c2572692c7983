// What no desk editor would print. Each rule is a sentence that would be struck; a statement that one of them refuses
// is left out, and the brief says how many each has refused.

import type { Lifted } from "./lift.ts";
import { LONGEST } from "./lift.ts";

/** What a rule looks at. */
interface Draft extends Lifted {
  /** The sentence without what stands between quotation marks. */
  readonly plain: string;
  /** The content without what stands between quotation marks. */
  readonly own: string;
  /** Words that the brief has brought up so far, by their first letters. */
  readonly known: (noun: string) => boolean;
  /** Names of people. */
  readonly people: ReadonlySet<string>;
}

/** What a sentence is held against. */
export type Heard = Pick<Draft, "known" | "people">;

type Rule = (draft: Draft) => boolean;

/** Surer readings alone are printed. */
const SURE = 0.5;

/** A reading that is as often wrong as right. */
const unsure: Rule = ({ told }) => told.statement.confidence < SURE;

/** “Ruiz said yes.” */
const tooShort: Rule = ({ text, content }) => text.split(" ").length < 6 || content.split(/\s+/).length < 3;

const EMPTY = new Set(
  "that would have been were they them know said with this what when there their will does".split(" "),
);

/** “She did not know.” */
const saysLittle: Rule = ({ content }) =>
  (content.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []).filter((word) => !EMPTY.has(word)).length < 2;

/** “It was said to my face”: what was? “Because I asked”: what for? */
const quotedPointing: Rule = ({ content }) =>
  /^[“"](?:It|He|She|They|That|This|These|Those|Because|And|But|So|Which|Who|Yes|No|Well)\b/.test(content);

/** “Something which is true.” */
const fragment: Rule = ({ own }) =>
  /^(?:something|which|who|whose|where|when|because|although|though|but)\b/i.test(own.trim());

/** A sentence that nobody can say in one breath. */
const tooLong: Rule = ({ text }) => text.split(" ").length > LONGEST;

/** “He said it was his”: nobody knows who, but where the source speaks of itself, or one person was named before. */
const danglingPerson: Rule = ({ own, told, people }) => {
  const at = own.search(/\b(?:he|she|him|her|his|hers|himself|herself)\b/i);
  if (at < 0 || namedIn(own.slice(0, at), people) === 1) return false;
  const speaker = told.statement.chain[0];
  return speaker?.kind !== "person" || speaker.onBehalfOf !== null || told.statement.chain.length > 1;
};

/** How many people words name: “Ruiz” after “Ana Ruiz” is the same one. */
function namedIn(words: string, people: ReadonlySet<string>): number {
  const named = [...people].filter((name) => words.includes(name));
  return named.filter((name) => !named.some((other) => other !== name && other.includes(name))).length;
}

const CROWD =
  /\b(?:the|all|many|some|several|most|other|two|three|four|five|six|\d[\d,]*)\s(?:[\p{L}-]+\s){0,2}\p{L}{3,}s\b|\b(?:people|residents|respondents|officials|workers|men|women|children|soldiers|troops|families)\b/iu;

/** “They said that they …”: a crowd that nobody named. */
const danglingThem: Rule = ({ own }) => {
  const at = own.search(/\b(?:they|them|their|theirs|themselves)\b/i);
  return at >= 0 && !CROWD.test(own.slice(0, at));
};

/** “It was sound”: what was? A body may speak of itself. */
const danglingIt: Rule = ({ own, told }) => {
  const found = /\b(?:it|its|itself)\b/i.exec(own);
  if (
    !found ||
    /\bit (?:is|was|would be|will be) (?:\p{L}+ )?(?:that|to|for|not|un|im|clear|possible|likely|time|too)\b/iu.test(
      own,
    )
  )
    return false;
  const isBody = ["organization", "government", "publication", "document"].includes(
    told.statement.chain[0]?.kind ?? "",
  );
  return !isBody && !/\b(?:the|a|an)\s[\p{L}\s-]{3,40}$|\p{Lu}\p{L}+/u.test(own.slice(0, found.index).trim());
};

/** “denied this”, “those figures”: what? */
const pointing: Rule = ({ own }) =>
  /\b(?:this|these|those|such|the (?:same|former|latter|others?|above))\b(?!\s(?:week|month|year|who|of|that|in|from))/i.test(
    own,
  ) ||
  /^(?:that )?(?:\p{L}+ )?others?\b/iu.test(own.trim()) ||
  THAT_THING.test(own.trim()) ||
  /^(?:him|them|her(?= (?:about|for|in|of|on|over|to|with)\b))\b/i.test(own.trim()) ||
  /^(?:that|so|it|them|him|her)$/i.test(own.trim());

const ANAPHORS =
  "accusation|accusations|allegation|allegations|claim|claims|figure|figures|report|reports|story|statement|statements|" +
  "number|numbers|estimate|proposal|plan|move|decision|letter|document|documents|question|questions|information|" +
  "incident|case|issue|matter|measure|measures|remarks|comments|paper|poll|survey|study|official|man|woman|pair|two|" +
  "order|meeting|deal|agreement|bill|law|company|firm|agency|ministry|minister|mayor|committee|commission|ruling|court|" +
  "basin|wall|cracks|bridge|site|plant|works|units|trucks|vehicles|battalion|volume|source|sources";
const ANAPHOR = new RegExp(
  `\\bthe (${ANAPHORS})\\b(?! (?:of|that|on|by|at|in|for|between|from|to|who|which)\\b)`,
  "giu",
);

/** “rejected that argument in a ruling”; but not “said that sources in the port”. */
const THAT_THING = new RegExp(
  `^that (?!\\p{L}*s\\b)(?:${ANAPHORS}|argument|assertion|conclusion|demand|explanation|idea|notion|offer|request|suggestion|view)(?:$| (?:as|at|by|for|in|of|on|with)\\b)`,
  "iu",
);

/** “rejected the accusation”, where no sentence before has told of one. */
const unknownThing: Rule = ({ own, known }) => {
  for (const [, noun] of own.matchAll(ANAPHOR)) if (!known(noun!)) return true;
  return false;
};

/** “told him”, “asked about it, said”: words around the statement that point somewhere else. */
const strayWords: Rule = ({ between }) =>
  between.split(/\s+/).length > 16 ||
  /\bthat$/i.test(between) ||
  /\b(?:he|she|him|her|his|they|them|their|it|its|this|these|those|who|but|whose)\b|[;()—]/i.test(
    between.replace(/“[^”]*”|"[^"]*"/g, ""),
  );

/** I, we, you outside quotation marks. */
const firstPerson: Rule = ({ plain }) => /\b(?:I|me|my|we|us|our|you|your)\b/.test(plain);

/** A quotation or a bracket that does not close. */
const unbalanced: Rule = ({ text }) =>
  count(text, /“/g) !== count(text, /”/g) ||
  count(text, /"/g) % 2 === 1 ||
  count(text, /\(/g) !== count(text, /\)/g) ||
  /\[|\]|\n|https?:|[#@]\p{L}/u.test(text);

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** “that that”, “said said”: a seam that shows. */
const doubled: Rule = ({ plain }) =>
  /\b(\p{L}+)\s+\1\b/iu.test(plain.replace(/\bhad had\b/gi, "")) || /,\s*,|\.\./.test(plain);

/** Ends in the middle: “he said that the.” */
const unfinished: Rule = ({ text }) =>
  /\b(?:the|a|an|of|to|that|and|or|but|with|for|in|on|at|by|as|from|than|told|who|which|was|were|had|has|have|be|more)[.]$/i.test(
    text,
  );

/** A question that somebody asks in his own words is no news. */
const asking: Rule = ({ text, told }) => text.includes("?") || told.statement.act === "ask";

/** “yesterday”, “last week”, “Monday” of an article that is read on another day. */
const vagueTime: Rule = ({ plain }) =>
  /\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening|week|month)|last (?:week|month)|next (?:week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|so far|currently)\b/i.test(
    plain,
  );

/** SHOUTED words, and headlines that got into the text. */
const shouted: Rule = ({ plain }) => /\b\p{Lu}{5,}\b/u.test(plain) || /\s-\s|\|/.test(plain);

/** A source that speaks of reports or rumours, not of what it knows itself. */
const hearsay: Rule = ({ told }) => told.statement.chain[0]?.name === null || told.statement.by === "nounOf";

/** “declined to comment” is told with what it was asked about, or not at all. */
const emptyRefusal: Rule = ({ told, content }) => told.statement.act === "decline" && content.split(/\s+/).length < 5;

/** “The Gull reported on Monday that nine had died”, of what it calls wrong in its next sentence: here that would be lost. */
const lostError: Rule = ({ told, text }) => told.held.side === "retracts" && !UNSAID.test(text);

const UNSAID =
  /\b(?:retract|withdr[ae]w|t(?:ook|aken?|aking) back|apologi[sz]|regret|correct|misspoke|mis-?stat|wrong|mistake|mistook|incorrect|inaccura|erroneous|false|in error|untrue|not true|earlier version|previous version|no longer)/i;

/** “was deeply saddened”, “our thoughts are with”: feelings that every office has. */
const feelings: Rule = ({ text, content }) =>
  content.split(/\s+/).length < 14 &&
  /\b(?:saddened|heartbroken|condolences|sympathy|thoughts (?:and prayers )?are with|devastated)\b/i.test(text);

/** A content without a verb behind a verb that needs a clause: “said three days.” */
const RULES: Readonly<Record<string, Rule>> = {
  unsure,
  hearsay,
  "too short": tooShort,
  "too long": tooLong,
  "says little": saysLittle,
  "quotation that points": quotedPointing,
  "pronoun without a person": danglingPerson,
  "pronoun without a crowd": danglingThem,
  "pronoun without a thing": danglingIt,
  fragment,
  "points at what is not told": pointing,
  "a thing not told before": unknownThing,
  "stray words": strayWords,
  "first person": firstPerson,
  unbalanced,
  doubled,
  unfinished,
  question: asking,
  "vague time": vagueTime,
  shouted,
  "empty refusal": emptyRefusal,
  "an error told as news": lostError,
  feelings,
};

/** What an answer may do that stands right behind what it answers: be short, and point at that. */
const POINTING: ReadonlySet<Rule> = new Set([
  unsure,
  tooShort,
  saysLittle,
  quotedPointing,
  fragment,
  danglingIt,
  pointing,
  unknownThing,
]);

/** The first rule that refuses a sentence; null where it may be printed. An answer stands behind what it answers. */
export function unfit(lifted: Lifted, heard: Heard, { isAnswer = false } = {}): string | null {
  const draft = { ...lifted, ...heard, plain: unquoted(lifted.text), own: unquoted(lifted.content) };
  for (const [name, rule] of Object.entries(RULES)) if (!(isAnswer && POINTING.has(rule)) && rule(draft)) return name;
  return null;
}

const unquoted = (text: string) => text.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, "“”");
