// What one article says about how many were killed and how many were hurt, sentence by sentence, and how much each
// sentence weighs.

import { blocksOf } from "../../article/index.ts";
import type { Prose } from "../../language/index.ts";
import { languageOf } from "../../language/index.ts";
import { casualtiesIn } from "./casualties.ts";
import { eachOf, harmOf } from "./mention.ts";
import { personsOf, sumsOf, withCulprit } from "./sums.ts";
import { SHOWN } from "./telling.ts";
import type { Evidence, Telling, TollArticle } from "./telling.ts";

/** Sentences that open an article tell the whole. */
const LEAD = { sentences: 5, weight: 1.5 };
/** What a sentence weighs that tells of several incidents, or of another one. */
const SEVERAL = 0.5;
const ELSEWHERE = 0.25;

const OF_SEVERAL = /\b(?:shootings|homicides|incidents)\b/;
const OF_ANOTHER =
  /\b(?:unrelated|separate|another (?:fatal |deadly )?(?:shooting|incident|case)|other shootings?|so far this year|this year|last year|previous(?:ly)?|in a different|since (?:january|19|20)|statistics|homicides? (?:this|of the) year)\b/i;

/** The evidence of one article; `year` is that of the first article about the incident. */
export function evidenceOf({ id, title, text }: TollArticle, year: number | null): Evidence[] {
  const language = languageOf("en")!;
  const whole = title === null ? text : `${title}\n${text}`;
  const tellings = tellingsOf(id, language.cut(whole, blocksOf(whole)), year);
  return [
    ...tellings.flatMap((telling) => [...eachOf(telling), ...sumsOf(telling), ...withCulprit(telling)]),
    ...personsOf(id, tellings),
  ];
}

function tellingsOf(article: string, prose: Prose, year: number | null): Telling[] {
  const bySentence = Map.groupBy(casualtiesIn(prose), ({ sentence }) => sentence);
  const isDead = (sentence: number) =>
    bySentence.get(sentence)?.some(({ fate, group }) => fate === "dead" && !group.isOther) ?? false;
  return [...bySentence].flatMap(([sentence, all]) => {
    const casualties = all.filter(({ fate }) => harmOf(fate) !== null);
    const { start, end } = prose.sentences[sentence]!;
    const words = prose.text.slice(start, Math.min(end, start + SHOWN));
    const weight = (sentence < LEAD.sentences ? LEAD.weight : 1) * farness(words, year);
    return [{ article, words, weight, casualties, hasDead: isDead(sentence) || isDead(sentence - 1) }];
  });
}

/** What a sentence weighs less for telling of something else. */
function farness(words: string, year: number | null): number {
  if (OF_SEVERAL.test(words)) return SEVERAL;
  const years = [...words.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
  const isBefore = year !== null && years.length > 0 && years.every((one) => one < year - 1);
  return isBefore || OF_ANOTHER.test(words) ? ELSEWHERE : 1;
}
