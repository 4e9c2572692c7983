// Who decided what, when and why; and how to take it back.

import type { Judgement } from "../../ledger/index.ts";
import type { Frame, Page } from "../frame.ts";
import { markup, type Markup } from "../markup.ts";
import { undoButton } from "../parts/judging.ts";
import { pager } from "../parts/paging.ts";
import type { Stretch } from "../parts/paging.ts";
import { beginningOf, timeOf } from "../words/labels.ts";

/** Something that a judgement speaks of. */
export interface Spoken {
  readonly href: string | null;
  readonly words: string;
}

/** A judgement with what it speaks of in words. */
export interface Judged {
  readonly judgement: Judgement;
  readonly stands: boolean;
  readonly about: readonly Spoken[];
  /** What a split has made. */
  readonly makes: Spoken | null;
}

export function judgementsPage(judged: Stretch<Judged>, frame: Frame): Page {
  return {
    title: "Judgements",
    section: "judgements",
    records: "/judgements",
    main: markup`<header class="head"><h1>Judgements</h1><p class="facts">What people decided stands above what machines think, until it is undone. Nothing is ever erased.</p></header>
${judged.items.length === 0 ? markup`<p>Nobody has judged anything yet. On the page of a story, a claim, a person or an article what machines decided can be merged, split and corrected.</p>` : markup`<ol class="judgements">${judged.items.map((one) => judgedIn(one, frame))}</ol>`}
${pager(judged, "judgements")}`,
  };
}

const ACTS: Readonly<Record<string, string>> = {
  merge: "merged",
  split: "split",
  correct: "corrected",
  relate: "said what one does to the other:",
  confirm: "confirmed",
  undo: "undid",
};

function judgedIn({ judgement, stands, about, makes }: Judged, frame: Frame): Markup {
  const { id, verdict, person, at, why } = judgement;
  const fields =
    verdict.act === "correct"
      ? markup`: <code>${beginningOf(JSON.stringify(verdict.fields), 300)}</code>`
      : verdict.act === "relate" && markup`: <code>${verdict.relation ?? "nothing"}</code>`;
  return markup`<li class="item${!stands && " past"}" id="j-${id}" tabindex="-1"><p><b><bdi>${beginningOf(person, 80)}</bdi></b> ${ACTS[verdict.act] ?? verdict.act} ${about.map((one, place) => markup`${place > 0 && ", "}${spokenIn(one)}`)}${fields}${makes && markup`, which made ${spokenIn(makes)}`}</p>
<div class="small"><time datetime="${at}">${timeOf(at)}</time>${why !== "" && markup` · because “<bdi>${beginningOf(why, 500)}</bdi>”`} · <code>${id}</code> ${stands ? undoButton(frame, id) : "· undone"}</div></li>
`;
}

const spokenIn = ({ href, words }: Spoken): Markup =>
  href === null
    ? markup`<bdi>${beginningOf(words, 120)}</bdi>`
    : markup`<a href="${href}"><bdi>${beginningOf(words, 120)}</bdi></a>`;
