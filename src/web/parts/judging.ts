// Forms with which people correct what machines decided. Each says why; who and when the desk adds.

import type { Frame } from "../frame.ts";
import { markup, type Markup } from "../markup.ts";
import { beginningOf } from "../words/labels.ts";

/** What two things may be one with. */
export interface Candidate {
  readonly id: string;
  readonly words: string;
  readonly href: string;
}

/** Readers see no forms. */
export const mayJudge = ({ person }: Frame): boolean => person.role !== "reader";

type Kind = "story" | "claim" | "entity";

const KINDS: Readonly<Record<Kind, string>> = { story: "story", claim: "claim", entity: "person or body" };

/** What every form sends: the token, and the page to come back to. */
export const hidden = ({ csrf, here }: Frame): Markup =>
  markup`<input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="back" value="${here}">`;

const WHY = markup`<label class="why">Why <input name="why" maxlength="500" autocomplete="off"></label>`;

/** Two of a kind are one. The likely ones are offered, any other is named by its address. */
export function mergeForm(frame: Frame, kind: Kind, id: string, candidates: readonly Candidate[]): Markup {
  const offered = candidates.map(
    ({ id: other, words, href }) =>
      markup`<li><label><input type="checkbox" name="things" value="${other}"> <span dir="auto">${beginningOf(words, 160)}</span></label> <a href="${href}">look</a></li>`,
  );
  return markup`<details class="judge" id="merge"><summary>This ${KINDS[kind]} is one with another</summary>
<form method="post" action="/judge">${hidden(frame)}<input type="hidden" name="verdict" value="merge"><input type="hidden" name="things" value="${id}">
${offered.length > 0 && markup`<ul class="candidates">${offered}</ul>`}
<p><label>Another, by its address or id <input name="other" maxlength="300" autocomplete="off"></label> ${WHY} <button>Merge</button></p></form></details>
`;
}

/** A list of which some may leave for something of their own. */
export const splitForm = (frame: Frame, id: string, words: string, list: Markup): Markup =>
  markup`<form class="split" id="split" method="post" action="/judge">${hidden(frame)}<input type="hidden" name="verdict" value="split"><input type="hidden" name="thing" value="${id}">
${list}
<details class="judge"><summary>Choose some that do not belong here</summary><p>${WHY} <button>${words}</button></p></details></form>
`;

/** The box with which one of a list is chosen. */
export const splitButton = (id: string, words: string): Markup =>
  markup`<label class="choose"><span class="spoken">Choose ${beginningOf(words, 100)}</span><input type="checkbox" name="members" value="${id}"></label>`;

/** What stands is right. */
export const confirmButton = (frame: Frame, id: string): Markup | false =>
  mayJudge(frame) &&
  markup`<form class="inline" method="post" action="/judge">${hidden(frame)}<input type="hidden" name="verdict" value="confirm"><input type="hidden" name="target" value="${id}"><button class="plain">What stands here is right</button></form>`;

/** Takes a judgement back. */
export const undoButton = (frame: Frame, judgement: string): Markup | false =>
  mayJudge(frame) &&
  markup`<form class="inline undo" method="post" action="/judge">${hidden(frame)}<input type="hidden" name="verdict" value="undo"><input type="hidden" name="judgement" value="${judgement}"><button>Undo</button></form>`;

const DONE: Readonly<Record<string, string>> = {
  merge: "merged",
  split: "split",
  correct: "corrected",
  relate: "a relation corrected",
  confirm: "confirmed",
  undo: "undone",
};

/** What a form has just done, and the way back. */
export const doneNotice = (frame: Frame, { id, act }: { readonly id: string; readonly act: string }): Markup =>
  markup`<div class="notice" role="status">Kept: ${DONE[act] ?? act}. It stands among <a href="/judgements#j-${id}">all judgements</a>. ${act !== "undo" && undoButton(frame, id)}</div>
`;
