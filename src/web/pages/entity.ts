// A person, body or document: all that it is reported to have said, over stories, by whom it was passed on.

import { wordsOf } from "../../article/index.ts";
import type { ClaimLine, EntityLine, KeptArticle } from "../../ledger/index.ts";
import type { Statement } from "../../statement/index.ts";
import type { Frame, Page } from "../frame.ts";
import { entityHref, statementHref, storyHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { claimBeside } from "../parts/claims.ts";
import { confirmButton, mayJudge, mergeForm, splitButton, splitForm } from "../parts/judging.ts";
import type { Candidate } from "../parts/judging.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { chainOf, dated, langOf, titled, wordsIn } from "../parts/said.ts";
import type { Meant } from "../parts/said.ts";
import { beginningOf } from "../words/labels.ts";
import { actOf, counted } from "../words/words.ts";

/** A statement in whose chain somebody stands. */
export interface Utterance {
  readonly statement: Statement;
  readonly kept: KeptArticle;
  readonly claim: ClaimLine | null;
  readonly story: { readonly id: string; readonly title: string | null } | null;
  /** Ids of the links that are this person or body: "statement#place". */
  readonly links: readonly string[];
}

export interface EntityRecord {
  readonly entity: EntityLine;
  readonly said: Stretch<Utterance>;
  readonly meant: Meant;
  /** Who passed on or printed what it said, and how often. */
  readonly through: readonly (readonly [name: string, times: number])[];
  readonly like: readonly EntityLine[];
}

/** Spellings and roles that are shown. */
const NAMES = 12;

export function entityPage(record: EntityRecord, frame: Frame): Page {
  const { entity, said, through } = record;
  const name = nameOfEntity(entity);
  const others = entity.names.filter((one) => one !== entity.name).slice(0, NAMES);
  const list = markup`${groupsOf(said.items, record, frame)}${pager(said, "statements")}`;
  const isSeveral = new Set(said.items.flatMap(({ links }) => links)).size > 1;
  return {
    title: name,
    section: "people",
    records: entityHref(entity.id),
    feed: entityHref(entity.id),
    main: markup`<header class="head">
<p class="kicker">${KINDS[entity.family]}</p>
<h1><bdi>${name}</bdi></h1>
<p class="facts">${counted(entity.statements, "statement")}${entity.roles.length > 0 && markup` · ${listed(entity.roles.slice(0, NAMES))}`}</p>
${others.length > 0 && markup`<p class="small">also written ${listed(others)}</p>`}
${through.length > 0 && markup`<p class="small">passed on or printed by ${through.map(([by, times], at) => markup`${at > 0 && ", "}<bdi>${beginningOf(by, 60)}</bdi> ${times}`)}</p>`}</header>
<section aria-labelledby="said-title"><h2 id="said-title">What it is reported to have said</h2>
${mayJudge(frame) && isSeveral ? splitForm(frame, entity.id, "Split these off: they are somebody else", list) : list}</section>
${mayJudge(frame) && markup`${mergeForm(frame, "entity", entity.id, record.like.map(candidateOf))}${confirmButton(frame, entity.id)}`}`,
  };
}

const KINDS: Readonly<Record<EntityLine["family"], string>> = { person: "Person", body: "Body", document: "Document" };

const candidateOf = (entity: EntityLine): Candidate => ({
  id: entity.id,
  words: nameOfEntity(entity),
  href: entityHref(entity.id),
});

export const nameOfEntity = ({ name }: EntityLine): string => (name === null ? "(split off)" : beginningOf(name, 160));

const listed = (names: readonly string[]): Markup =>
  markup`${names.map((one, at) => markup`${at > 0 && ", "}<bdi>${beginningOf(one, 90)}</bdi>`)}`;

function groupsOf(said: readonly Utterance[], record: EntityRecord, frame: Frame): Markup[] {
  const groups = Map.groupBy(said, ({ story }) => story?.id ?? "");
  return [...groups.values()].map((own) => {
    const [{ story }] = own as [Utterance];
    const title =
      story === null
        ? markup`In no story`
        : markup`<a href="${storyHref(story.id)}"><bdi>${titled(story.title)}</bdi></a>`;
    return markup`<h3>${title} <span class="small">${own.length}</span></h3>
<ol class="statements">${own.map((one) => utteranceOf(one, record, frame))}</ol>
`;
  });
}

function utteranceOf({ statement, kept, claim, links }: Utterance, { meant }: EntityRecord, frame: Frame): Markup {
  const { article } = kept;
  const words = wordsOf(article.text, statement.content);
  const isRelay = links.every((link) => !link.endsWith("#0"));
  return markup`<li class="statement item" tabindex="-1">
<p class="by">${mayJudge(frame) && links.slice(0, 1).map((link) => splitButton(link, words))}${chainOf(statement, meant)} <b>${actOf(statement)}</b>${isRelay && markup` <span class="tag">passed on</span>`}</p>
<p class="sentence"><a class="open evidence" href="${statementHref(article.id, statement.id)}">${wordsIn(words, langOf(article))}</a></p>
<p class="small">${dated(article.published)} · <bdi>${article.publisher === null ? "publisher not named" : beginningOf(article.publisher, 60)}</bdi>${claim && claimBeside(claim)}</p>
</li>
`;
}
