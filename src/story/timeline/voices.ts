// Who tells of a day, each independent voice once.

import type { Mention } from "./mention.ts";

/** What is thought of articles and statements when a timeline is asked for. */
export interface Known {
  /** Key of a statement's origin: statements with one key go back to one source; null where that is not known. */
  readonly originOf?: (statement: string) => string | null;
  /** Key of the reprints that an article belongs to; null for an article of its own. */
  readonly copiesOf?: (article: string) => string | null;
}

/** What the mentions of one day come to. */
export interface Voices {
  /** Independent origins: of reprints one, of statements by one source one, of what one outlet tells on its own one. */
  readonly origins: number;
  /** Sum over the independent voices. */
  readonly strength: number;
}

/** One text, in however many outlets it was printed. */
interface Text {
  readonly own: string;
  readonly origins: Set<string>;
  /** Weight of its best mention, and the voice that it speaks with. */
  best: number;
  voice: string | null;
}

/**
 * Counts the voices. A text that names its source for the day adds that source and not itself. More texts of one
 * voice add ever less: their weights are added as squares.
 */
export function voicesOf(mentions: readonly Mention[], known: Known): Voices {
  const texts = textsOf(mentions, known);
  const origins = new Set(texts.flatMap(({ own, origins: told }) => (told.size > 0 ? [...told] : [own])));
  const squares = new Map<string, number>();
  for (const { own, voice, best } of texts) {
    const key = voice ?? own;
    squares.set(key, (squares.get(key) ?? 0) + best * best);
  }
  return { origins: origins.size, strength: [...squares.values()].reduce((sum, square) => sum + Math.sqrt(square), 0) };
}

function textsOf(mentions: readonly Mention[], { originOf, copiesOf }: Known): Text[] {
  const texts = new Map<string, Text>();
  for (const { article, outlet, statements, weight } of mentions) {
    const copies = copiesOf?.(article) ?? null;
    const key = copies === null ? `article ${article}` : `copies ${copies}`;
    const own = copies === null && outlet !== null ? `outlet ${outlet}` : key;
    const text = texts.get(key) ?? { own, origins: new Set(), best: 0, voice: null };
    texts.set(key, text);
    const told = statements.map((id) => originOf?.(id) ?? null).filter((origin) => origin !== null);
    for (const origin of told) text.origins.add(`origin ${origin}`);
    if (weight > text.best) [text.best, text.voice] = [weight, told[0] === undefined ? null : `origin ${told[0]}`];
  }
  return [...texts.values()];
}
