// One sentence before the gate, with its receipts, all of them read.

import { blocksOf, freeze } from "../../article/index.ts";
import type { Statement } from "../../statement/index.ts";
import { readArticle } from "../../whence.ts";
import type { Alignment } from "./align.ts";
import { alignmentOf } from "./align.ts";
import type { Proof } from "./fault.ts";
import { sharedQuotations } from "./quoted.ts";
import type { Text } from "./text.ts";
import { plain, textOf } from "./text.ts";

/** A receipt, read. */
export interface Held {
  readonly proof: Proof;
  readonly text: Text;
  readonly alignment: Alignment;
  /** Share of the sentence's words that it has. */
  readonly share: number;
  /** Every spelling of everybody in its chain, and its outlet. */
  readonly names: readonly string[];
}

/** A sentence with all that speaks for it. */
export interface Case {
  readonly words: string;
  readonly text: Text;
  /** What was said; the names are proved by all. */
  readonly held: readonly Held[];
  readonly all: readonly Held[];
  /** The receipt that has most of its words. */
  readonly best: Held | null;
  /** Who puts what forward in the sentence, as Whence reads it. */
  readonly statements: readonly Statement[];
  readonly asOf: string | null;
  /** Does it count those who stand behind a claim? */
  readonly isCount: boolean;
}

const N = "[\\p{L}\\p{N},-]+";

/** The ways in which a brief counts who stands behind a claim. Whatever else a sentence tells is held against receipts. */
const COUNTING = [
  `(?:All )?${N} outlets (?:that )?carry (?:this|it),? (?:and )?(?:all )?go back to ${N} origins?`,
  `(?:Between ${N} and ${N}|${N}(?: (?:or|to) ${N})?) (?:independent )?origins? stands? behind (?:this|it)(?:; ${N} outlets carry (?:this|it))?`,
].map((form) => new RegExp(`^${form}\\.$`, "iu"));

/** Reads a sentence and its receipts. */
export function caseOf(words: string, proofs: readonly Proof[], asOf: string | null): Case {
  const text = textOf(words, asOf ?? proofs[0]?.published ?? null);
  const all = proofs.map((proof) => new Reading(proof, text));
  const held = all.filter(({ proof }) => proof.proves !== "name");
  const isCount = COUNTING.some((form) => form.test(words));
  // Who is counted is not what is said: a hundred receipts of one count are not laid beside it.
  const best = isCount ? null : (held.toSorted((a, b) => b.share - a.share)[0] ?? null);
  return { words, text, held, all, best, statements: isCount ? [] : statementsIn(words, asOf), asOf, isCount };
}

/** A receipt stands behind several sentences of a brief. */
const readings = new WeakMap<Proof, Text>();

/** A receipt that is read when a rule looks at it. */
class Reading implements Held {
  readonly proof: Proof;
  readonly names: readonly string[];
  readonly #sentence: Text;
  #alignment: Alignment | null = null;

  constructor(proof: Proof, sentence: Text) {
    this.proof = proof;
    this.#sentence = sentence;
    const links = (proof.chain ?? []).flatMap(spellingsOf);
    this.names = [...links, proof.outlet ?? ""].filter((name) => name !== "");
  }

  get text(): Text {
    const text = readings.get(this.proof) ?? textOf(this.proof.quote, this.proof.published ?? null);
    readings.set(this.proof, text);
    return text;
  }

  get alignment(): Alignment {
    if (this.#alignment === null) {
      const { own, its } = sharedQuotations(this.#sentence, this.text);
      this.#alignment = alignmentOf(this.#sentence.tokens, this.text.tokens, own, its);
    }
    return this.#alignment;
  }

  get share(): number {
    return this.alignment.matched.size / Math.max(1, this.#sentence.tokens.length);
  }
}

/** Every spelling of a link, without those that name somebody else beside it: “Ruiz and Brack” is not Ruiz. */
export const spellingsOf = ({ name, known = [] }: NonNullable<Proof["chain"]>[number]): string[] => {
  const isCompound = (one: string) => /\s(?:and|&)\s/u.test(one);
  return [...(name === null ? [] : [name]), ...known.filter((one) => !isCompound(one) || isCompound(name ?? ""))];
};

/** What a text says that is said, and by whom. */
export function statementsIn(text: string, published: string | null): readonly Statement[] {
  const blocks = blocksOf(text).map((block) => ({ ...block, kind: "paragraph" as const }));
  const article = freeze({
    url: null,
    title: null,
    publisher: null,
    published,
    modified: null,
    authors: [],
    language: "en",
    text,
    blocks,
  });
  return readArticle(article).statements;
}

/**
 * Are two names one, as far as their words tell: “Ruiz” and “Ana Ruiz”, “the Tern” and “Tern”? A body is not who speaks
 * in it: “two sources in the Bureau” are not the Bureau, and the town council is not the town.
 */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  const [short, long, whole] = one.length <= other.length ? [one, other, b] : [other, one, a];
  if (!short.every((word) => long.includes(word))) return false;
  const head = headOf(whole);
  return head === null || short.includes(head) || isCalledSo(whole, short);
}

/** The last word of a common noun before its first preposition: “sources”, “council”; null of a name. */
function headOf(name: string): string | null {
  const [first = ""] = name.split(/\s(?:of|in|at|from|for|within|inside|near|by|with|to|on|close|familiar)\s/u);
  return /\p{Lu}/u.test(first.replace(/^(?:The|An?|One|Some)\s/, "")) ? null : (wordsOf(first).at(-1) ?? null);
}

/** “spokesman for the ministry Ahmed Rudaini”: the name stands beside the office. */
function isCalledSo(whole: string, short: readonly string[]): boolean {
  const words = whole.split(/\s+/);
  const [before, first] = [words.at(-short.length - 1) ?? "", words.at(-short.length) ?? ""];
  return /^\p{Lu}/u.test(first) && /^\p{Ll}+$/u.test(before) && wordsOf(before).length > 0 && !SMALL.test(before);
}

const SMALL = /^(?:at|from|within|inside|near|by|with|to|on|its|his|her|their)$/;

const wordsOf = (name: string): string[] =>
  (plain(name).match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [])
    .map((word) => word.replace(/'s$/, ""))
    .filter((word) => !/^(?:the|a|an|of|for|in|mr|mrs|ms|dr)$/.test(word));
