// The form with which the record of a statement is corrected.

import type { Span } from "../../article/index.ts";
import { ACTS, CERTAINTIES, FORMS, POLARITIES } from "../../statement/index.ts";
import type { Statement } from "../../statement/index.ts";
import { placesOf } from "../chosen.ts";
import type { Frame } from "../frame.ts";
import { markup, type Markup } from "../markup.ts";
import { hidden } from "./judging.ts";

/** Fields of a record that have a set of values, with what each is called. */
export const CHOICES = {
  act: ACTS,
  polarity: POLARITIES,
  certainty: CERTAINTIES,
  form: FORMS,
} satisfies Record<string, readonly string[]>;

const NAMES: Readonly<Record<keyof typeof CHOICES, string>> = {
  act: "Act",
  polarity: "Polarity",
  certainty: "Certainty",
  form: "Form",
};

/** What a record holds, to be changed: what is left as it is, is not sent on as a correction. */
export function correctionForm(frame: Frame, statement: Statement): Markup {
  const { id, chain, saidAt } = statement;
  const fields = (Object.keys(CHOICES) as (keyof typeof CHOICES)[]).map(
    (name) =>
      markup`<label>${NAMES[name]} <select name="${name}">${CHOICES[name].map((value) => markup`<option${statement[name] === value && markup` selected`}>${value}</option>`)}</select></label> `,
  );
  return markup`<form class="judge correction" method="post" action="/judge">${hidden(frame)}<input type="hidden" name="verdict" value="correct"><input type="hidden" name="statement" value="${id}">
<p>${fields}</p>
${PARTS.map(([part, words]) => spanField(part, words, statement[part]))}<p class="picks" hidden>Select words in the text above, then: ${PARTS.map(([part, words]) => markup`<button type="button" class="plain" data-pick="${part}">${words}</button> `)}</p>
<p><label>Sources, the origin first: one for each line, with what it is in brackets <textarea name="chain" rows="${Math.min(6, chain.length + 1)}" cols="50" maxlength="3000">${chainText(chain)}</textarea></label></p>
<p><label>Said on <input name="saidAt" value="${saidAt ?? ""}" maxlength="40" placeholder="2025-03-04" autocomplete="off"></label> <label class="why">Why <input name="why" maxlength="500" autocomplete="off"></label> <button>Correct</button></p></form>
`;
}

/** The spans of a statement, with what each is called. */
const PARTS = [
  ["content", "What is put forward"],
  ["source", "Who puts it forward"],
  ["cue", "The words between"],
] as const;

const spanField = (part: string, words: string, spans: readonly Span[]): Markup =>
  markup`<p><label>${words}: places in the text or the exact words, one piece on a line <textarea name="${part}" rows="${Math.min(4, spans.length + 1)}" cols="50" maxlength="20000">${placesOf(spans)}</textarea></label></p>
`;

/** A chain as the form writes it, and as it is read again: "Ana Ruiz (person)". */
export const chainText = (chain: Statement["chain"]): string =>
  chain.map(({ name, kind }) => `${(name ?? "").replace(/\s+/g, " ")} (${kind})`).join("\n");
