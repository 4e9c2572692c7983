// Names that the article's own words show to be those of outlets: Tern, citing two officials; files seen by the Gull.

import type { Token } from "../../language/index.ts";
import type { Entity } from "../entity.ts";
import type { Sighting, Survey } from "../survey.ts";

/** Names that are looked back at. */
const BACK = 48;

/** What outlets do, right behind their name. */
const PRINTS =
  /^(?:report(?:s|ed)|broke|publish(?:es|ed)|quote[sd]|cite[sd]|broadcasts?|aired|reveal(?:s|ed)|writes|wrote|citing|quoting|reporting)$/;
/** What everybody does, and a name that has an article before it. */
const SAYS = /^(?:said|says|added|adds|noted|claimed|claims|learned|understands)$/;
/** What is done by them, in them and to them. */
const SEEN =
  /^(?:seen|obtained|reviewed|viewed|reported|published|quoted|cited|carried|broadcast|aired|leaked|printed|shared|interview|article|interviewed|story|stories|column)$/;

/** Names before token `at` that nothing but such words tells to be outlets. */
export function pressesBefore({ sightings, prose: { tokens } }: Survey, at: number): ReadonlySet<Entity> {
  const near = sightings.filter(({ first }) => first < at).slice(-BACK);
  return new Set(near.filter((one) => isOpen(one.entity) && isPress(tokens, one)).map(({ entity }) => entity));
}

/** Does nothing tell what the name is of? */
const isOpen = ({ kind, surnamed, owning, gender, role }: Entity) =>
  kind === null && !surnamed && !owning && gender === null && role.length === 0;

/** Longest way from a name to "citing", in words. */
const FAR = 24;

function isPress(tokens: readonly Token[], { first, last }: Sighting): boolean {
  const hasArticle = tokens[first - 1]?.lower === "the";
  const before = first - (hasArticle ? 2 : 1);
  const tie = tokens[before]?.lower ?? "";
  if (/^(?:by|in|to|with|on)$/.test(tie) && SEEN.test(tokens[before - 1]?.lower ?? "")) return true;
  if (hasArticle && tie === "told") return true;
  const next = tokens[last + 1]?.lower ?? "";
  if (PRINTS.test(next) || (hasArticle && SAYS.test(next))) return true;
  const { sentence } = tokens[last]!;
  return tokens.slice(last + 1, last + FAR).some((token) => token.lower === "citing" && token.sentence === sentence);
}
