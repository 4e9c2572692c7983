// Forms with which people say what one statement does to another.

import type { Frame } from "../frame.ts";
import { markup, type Markup } from "../markup.ts";
import { wordsIn } from "./said.ts";
import { hidden } from "./judging.ts";

/** A statement to which another does something. */
export interface Related {
  readonly id: string;
  readonly words: string;
  readonly href: string;
  readonly relation: string;
}

/** What one statement can do to another, with what it is called. */
export const RELATES: Readonly<Record<string, string>> = {
  nothing: "does nothing to it",
  asserts: "says the same anew",
  repeats: "repeats it",
  confirms: "confirms it",
  denies: "denies it",
  disputes: "contradicts it",
  questions: "questions it",
  updates: "gives a newer figure",
  supersedes: "replaces it",
  retracts: "takes it back",
};

/** What stands of a statement and others, each to be changed, and a form for one more. */
export function relationForms(
  frame: Frame,
  statement: string,
  relations: readonly Related[],
  others: readonly Omit<Related, "relation">[],
): Markup {
  const stand = relations.map(
    (one) => markup`<li>${lineOf(one)}
${formOf(frame, statement, markup`<input type="hidden" name="object" value="${one.id}">`, one.relation)}</li>
`,
  );
  const offered = others.map(
    (one, place) =>
      markup`<li><label><input type="radio" name="object" value="${one.id}"${place === 0 && markup` checked`}> ${wordsIn(one.words, "", 160)}</label> <a href="${one.href}">look</a></li>`,
  );
  const any = markup`${offered.length > 0 && markup`<ul class="candidates">${offered}</ul>`}<p><label>Another statement, by its address or id <input name="other" maxlength="300" autocomplete="off"></label></p>`;
  return markup`<section aria-labelledby="relations-title" class="relations"><h2 id="relations-title">What it does to other statements</h2>
${stand.length > 0 ? markup`<ul class="related">${stand}</ul>` : markup`<p>Nothing, as far as machines and people have found.</p>`}
<details class="judge" id="relate"><summary>It does something to another statement</summary>${formOf(frame, statement, any, "nothing")}</details></section>
`;
}

const lineOf = ({ words, href, relation }: Related): Markup =>
  markup`<p>It <b>${RELATES[relation] ?? relation}</b>: <a href="${href}">${wordsIn(words, "", 200)}</a></p>`;

function formOf(frame: Frame, statement: string, object: Markup, relation: string): Markup {
  const options = Object.entries(RELATES).map(
    ([value, words]) => markup`<option value="${value}"${value === relation && markup` selected`}>${words}</option>`,
  );
  return markup`<form class="judge relating" method="post" action="/judge">${hidden(frame)}<input type="hidden" name="verdict" value="relate"><input type="hidden" name="subject" value="${statement}">
${object}<p><label>It <select name="relation">${options}</select></label> <label class="why">Why <input name="why" maxlength="500" autocomplete="off"></label> <button>Correct the relation</button></p></form>`;
}
