// What a statement answers whose own words only point there: "this", "the accusation", "the mayor's figure".

import { isDistinct } from "./counts.ts";
import type { Count } from "./counts.ts";
import { propositionOf } from "./proposition.ts";
import type { Wording } from "./wording.ts";
import { isPost } from "./sources.ts";
import type { StatementInContext } from "./sources.ts";
import { meant } from "./wordings.ts";
import { wordsIn } from "./words.ts";
import type { Word } from "./words.ts";

/** A rule names the statement that is meant, of those that stand before in the article. */
type Rule = (
  said: StatementInContext,
  before: readonly StatementInContext[],
  page: string,
) => StatementInContext | null;

/** What the statement answers, on a page with this text; undefined where it has words of its own. */
export function referentOf(
  said: StatementInContext,
  before: readonly StatementInContext[],
  page = "",
): Wording | undefined {
  for (const rule of Object.values(RULES)) {
    const found = rule(said, before.slice(-NEAR), page);
    if (found?.wording) return found.wording.about ?? found.wording;
  }
  return undefined;
}

/** Statements before that can be meant. */
const NEAR = 12;
/** Letters of a content that may only point to another. */
const SHORT = 400;
/** Letters between what is meant and what points to it. */
const CLOSE = 300;

const THIS = /^(?:that )?(?:all (?:of )?)?(?:this|that|it|these|those|they|them)$/i;
const SAYING =
  /^(?:that )?(?:the|this|that|these|those|such|both|all|his|her|their|its) (?:\w+ ){0,2}?(?:accounts?|allegations?|assertions?|claims?|contentions?|information|insinuations?|rumou?rs?|speculation|statements?|suggestions?|versions?)$/i;
const REPORT =
  /^(?:the|this|that|these|those|such|its|his|her|their) (?:\w+ ){0,2}?(?:reports?|stor(?:y|ies)|articles?)$/i;
const ACCUSING = /^(?:that )?(?:the|this|that|these|those) (?:accusations?|allegations?|charges?)$/i;
const FIGURE =
  /(?:\b(?<whose>its|his|her|their)|(?<owner>[\p{L}\p{N} -]{2,60})['’]s?) (?:figure|count|toll|estimate|number)s?\b/iu;
/** What FIGURE ends with: without it nobody need look for an owner. */
const NAMED = / (?:figure|count|toll|estimate|number)s?\b/i;

/** A government spokesman denied this. */
const justSaid: Rule = (said, before, page) => {
  const isThis = THIS.test(said.text);
  if (!isThis && !SAYING.test(said.text) && !(isAnswer(said) && REPORT.test(said.text))) return null;
  const others = isAnswer(said) ? before.filter((one) => isOfAnother(one, said)) : before;
  const last = others.at(-1);
  if (!last || !isNear(said, last)) return null;
  // Ruiz went up to the dam. He denied this: what stands between is meant, and nobody said it.
  if (isAnswer(said) && isThis && sentencesIn(page.slice(endOf(last), startOf(said))) > 1) return null;
  if (isAnswer(said) && MANY.test(said.text) && isOneOfMany(last, others, page)) return null;
  // Of a statement inside a statement the outer one is meant.
  return others.findLast((one) => one.wording?.told && contains(one, last)) ?? last;
};

/** Does it say of something that it is so, or is not so? */
const isAnswer = ({ statement: { act }, isDismissal }: StatementInContext) => act === "deny" || isDismissal === true;

/** Nobody denies what he has just said himself, and who says nothing said nothing that could be denied. */
const isOfAnother = (one: StatementInContext, said: StatementInContext): boolean =>
  one.statement.act !== "decline" &&
  endOf(one) <= startOf(said) &&
  (one.statement.chain[0]?.name ?? "") !== said.statement.chain[0]?.name;

/** Words that may mean all that was put forward. */
const MANY = /(?:^(?:that )?(?:all|these|those|they|them)$|information$|speculation$|[^u]s$|stories$)/i;

/** Does its paragraph put forward more than this one? Then nobody can tell which "this information" is. */
const isOneOfMany = (last: StatementInContext, others: readonly StatementInContext[], page: string): boolean => {
  const paragraph = page.lastIndexOf("\n", startOf(last));
  const beside = others.filter((one) => one !== last && startOf(one) > paragraph);
  return beside.some((one) => !contains(one, last) && !contains(last, one));
};

/** Ends of sentences in a stretch of text. */
const sentencesIn = (text: string): number => text.match(/[.!?…]["”’]?\s+(?=["“‘]?\p{Lu})|\n+/gu)?.length ?? 0;

/** Otto Reim denied Vane's claim. */
const owned: Rule = (said, before) => {
  const owner = isAnswer(said) ? OWNED.exec(said.text)?.groups?.["owner"] : undefined;
  if (owner === undefined) return null;
  const words = wordsIn(owner).slice(-2).filter(isTelling);
  const others = before.filter((one) => isOfAnother(one, said));
  return others.findLast(isOwner(words, bodiesOf)) ?? others.findLast(isOwner(words, namesOf)) ?? null;
};

const OWNED =
  /^(?<owner>[\p{L}\p{N} -]{2,60})['’]s? (?:\p{L}+ ){0,2}?(?:accounts?|accusations?|allegations?|articles?|assertions?|charges?|claims?|contentions?|reports?|statements?|stor(?:y|ies)|suggestions?|versions?)$/iu;

/** The ministry rejected the accusation. */
const accused: Rule = ({ text }, before) =>
  ACCUSING.test(text) ? (before.findLast(({ statement }) => statement.act === "accuse") ?? null) : null;

/** What it says of the figure stands in its own words, or it has none but those. */
const ATTITUDE =
  /\b(?:confirm\w*|accept\w*|st(?:and|ands|ood) by|reject\w*|disput\w*|question\w*|repeat\w*|up(?:hold|holds|held)|doubt\w*|hard to (?:square|believe)|too (?:high|low)|out of date|wrong)\b/i;

/** The service could not confirm the mayor's figure; the ministry stood by its figure. */
const figured: Rule = (said, before) => {
  const isAsked = said.statement.figures.length === 0 && said.text.length <= SHORT && NAMED.test(said.text);
  const match = isAsked ? FIGURE.exec(said.text) : null;
  if (!match || !(ATTITUDE.test(said.text) || match[0].length + 8 > said.text.length)) return null;
  const { owner } = match.groups as { owner?: string };
  const given = before.filter((one) => one.statement.figures.length > 0 && one.wording);
  if (!owner) return heaviest(given.filter(isVoice(said)));
  const words = wordsIn(owner).slice(-2).filter(isTelling);
  return heaviest(given.filter(isOwner(words, bodiesOf))) ?? heaviest(given.filter(isOwner(words, namesOf)));
};

/** Of what is given now, before what was given on an earlier day: "it had put the toll at 12 on Monday". */
const heaviest = (given: readonly StatementInContext[]) => {
  const now = given.filter((one) => !isFormer(one));
  const among = now.length > 0 ? now : given;
  return among.findLast(({ wording }) => weighs(propositionOf(wording!).main)) ?? among.at(-1) ?? null;
};

const isFormer = ({ statement: { saidAt }, publishedAt }: StatementInContext) =>
  saidAt !== null && publishedAt !== null && saidAt.slice(0, 10) < publishedAt.slice(0, 10);

/** A count of the dead, or a large one, is what people argue about. */
const weighs = (main: Count | null) => main !== null && (main.isState || isDistinct(main));

const NONE =
  /^[“"‘']?(?:there (?:was|were|is|are|has been|have been|had been)|we (?:had|received|got)) (?:no|never an?y?) (\p{L}+)/iu;

/** There was no warning: who denied that they had been warned, one statement before. */
const noSuch: Rule = ({ text }, before) => {
  const noun = wordsIn(NONE.exec(text)?.[1] ?? "")[0];
  if (noun === undefined) return null;
  const stem = meant(noun);
  return (
    before.findLast(
      ({ statement, wording }) => statement.act === "deny" && wording && propositionOf(wording).stems.has(stem),
    ) ?? null
  );
};

const RULES: Readonly<Record<string, Rule>> = { accused, owned, justSaid, figured, noSuch };

const startOf = ({ statement }: StatementInContext) => statement.content[0]?.start ?? 0;
const endOf = ({ statement }: StatementInContext) => statement.content.at(-1)?.end ?? 0;

const isNear = (said: StatementInContext, last: StatementInContext) => startOf(said) - endOf(last) <= CLOSE;
const contains = (outer: StatementInContext, inner: StatementInContext) =>
  startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);

const MINISTER = wordsIn("minister")[0]!.stem;
const isTelling = ({ isStop }: Word) => !isStop;

/** Names by which a source goes: each is the words up to "of", and the last of them tells most. */
function namesOf({ statement }: StatementInContext): Word[][] {
  const { name = null, role = null, onBehalfOf = null } = statement.chain[0] ?? {};
  return [name, role, onBehalfOf].flatMap((part) => {
    const words = wordsIn((part ?? "").split(/ (?:of|for|at|in|who) |,/)[0]!).filter(isTelling);
    // A service director speaks for the service.
    return words.length > 1 && (isPost(words.at(-1)!) || words.at(-1)!.stem === MINISTER)
      ? [words, words.slice(0, -1)]
      : [words];
  });
}

/** Names of its own, without those of whom it speaks for. */
const bodiesOf = ({ statement }: StatementInContext): Word[][] => [
  wordsIn(statement.chain[0]?.name ?? "").filter(isTelling),
];

/** "the mayor's": the last word of one of its names, with those before. */
const isOwner = (owner: readonly Word[], names: (one: StatementInContext) => Word[][]) => (one: StatementInContext) =>
  owner.length > 0 &&
  names(one).some((name) =>
    owner.every(
      ({ stem }, at) =>
        name.at(at - owner.length)?.stem === stem || (at === 0 && owner.length > 1 && name.length === 1),
    ),
  );

/** "its": two words of its names, or the only one. */
const isVoice = (said: StatementInContext) => {
  const own = new Set(namesOf(said).flatMap((name) => name.map(({ stem }) => stem)));
  return (one: StatementInContext) => {
    const shared = new Set(namesOf(one).flatMap((name) => name.flatMap(({ stem }) => (own.has(stem) ? stem : []))));
    return shared.size > 0 && shared.size >= Math.min(2, own.size);
  };
};
