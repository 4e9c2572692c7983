// What a source is called in a brief: with office or trade where it speaks first, by its name alone after that.

import type { Span } from "../../article/index.ts";
import type { ClaimCase, Told } from "../../ledger/index.ts";
import type { BriefReceipt } from "./brief.ts";
import { doubtOn } from "./doubt.ts";
import type { Doubt } from "./doubt.ts";
import type { Evidence } from "./evidence.ts";
import { nameReceipt } from "./receipts.ts";

/** How a source is introduced: the words of an article that name it with its office, and where they stand. */
interface Introduction {
  readonly told: Told;
  readonly words: string;
  readonly span: Span;
  readonly name: string;
  readonly score: number;
}

/** A source as a sentence calls it, with what proves the name. */
export interface Called {
  readonly words: string;
  readonly receipts: readonly BriefReceipt[];
}

/** Whom a brief has introduced so far, and the best words for whoever has not been. */
export class Sources {
  readonly #evidence: Evidence;
  readonly #introductions = new Map<string, Introduction>();
  #introduced: ReadonlySet<string> = new Set<string>();
  readonly #doubts = new Map<string, Doubt | null>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
    for (const one of evidence.cases) this.#learn(one);
  }

  #learn({ told }: ClaimCase): void {
    for (const one of told)
      for (const found of introductionsIn(one)) {
        const known = this.#introductions.get(found.entity);
        if (!known || found.score > known.score) this.#introductions.set(found.entity, found);
      }
  }

  /** The source of a statement; null where nobody is named whom a reader could know. `place` is its link in the chain. */
  call(told: Told, place: number): Called | null {
    const link = told.held.chain[place];
    if (!link || link.name === null || this.doubt(told)) return null;
    const { entity, kind } = link;
    if (entity === null || kind === "unnamed") return this.#described(told, link.name);
    const known = this.#evidence.names.get(entity) ?? [];
    const name = known[0] ?? link.name;
    if (isDangling(name)) return null;
    const best = this.#introductions.get(entity);
    if (best && !this.#introduced.has(entity)) {
      const words = tidied(best.words.replace(best.name, () => name));
      return { words: this.#inside(words, best), receipts: this.#proofs(told, best, name, entity) };
    }
    return { words: withArticle(told, name, kind), receipts: this.#proofs(told, best, name, entity) };
  }

  /** Whom the words of its source may mean; null where they can mean nobody else. */
  doubt(told: Told): Doubt | null {
    const known = this.#doubts.get(told.statement.id);
    if (known !== undefined) return known;
    const doubt = doubtOn(told, this.#evidence);
    this.#doubts.set(told.statement.id, doubt);
    return doubt;
  }

  /** Whoever has been called in a sentence that was printed is known from there on. */
  remember(told: Told, place: number): void {
    const entity = told.held.chain[place]?.entity;
    if (entity != null) this.#introduced = new Set([...this.#introduced, entity]);
  }

  /** Who has been introduced so far. */
  introduced(): ReadonlySet<string> {
    return this.#introduced;
  }

  /** Only these have been introduced: whatever else named somebody was not printed. */
  forgetBut(introduced: ReadonlySet<string>): void {
    this.#introduced = introduced;
  }

  #described(told: Told, name: string): Called | null {
    if (isDangling(name)) return null;
    const span = mentionOf(told, name);
    const receipts = span ? [nameReceipt(this.#evidence, told, span)] : [];
    const words = withArticle(told, name, "unnamed");
    return { words: span ? this.#inside(words, { told, span }) : lowered(words), receipts };
  }

  /** “Autopsy reports”, “Union chief Ana Ruiz”: large only because the sentence began with it. */
  #inside(words: string, { told: { kept }, span }: Pick<Introduction, "told" | "span">): string {
    const small = lowered(words);
    if (small !== words || !/^\p{Lu}\p{Ll}+ \p{Ll}/u.test(words)) return small;
    const token = this.#evidence.proseOf(kept.article, span)?.tokens.find(({ start }) => start >= span.start);
    return token && token.pos !== "PROPN" ? `${words[0]!.toLowerCase()}${words.slice(1)}` : words;
  }

  /** Where the name stands as the brief spells it, and where the office is told. */
  #proofs(told: Told, best: Introduction | undefined, name: string, entity: string): BriefReceipt[] {
    const receipts: BriefReceipt[] = [];
    const spelled = mentionOf(told, name);
    if (spelled) receipts.push(nameReceipt(this.#evidence, told, spelled));
    else {
      const other = this.#spelling(name, entity);
      if (other) receipts.push(nameReceipt(this.#evidence, other.told, other.span));
    }
    if (best && !this.#introduced.has(entity)) receipts.push(nameReceipt(this.#evidence, best.told, best.span));
    return receipts;
  }

  /** A statement of the same source whose article spells it so. */
  #spelling(name: string, entity: string): { told: Told; span: Span } | null {
    for (const { told } of this.#evidence.cases)
      for (const one of told) {
        if (!one.held.chain.some((link) => link.entity === entity)) continue;
        const span = mentionOf(one, name);
        if (span) return { told: one, span };
      }
    return null;
  }
}

/** Most words of an introduction: longer ones are told on their own. */
const LONGEST = 13;

/** The words that name a source in full, one for each link that the source span of a statement names. */
function introductionsIn(told: Told): (Introduction & { readonly entity: string })[] {
  const { statement, kept, held } = told;
  const [span] = statement.source;
  if (!span || statement.source.length > 1) return [];
  const words = kept.article.text.slice(span.start, span.end);
  return held.chain.flatMap(({ name, entity, kind }) => {
    if (name === null || entity === null || kind === "unnamed" || !words.includes(name)) return [];
    const named = cutRelative(words);
    if (!isHead(named, name) || !isWhole(named)) return [];
    return [{ told, words: named, span, name, entity, score: scoreOf(named, name) }];
  });
}

/** “The survey by the Sirrin River Commission” is no name of the commission. */
const isHead = (words: string, name: string) =>
  words.includes(name) &&
  !/\b(?:by|of|in|for|from|at|with|to|on|a|an)(?: the)? $/.test(words.slice(0, words.indexOf(name)));

/** “The Civil Protection Service, which put the toll at 12”: the name is enough. */
const cutRelative = (words: string) => words.replace(/,\s(?:which|whose|who|where)\b.*$/su, "");

/** “Ilmar Tosk, its chief”, “Mayor Ana Ruiz on her page”: whose? */
const POSSESSIVE = /\b(?:his|her|hers|its|their|theirs|our|my|your)\b/i;

const isWhole = (words: string) =>
  words.split(/\s+/).length <= LONGEST &&
  !/[()[\]“”"—;:]|\n/.test(words) &&
  !/^(?:but|and|then)\b/i.test(words) &&
  !POSSESSIVE.test(words) &&
  !/(?:^|\s)\p{Ll}[\p{L}-]*['’]s\s/u.test(words);

/** The more it tells of the office the better; a plain name last. */
function scoreOf(words: string, name: string): number {
  const more = words
    .replace(name, "")
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word)).length;
  const isApposition = words.startsWith(`${name}, `);
  const isHeavy = !words.includes(",") && /\sof\s/.test(words);
  return Math.min(more, 5) + (/\sof\s/.test(words) ? 3 : 0) + (isApposition ? 2 : 0) - (isHeavy ? 6 : 0);
}

/** Where an article names somebody so. */
function mentionOf({ kept, statement }: Told, name: string): Span | null {
  const { text } = kept.article;
  const near = statement.source[0]?.start ?? 0;
  const before = text.lastIndexOf(name, near + name.length);
  const start = before >= 0 ? before : text.indexOf(name);
  return start < 0 ? null : { start, end: start + name.length };
}

const POINTING =
  /^(?:(?:the|a|an)$|he|she|it|they|we|i|you|his|her|its|their|our|my|this|that|these|those|one of|two of|some of|both|another|others?|the (?:other|second|first|third|latter|former|official|officials|source|sources|two|three|man|woman|spokesman|spokeswoman|paper|newspaper|company|agency|statement|report)$|anyone|anybody|someone|somebody|everyone|nobody|no one|who|which)\b/i;

/** Does a name point at something that only its article has told? */
export const isDangling = (name: string): boolean => POINTING.test(name.trim());

const DETERMINED = /^(?:the|a|an|one|two|three|four|five|six|several|some|many|most|few|both|all|no|her|his|\d)\b/i;

/** "the Civil Protection Service", where the article calls it so. */
function withArticle({ kept, statement }: Told, name: string, kind: string): string {
  if (kind === "person" || DETERMINED.test(name)) return lowered(tidied(name));
  const [span] = statement.source;
  const words = span ? kept.article.text.slice(span.start, span.end) : "";
  if (words === name && /^\p{Lu}/u.test(name)) return lowered(name);
  const at = kept.article.text.search(new RegExp(`\\b[Tt]he ${escaped(name)}`, "u"));
  const isBody = /^\p{Ll}/u.test(name) && (kind === "government" || kind === "organization");
  return at >= 0 || isBody ? `the ${tidied(name)}` : tidied(name);
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An aside that opens with a comma is closed with one. */
const tidied = (words: string) => (/,\s/.test(words) && !words.endsWith(",") ? `${words},` : words);

/** “The mayor of …”, “One rescue worker”: small inside a sentence; a name or a title stays. */
export const lowered = (words: string): string =>
  /^(?:The|A|An|One|Two|Three|Four|Five|Several|Some|Residents|People|Sources|Officials|Inspectors|Managers|Workers)\b/.test(
    words,
  )
    ? `${words[0]!.toLowerCase()}${words.slice(1)}`
    : words;
