// The statements of one article, each with what it needs to be compared with those of others.

import { covers, wordsOf } from "../article/index.ts";
import type { Article, Span } from "../article/index.ts";
import type { Statement } from "../statement/index.ts";
import { dismissedIn, isPointing } from "./dismissal.ts";
import { countsBare } from "./focus.ts";
import { propositionOf } from "./proposition.ts";
import type { Wording } from "./wording.ts";
import { isShortFor, outletKey } from "./origins/names.ts";
import { referentOf } from "./referents.ts";
import type { StatementInContext } from "./sources.ts";
import { unsaidIn } from "./unsaid.ts";
import { isOwnError, namesReport, reportIn, reportedIn, takesBack } from "./taking-back.ts";

/** Letters of another's words that are looked at. */
const LONGEST = 10_000;
/** Statements before and after one that can be inside it or tell what it counts. */
const NEAR = 6;
/** Statements before one that can be around it. */
const AROUND = 60;

/** Statements of one article, in the order of its text, with their words and what those point to. */
export function contextsOf(
  article: Pick<Article, "text" | "publisher" | "published">,
  statements: readonly Statement[],
): StatementInContext[] {
  const contexts: StatementInContext[] = [];
  // What Reim denies in "denied Vane's claim that" is what Vane says inside it.
  const reporting = new Set<string>();
  for (const [at, statement] of statements.entries()) {
    const text = wordsOf(article.text, statement.content);
    const bare: StatementInContext = {
      statement,
      text,
      cue: wordsOf(article.text, statement.cue),
      outlet: article.publisher,
      publishedAt: article.published,
    };
    const dismissed = dismissedIn(bare);
    const about = referentOf(
      dismissed === null ? bare : { ...bare, text: dismissed, isDismissal: true },
      contexts,
      article.text,
    );
    const isDismissal = dismissed !== null && (about !== undefined || !isPointing(dismissed));
    const said = { ...bare, ...(isDismissal && { isDismissal }), ...errorIn(article, bare, contexts) };
    const reported = isDismissal ? reportIn(dismissed) : (reportedIn(said) ?? unsaidIn(said));
    if (reported !== null) reporting.add(statement.id);
    const near = statements.slice(Math.max(0, at - NEAR), at + NEAR);
    const nested = reported === null ? nestedBy(statement, near).filter((id) => !reporting.has(id)) : [];
    const context = { ...said, ...(nested.length > 0 && { nested }) };
    const inner = reported === null ? near.find((one) => tells(statement, one)) : undefined;
    const told = inner && toldBy(statement, inner, article.text);
    const plain = {
      text: reported ?? (isDismissal ? dismissed : text),
      figures: statement.figures,
      days: daysOf(statement),
      ...(told && { told }),
    };
    const counted = countedBefore(context, plain, contexts);
    contexts.push({ ...context, wording: { ...plain, ...(counted && { counted }), ...(about && { about }) } });
  }
  return withHeadlines(contexts);
}

/** Is it told as an error: by its outlet itself, or by the statement around it that denies a report or takes it back? */
function errorIn(
  article: Pick<Article, "text" | "publisher">,
  said: StatementInContext,
  before: readonly StatementInContext[],
): Pick<StatementInContext, "isTakenBack" | "isEcho"> {
  const around = before
    .slice(-AROUND)
    .findLast(
      (one) =>
        isInside(said.statement, one.statement) &&
        (one.statement.act === "deny" || one.isDismissal || reportedIn(one) !== null || unsaidIn(one) !== null),
    );
  if (around) return isOfAnother(article, said, around) ? {} : { isEcho: true };
  return isOwnError(article, said) ? { isTakenBack: true } : {};
}

/** "Vane's claim" in what Reim denies: it is Vane who claims it. */
const isOfAnother = (
  { text }: Pick<Article, "text">,
  { statement, cue }: StatementInContext,
  around: StatementInContext,
) =>
  /^(?:claim|allegation|accusation|assertion|contention|suggestion|statement|report|warning|prediction)s?$/i.test(
    cue ?? "",
  ) &&
  /['’]s?$/.test(wordsOf(text, statement.source)) &&
  (statement.chain[0]?.name ?? null) !== around.statement.chain[0]?.name;

/** "It had ordered the closure" in what the bank denies: the words with those for saying them. */
const isInside = (inner: Statement, outer: Statement): boolean =>
  lengthOf(inner.content) < lengthOf(outer.content) &&
  areWithin(inner.content, outer.content) &&
  areWithin(inner.cue, outer.content);

const areWithin = (pieces: readonly Span[], spans: readonly Span[]): boolean =>
  pieces.every((piece) => spans.some((span) => covers(widely(span), piece)));

/** A quotation inside another content ends with a full stop and a mark, and the content before both. */
const widely = ({ start, end }: Span): Span => ({ start, end: end + MARKS });
const MARKS = 2;

/** Whoever tells what another says does not say so himself, nor the other way about. */
const nestedBy = (statement: Statement, near: readonly Statement[]): string[] =>
  near.filter((one) => isInside(one, statement) || isInside(statement, one)).map(({ id }) => id);

/** A headline that only names the report which its source denies or takes back is about what the text says of it. */
function withHeadlines(contexts: readonly StatementInContext[]): StatementInContext[] {
  return contexts.map((said, at) => {
    if (at >= NEAR || !namesReport(said) || said.wording?.about) return said;
    const whole = contexts.slice(at + 1, at + 1 + NEAR).find((one) => isSameAnswer(said, one));
    const about = whole?.wording?.about ?? whole?.wording;
    return about ? { ...said, wording: { ...said.wording!, about } } : said;
  });
}

const isSameAnswer = (said: StatementInContext, one: StatementInContext): boolean => {
  const [name, whole] = [said.statement.chain[0]?.name, one.statement.chain[0]?.name];
  if (one.isEcho || !name || !whole || !isShortFor(outletKey(name), outletKey(whole))) return false;
  return takesBack(one) === takesBack(said) && one.statement.act === said.statement.act;
};

/** The days that a statement names. */
export const daysOf = ({ times }: Statement): string[] =>
  times.flatMap(({ value }) => (/^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : []));

/** Is most of a statement another statement? The union said that managers had claimed that it was sound. */
function tells(outer: Statement, inner: Statement): boolean {
  if (inner === outer || !areWithin(inner.content, outer.content) || !areWithin(inner.cue, outer.content)) return false;
  return 2 * lengthOf([...inner.content, ...inner.cue, ...inner.source]) > lengthOf(outer.content);
}

/** Who tells of himself is not told of: he said that he did not expect it. */
function toldBy(outer: Statement, inner: Statement, text: string): Wording["told"] {
  const isSelf = inner.chain[0]?.name === outer.chain[0]?.name;
  return {
    text: wordsOf(text, (isSelf ? outer : inner).content).slice(0, LONGEST),
    by: (isSelf ? null : inner.chain[0]?.name) ?? "",
  };
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** The official count of 12 dead was out of date, he said. “I make it 14.” */
function countedBefore(
  { statement }: StatementInContext,
  plain: Wording,
  before: readonly StatementInContext[],
): readonly string[] | null {
  const { name } = statement.chain[0] ?? { name: null };
  if (name === null || !countsBare(plain)) return null;
  for (const earlier of before.slice(-NEAR).toReversed()) {
    if (earlier.statement.chain[0]?.name !== name || !earlier.wording) continue;
    const { main } = propositionOf(earlier.wording);
    if (main && main.of.size > 0) return [...main.of];
  }
  return null;
}
