// Documents speak for themselves, or for whoever made them.

import type { Token } from "../../language/index.ts";
import type { LinkKind } from "../../statement/index.ts";
import { DOCUMENTS, GOVERNMENT, ORGANIZATION, PUBLICATION_NOUNS, SPEAKING } from "../english/bodies.ts";
import { settledKind } from "../entities.ts";
import { readPhrase } from "../phrase.ts";
import type { Survey } from "../survey.ts";
import { type Phrase, isCapital } from "../words.ts";
import { type Rule, entityOr, isDefinite, nameOf, namedEntity, startOf } from "./asked.ts";

/** Vale's announcement, figures released by Vale, a report in the Harbour Times; a statement from Vale. */
export const document: Rule = (asked) => {
  const { phrase, survey, text, memory } = asked;
  if (phrase.head === null || !DOCUMENTS.has(phrase.head)) return null;
  // The paper, where there is a newspaper.
  const outlet =
    PUBLICATION_NOUNS.has(phrase.head) && isDefinite(phrase)
      ? memory.best(startOf(asked), (entity) => (settledKind(entity) === "publication" ? 0 : null))
      : null;
  if (outlet) return { entity: outlet };
  const maker = makerOf(phrase);
  const owner = namedEntity(phrase.owner, survey);
  if (
    maker &&
    (maker.by ||
      (PRINTED.test(phrase.head) && isKind(maker.name, survey, "publication")) ||
      (maker.of && SPEAKING.has(phrase.head)))
  )
    return entityOr(namedEntity(maker.name, survey));
  if (owner && SPEAKING.has(phrase.head)) return { entity: owner };
  const before = memory.voice(
    startOf(asked),
    (voice) => voice.phrase?.head === phrase.head && voice.resolved.link.kind === "document",
  );
  if (before && /^(?:the|this|that|these|those|its)$/.test(phrase.determiner ?? "") && phrase.of.length === 0)
    return { same: before.resolved };
  const body = owner ?? (maker && !maker.of ? namedEntity(maker.name, survey) : null);
  const name = withoutRelative(text);
  return body && settledKind(body) !== "person"
    ? { name, kind: "document", onBehalfOf: nameOf(body) }
    : { name, kind: "document" };
};

/** What an outlet writes itself, and no study that it prints. */
const PRINTED =
  /^(?:reports?|articles?|stor(?:y|ies)|editorials?|columns?|interviews?|posts?|analysis|poll|survey|section|review|investigation)$/;

/** "The document which had a stamp" is the document. */
const withoutRelative = (text: string) => text.replace(/,? (?:which|that|who) .*$/, "").replace(/, filed .*$/, "");

const SEEN = /^(?:seen|obtained|reviewed|viewed|examined|leaked|shared|acquired|quoted|cited|carried|verified)$/;

/** Who made a document: the name after "by", "in", "from" or "of". */
function makerOf(phrase: Phrase): { name: Token[]; by: boolean; of: boolean } | null {
  const { tokens } = phrase;
  for (let i = 1; i < Math.min(tokens.length, 40); i += 1) {
    const { lower } = tokens[i]!;
    if (!/^(?:by|in|from|of)$/.test(lower)) continue;
    // Who has seen it has not made it.
    if (SEEN.test(tokens[i - 1]!.lower)) return null;
    const rest = tokens.slice(i + 1, i + 16);
    const end = rest.findIndex(
      ({ text, lower: word }, at) =>
        text === "," || /^(?:on|in|which|that|who|about|to|from)$/.test(word) || isForWhom(rest, at),
    );
    const read = readPhrase(end < 0 ? rest : rest.slice(0, end));
    if (read.name.length > 0) return { name: [...read.name], by: lower === "by", of: lower === "of" };
  }
  return null;
}

/** A poll by the Orn Institute | for the Herald; but: by the Institute for Port Studies. */
function isForWhom(words: readonly Token[], at: number): boolean {
  if (words[at]!.lower !== "for" || at === 0) return false;
  if (!ORGANIZATION.has(words[at - 1]!.lower) && !GOVERNMENT.has(words[at - 1]!.lower)) return true;
  const noun = words[at + 1]?.pos === "DET" ? words[at + 2] : words[at + 1];
  return noun !== undefined && !isCapital(noun);
}

const isKind = (name: readonly Token[], survey: Survey, kind: LinkKind) => {
  const entity = survey.entities.find(name);
  return entity !== null && settledKind(entity) === kind;
};
