// The chain of each statement: who put it forward first, and who carried it from there.
//
// A chain is a list of places of the text; who they are is told in entity/. It begins with whom the source
// cites, or with the source; then come the relays that its own sentence names, then the chain of the statement
// whose content holds this one, and at last what a sentence of its own says of the one before it.

import { wordsOf } from "../../article/index.ts";
import type { Span } from "../../article/index.ts";
import type { Prose } from "../../language/index.ts";
import { quotationAt } from "../english/clause.ts";
import { tokenAt, tokensIn, tokensOf } from "../record/tokens.ts";
import { isDeniedClaim } from "../denied.ts";
import type { Found } from "../statement.ts";
import { afterword } from "./afterword.ts";
import { withoutQuoter } from "./channels.ts";
import { citedAfter, isPrinting } from "./citations.ts";
import type { Mention } from "./mention.ts";
import { hullOf, nestingOf } from "./nesting.ts";
import { rules } from "./relays.ts";
import { type Scene, sceneOf } from "./scene.ts";

/** Longest chain that is followed. */
const LONGEST = 8;

/** The mentions that make up each statement's chain, origin first; one list for each statement, never empty. */
export function chainsOf(prose: Prose, all: readonly Found[]): Mention[][] {
  const holders = nestingOf(all);
  const speaking = sourcesOf(prose, all);
  const own = all.map((found, i) => {
    const holder = all[holders[i]!];
    const bounds = holder ? { start: holder.content[0]!.start, end: holder.content.at(-1)!.end } : null;
    return ownChain(prose, found, bounds).filter(
      ({ span, as }) => as !== "relay" || span === null || isFree(speaking, prose, span, i),
    );
  });
  const after = all.map((found) => afterword(prose, sentenceAfter(prose, found)));
  return all.map((_, i) => {
    const chain = [...own[i]!];
    let last = i;
    for (let at = holders[i]!; at >= 0 && chain.length < LONGEST; at = holders[at]!) {
      // Who declines to comment on a report does not pass it on.
      if (isRefusal(prose, all[at]!) || isDeniedClaim(prose, all[last]!, all[at]!)) break;
      chain.push(...own[at]!.map(({ span }): Mention => ({ span, as: "outer" })));
      last = at;
    }
    return distinct([...chain, ...after[last]!]);
  });
}

const isRefusal = (prose: Prose, { cue }: Found) =>
  /\b(?:declin|refus|refrain)|(?:not|n['’]t) (?:respond|comment|repl)|no comment|\b(?:(?:can)?not|n['’]t|neither)\b.{0,24}\bconfirm/i.test(
    wordsOf(prose.text, cue),
  );

/** Which statements have their source at a token. */
function sourcesOf(prose: Prose, all: readonly Found[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  all.forEach(({ source }, i) => {
    for (const { index } of tokensOf(prose, source)) {
      const owners = places.get(index);
      if (owners) owners.push(i);
      else places.set(index, [i]);
    }
  });
  return places;
}

/** An outlet that is the source of another statement of the sentence is no relay of this one. */
function isFree(speaking: ReadonlyMap<number, readonly number[]>, prose: Prose, span: Span, i: number): boolean {
  return tokensIn(prose, span).every(({ index }) => (speaking.get(index) ?? []).every((owner) => owner === i));
}

/** The links that a statement's own sentence gives. */
function ownChain(prose: Prose, found: Found, bounds: Span | null): Mention[] {
  const scene = sceneOf(prose, found, bounds);
  const extra = rules.flatMap((rule) => rule(scene));
  const first = found.source[0];
  const source: Mention = first
    ? {
        span: withoutQuoter(scene, { start: first.start, end: found.source.at(-1)!.end }),
        as: "source",
        ...(bounds === null && isHouse(scene) ? { isHouse: true } : {}),
      }
    : { span: null, as: "source" };
  const cited = extra.filter(({ as }) => as === "origin");
  const origins = cited.length > 0 || bounds !== null ? cited : namedNext(scene);
  return distinct([...origins, source, ...extra.filter(({ as }) => as === "relay")]);
}

const HOUSE =
  /^(?:we|(?:this|our) (?:newspaper|paper|website|site|agency|channel|outlet|magazine|station|publication))$/i;

/** "On Monday we reported that", "as this newspaper reported": the outlet speaks of itself, outside all quotations. */
function isHouse({ prose, found }: Scene): boolean {
  if (!HOUSE.test(wordsOf(prose.text, found.source))) return false;
  return quotationAt(prose, tokenAt(prose, found.source[0]!.start)) === null;
}

/** The talks failed, the Vale Post reported. | It cited two officials. */
function namedNext(scene: Scene): Mention[] {
  const next = sentenceAfter(scene.prose, scene.found);
  const span = next ? citedAfter(scene.prose.tokens, next) : null;
  return span && isPrinting(scene) ? [{ span, as: "origin" }] : [];
}

/** The sentence that follows the one in which a statement ends. */
function sentenceAfter(prose: Prose, found: Found) {
  const { end } = hullOf(found);
  const sentence = prose.tokens[tokenAt(prose, Math.max(0, end - 1))]?.sentence;
  return sentence === undefined ? undefined : prose.sentences[sentence + 1];
}

/** The same place makes one link only. */
function distinct(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({ span }, i) =>
      span === null ||
      !mentions.slice(0, i).some((before) => before.span?.start === span.start && before.span.end === span.end),
  );
}
