// Nouns of putting forward: "her claim that …", "the ministry's warning of …", "rumours that …".

import type { Token } from "../../../language/index.ts";
import type { Clause } from "../clause.ts";
import { cueOf, isOpen, spanOf, wordGroup } from "../clause.ts";
import { clauseFrom } from "../contents.ts";
import type { VerbGroup } from "../groups.ts";
import { verbOfHeaded } from "../headed.ts";
import { nounPhraseEndingAt, nounPhraseFrom } from "../phrases.ts";
import { startsNoun } from "../words.ts";
import type { Range } from "../phrases.ts";
import type { Parts, PhraseRule } from "./parts.ts";

/** Words that tie each noun to its content. */
const NOUNS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const nouns = new Map<string, Set<string>>();
  for (const [tie, names] of [
    [
      "that",
      "claim assertion contention statement argument suggestion conclusion insistence belief admission acknowledgment acknowledgement confession",
    ],
    [
      "that",
      "conviction rumor rumour report speculation assurance revelation accusation allegation complaint fear concern hope worry suspicion",
    ],
    [
      "that",
      "prediction forecast announcement confirmation denial warning promise pledge vow threat proposal demand request message notion view declaration",
    ],
    ["of", "accusation allegation criticism condemnation denunciation warning praise denial"],
    ["of", "rejection endorsement announcement prediction confirmation"],
    ["about", "claim comment remark statement complaint concern warning joke question worry fear allegation doubt"],
    ["for", "call demand request plea praise appeal proposal"],
    ["on", "attack comment assault"],
    ["against", "accusation allegation complaint charge"],
    ["to", "promise pledge vow threat proposal offer refusal call objection response opposition demand request"],
  ] as const)
    for (const noun of names.split(" ")) nouns.set(noun, (nouns.get(noun) ?? new Set()).add(tie));
  return nouns;
})();

/** Her claim that the port is shut. Rumours that the port is shut. */
export const nounOf: PhraseRule = (clause) => {
  const found: Parts[] = [];
  const { prose, sentence } = clause;
  for (let i = sentence.first; i < sentence.last; i += 1) {
    const token = prose.tokens[i]!;
    if (token.pos !== "NOUN" || clause.verbs.has(i) || !isTied(token, prose.tokens[i + 1]!)) continue;
    const parts = partsAt(clause, i);
    if (parts) found.push(parts);
  }
  return found;
};

const isTied = (noun: Token, next: Token): boolean => NOUNS.get(singular(noun))?.has(next.lower) ?? false;
const singular = ({ lemma, lower }: Token) => (lemma === lower && lower.endsWith("s") ? lower.slice(0, -1) : lemma);

function partsAt(clause: Clause, noun: number): Parts | null {
  const { prose } = clause;
  const { tokens } = prose;
  const tie = tokens[noun + 1]!.lower;
  const owner = ownerOf(clause, noun) ?? originOf(clause, noun);
  // Without an owner only "rumours that" and the like say that somebody puts something forward.
  if (!owner && tie !== "that") return null;
  if (
    !owner &&
    !/^(?:rumor|rumour|report|speculation|allegation|accusation|complaint|claim|concern|fear|suggestion|criticism)$/.test(
      singular(tokens[noun]!),
    )
  )
    return null;
  const first = tie === "that" || tie === "to" ? noun + 1 : noun + 2;
  const next = tokens[first + (tie === "that" || tie === "to" ? 1 : 0)];
  if (
    !next ||
    !(
      startsNoun(next) ||
      isOpen(next) ||
      next.lower.endsWith("ing") ||
      tie === "to" ||
      next.pos === "ADV" ||
      next.pos === "ADP"
    )
  )
    return null;
  const cue = cueOf(clause, wordGroup(noun));
  const content =
    tie === "that" || tie === "to"
      ? upTo(tie === "that" ? verbOfHeaded(clause, noun) : null, clauseFrom(cue, first))
      : nounPhraseFrom(prose, clause.sentence.last, first);
  if (!content) return null;
  const last = tie === "that" || tie === "to" ? noun : noun + 1;
  return {
    content: [spanOf(prose, content)],
    source: owner ? [spanOf(prose, owner)] : [],
    cue: [spanOf(prose, { first: noun, last })],
  };
}

/** "The claim | that the dam is cracked | is baseless": up to the verb of which all of it is the subject. */
const upTo = (verb: VerbGroup | null, content: Range | null): Range | null =>
  verb && content && verb.first > content.first && verb.first <= content.last
    ? { ...content, last: verb.first - 1 }
    : content;

/** "her", "the ministry's": whose claim it is. */
function ownerOf({ prose, sentence }: Clause, noun: number): Range | null {
  const { tokens } = prose;
  let i = noun - 1;
  while (
    i > sentence.first &&
    (tokens[i]!.pos === "ADJ" || tokens[i]!.pos === "ADV" || (tokens[i]!.pos === "NOUN" && i === noun - 1))
  )
    i -= 1;
  const token = tokens[i];
  if (!token || i < sentence.first) return null;
  if (token.pos === "PRON" && /^(?:his|her|its|their)$/.test(token.lower)) return { first: i, last: i };
  if (!/^['’]s?$/.test(token.lower) || i === sentence.first) return null;
  const name = nounPhraseEndingAt(prose, sentence.first, i - 1);
  return name ? { first: name.first, last: i } : null;
}

/** "Orla Bureau, which is the source of the claim": who stands before. */
function originOf({ prose, sentence }: Clause, noun: number): Range | null {
  const { tokens } = prose;
  const back = (at: number, words: RegExp) => (at >= sentence.first && words.test(tokens[at]!.lower) ? at - 1 : at);
  if (
    noun - 4 <= sentence.first ||
    tokens[noun - 2]!.lower !== "of" ||
    !/^(?:source|origin|author)$/.test(tokens[noun - 3]!.lower)
  )
    return null;
  const named = back(back(noun - 4, /^(?:the|a|only|sole|main|original|first)$/), /^the$/);
  const linked = back(named, /^(?:is|was|remains)$/);
  // "Near the harbour, the source of the claim": without a verb nothing ties the two together.
  if (linked === named) return null;
  const related = back(linked, /^(?:which|who)$/);
  return nounPhraseEndingAt(prose, sentence.first, related === linked ? linked : back(related, /^,$/));
}
