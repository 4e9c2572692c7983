// A claim: how it reached the reader, every statement in its sentence, who denies it, and why origins are counted so.

import { chainGraph } from "../../claim/index.ts";
import type { SideOrigins } from "../../claim/index.ts";
import type { ClaimCase, ClaimLine, Retold, Told } from "../../ledger/index.ts";
import { wordsOf } from "../../article/index.ts";
import type { Frame, Page } from "../frame.ts";
import { claimHref, correctHref, spanHref, statementHref, storyHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { confirmButton, mayJudge, mergeForm, splitButton, splitForm } from "../parts/judging.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { receiptList } from "../parts/receipts.ts";
import type { Kept } from "../parts/receipts.ts";
import { retoldList } from "../parts/retold.ts";
import { articleName, chainOf, dated, langOf, original, titled, wordsIn } from "../parts/said.ts";
import type { Meant } from "../parts/said.ts";
import { sentenceOf } from "../parts/sentence.ts";
import { WORDS, originsIn, statusChips } from "../parts/status.ts";
import { chainPicture } from "../pictures/chain.ts";
import { beginningOf, oneLined } from "../words/labels.ts";
import { actOf, counted, hedges } from "../words/words.ts";

/** All that the page of a claim shows. */
export interface ClaimRecord {
  readonly claim: ClaimCase;
  readonly stories: readonly { readonly id: string; readonly title: string | null }[];
  /** A stretch of its statements. */
  readonly told: Stretch<Told>;
  readonly meant: Meant;
  /** Claims that are like it; null where they are still being looked for. */
  readonly like: readonly ClaimLine[] | null;
  readonly receipts: readonly Kept[];
  /** Retellings that differ from the sources that they name. */
  readonly retold: readonly Retold[];
  readonly confirmedBy: string | null;
}

export function claimPage(record: ClaimRecord, frame: Frame): Page {
  const { claim, stories, meant } = record;
  const { id, summary, status } = claim;
  const words = beginningOf(claim.text, 300);
  const at = new Map(claim.told.map((told) => [told.statement.id, told]));
  const lang = claim.told[0] ? langOf(claim.told[0].kept.article) : "";
  const where = {
    href: (statement: string) => {
      const told = at.get(statement);
      return told ? statementHref(told.kept.article.id, statement) : null;
    },
    entity: (statement: string) => meant.get(`${statement}#0`) ?? null,
  };
  return {
    title: words,
    section: "front",
    records: claimHref(id),
    feed: claimHref(id),
    main: markup`<header class="head">
<p class="kicker">Claim${stories.map((one) => markup` in <a href="${storyHref(one.id)}"><bdi>${titled(one.title)}</bdi></a>`)}</p>
<h1 class="claim">${wordsIn(claim.text, lang)}</h1>
<p class="facts">${originsIn(summary, "independent origin")}${summary.against[1] > 0 && markup` · ${originsIn({ least: summary.against[0], most: summary.against[1] })} against`} · ${counted(summary.statements, "statement")} · ${counted(summary.pages, "page")} · ${counted(summary.outlets, "outlet")}</p>
${statusChips(status.positions, 4)}
${record.confirmedBy !== null && markup`<p class="small">✓ Looked at and left as it is by <bdi>${record.confirmedBy}</bdi></p>`}</header>
${retoldList(record.retold)}<section id="way" aria-labelledby="way-title"><h2 id="way-title">How it reached you</h2>
${chainPicture(chainGraph(claim.origins), where)}</section>
<section id="origins" aria-labelledby="origins-title"><h2 id="origins-title">${summary.most === 1 ? "Why is this one origin?" : "Why are origins counted so?"}</h2>
${whyOf(claim, at)}</section>
<section id="order" aria-labelledby="order-title"><h2 id="order-title">Who said what when</h2>
${orderOf(claim, at)}</section>
<section id="statements" aria-labelledby="statements-title"><h2 id="statements-title">Every statement in its sentence <span class="small">${claim.told.length}</span></h2>
${statementsOf(record, frame)}</section>
${likeOf(record.like)}${receiptList(record.receipts)}${
      mayJudge(frame) &&
      markup`${mergeForm(
        frame,
        "claim",
        id,
        (record.like ?? []).map((one) => ({ id: one.id, words: one.text, href: claimHref(one.id) })),
      )}${confirmButton(frame, id)}`
    }`,
  };
}

type At = ReadonlyMap<string, Told>;

function whyOf({ origins }: ClaimCase, at: At): Markup {
  const sides: readonly (readonly [string, SideOrigins])[] = [
    ["", origins],
    [" against it", origins.against],
  ];
  const told = sides.flatMap(([name, side]) => {
    const joined = side.groups.filter(({ joins }) => joins.length > 0).slice(0, GROUPS);
    return [...joined.map((group) => groupOf(group, name, at)), ...doubtsOf(side, name)];
  });
  return told.length === 0
    ? markup`<p>Every statement has an origin of its own: nothing says that two of them go back to one.</p>`
    : markup`<ul class="why-list">${told}</ul>`;
}

/** Groups and doubts of one side that are told, and joins of one group. */
const [GROUPS, DOUBTS, JOINS] = [12, 8, 8];

function groupOf({ names, statements, joins }: SideOrigins["groups"][number], side: string, at: At): Markup {
  const name = names[0] === undefined ? "Somebody who is not named" : beginningOf(names[0], 90);
  const reasons = [...Map.groupBy(joins, ({ reason }) => reason)].slice(0, JOINS);
  return markup`<li><b><bdi>${name}</bdi></b>${side}: ${counted(statements.length, "statement")} count as one origin, because of<ul>${reasons.map(
    ([reason, all]) =>
      markup`<li><q>${oneLined(reason)}</q>${all.length > 1 && `, ${all.length} times`} <span class="small">${all.slice(0, 2).map(({ a, b }) => markup`(${placeOf(a, at)} and ${placeOf(b, at)}) `)}</span></li>`,
  )}</ul></li>`;
}

function placeOf(statement: string, at: At): Markup {
  const told = at.get(statement);
  if (!told) return markup`another statement`;
  const { publisher, published } = told.kept.article;
  const name = `${publisher === null ? "publisher not named" : beginningOf(publisher, 50)}${published === null ? "" : `, ${published.slice(0, 10)}`}`;
  return markup`<a href="${statementHref(told.kept.article.id, statement)}"><bdi>${name}</bdi></a>`;
}

function doubtsOf({ possible, groups }: SideOrigins, side: string): Markup[] {
  const names = new Map(groups.map(({ id, names: [name] }) => [id, name ?? "somebody who is not named"]));
  const told = possible.slice(0, DOUBTS).map(({ a, b, reason }) => {
    const both = [a, b].flatMap((id) =>
      id === null ? [] : [markup`<b><bdi>${beginningOf(names.get(id) ?? "another origin", 90)}</bdi></b>`],
    );
    return markup`<li class="doubt">${both.map((one, place) => markup`${place > 0 && " and "}${one}`)}${side}: ${b === null ? "may be any of the others" : "may be one origin"}, because of <q>${oneLined(reason)}</q></li>`;
  });
  const left = possible.length - DOUBTS;
  return left > 0 ? [...told, markup`<li class="doubt">and ${counted(left, "doubt")} more</li>`] : told;
}

/** Positions that are told in order of time. */
const POSITIONS = 60;

function orderOf({ status: { positions } }: ClaimCase, at: At): Markup {
  return markup`<ol class="order">${positions.slice(0, POSITIONS).map(({ who, what, first, statements, stands }) => {
    const [mark, by] = WORDS[what];
    const told = statements.map((id) => at.get(id)).find((one) => one !== undefined);
    const words = told && wordsOf(told.kept.article.text, told.statement.content);
    return markup`<li class="${what}${!stands && " past"}"><span class="date">${dated(first?.slice(0, 10) ?? null)}</span> <span><span class="mark" aria-hidden="true">${mark}</span> ${by} <b><bdi>${who === null ? "a source not named" : beginningOf(who, 90)}</bdi></b>${!stands && markup` <span class="small">(not its last word)</span>`}${told && words !== undefined && markup`<br><a class="receipt" href="${statementHref(told.kept.article.id, told.statement.id)}">${wordsIn(words, langOf(told.kept.article), 160)}</a>`}</span></li>
`;
  })}</ol>
${positions.length > POSITIONS && markup`<p class="small">and ${positions.length - POSITIONS} more</p>`}`;
}

function statementsOf({ claim, told, meant }: ClaimRecord, frame: Frame): Markup {
  const list = markup`<ol class="statements">${told.items.map((one) => statementOf(one, meant, frame))}</ol>
${pager(told, "statements")}`;
  const canSplit = mayJudge(frame) && claim.told.length > 1;
  return canSplit ? splitForm(frame, claim.id, "Split these statements off into a claim of their own", list) : list;
}

function statementOf({ statement, kept, held }: Told, meant: Meant, frame: Frame): Markup {
  const { article } = kept;
  const words = wordsOf(article.text, statement.content);
  const [first] = statement.content;
  const canChoose = mayJudge(frame);
  return markup`<li class="statement item ${held.side}" tabindex="-1" id="t-${statement.id}">
<p class="by">${canChoose && splitButton(statement.id, words)}${chainOf(statement, meant)} <b>${actOf(statement)}</b>${held.side !== "for" && markup` <span class="tag denied">${SIDES[held.side]}</span>`}${hedges(statement).map((hedge) => markup` <span class="hedge">${hedge}</span>`)}</p>
${sentenceOf(article, statement)}
<p class="small">${dated(article.published)} · <a class="open evidence" href="${statementHref(article.id, statement.id)}">${articleName(article)}</a>${kept.version > 1 && `, version ${kept.version}`}${held.copyOf !== null && " · reprinted from another page"} · ${first && markup`<a href="${spanHref(article.id, article.text.slice(first.start, first.end), first)}">these words</a>`}${original(article.url) && markup` · ${original(article.url)}`}${canChoose && markup` · <a class="correct" href="${correctHref(statement.id)}">correct</a>`}</p>
</li>
`;
}

const SIDES: Readonly<Record<string, string>> = {
  against: "✗ says that it is not so",
  questions: "? questions it",
  declines: "– says nothing to it",
  refuses: "⊘ refuses it",
  retracts: "↩ takes it back",
};

function likeOf(like: readonly ClaimLine[] | null): Markup | false {
  if (like === null)
    return markup`<p class="notice" role="status" data-pending>Claims like this one are being looked for: a moment more, and they stand here.</p>
`;
  return (
    like.length > 0 &&
    markup`<section aria-labelledby="like-title"><h2 id="like-title">Claims like this one</h2><ol class="rows">${like.map(
      (one) =>
        markup`<li class="row"><a href="${claimHref(one.id)}">${wordsIn(one.text, "", 200)}</a> <span class="small">${originsIn(one)}</span></li>`,
    )}</ol></section>
`
  );
}
