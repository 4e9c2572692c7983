// Word pieces, as BERT's uncased models cut them: training/statements/pieces.py holds this to the reference on 10,000 sentences.

/** Cuts words into pieces of a fixed vocabulary. */
export interface Pieces {
  /** Ids of the pieces of a word or a stretch of text; never empty for a text that shows anything. */
  readonly of: (text: string) => number[];
  readonly first: number;
  readonly last: number;
  readonly unknown: number;
  readonly size: number;
}

/** A word longer than this is unknown as a whole. */
const LONGEST = 100;

/**
 * Pieces over a vocabulary: one piece a line, its line its id, "##" before those that go on a word.
 * Throws where [CLS], [SEP] or [UNK] are missing.
 */
export function piecesFor(vocabulary: string): Pieces {
  const lines = vocabulary.replace(/\r?\n$/, "").split(/\r?\n/);
  const ids = new Map(lines.map((piece, id) => [piece, id]));
  const unknown = idOf(ids, "[UNK]");
  return {
    of: (text) => words(text).flatMap((word) => cut(word, ids, unknown)),
    first: idOf(ids, "[CLS]"),
    last: idOf(ids, "[SEP]"),
    unknown,
    size: lines.length,
  };
}

function idOf(ids: ReadonlyMap<string, number>, piece: string): number {
  const id = ids.get(piece);
  if (id === undefined) throw new Error(`model: the vocabulary lacks ${piece}`);
  return id;
}

const MARK = /[!-/:-@[-`{-~]|\p{P}/u;
const HAN =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u;
const SPLIT = new RegExp(`(${MARK.source}|${HAN.source})`, "u");

/** Lower case without accents, cut at white space and around every mark and Han sign. */
function words(text: string): string[] {
  return plain(text)
    .split(/\s+/u)
    .flatMap((word) => word.split(SPLIT))
    .filter((word) => word !== "");
}

/** Tabs and line ends are white space; other control and format signs go. */
const plain = (text: string): string =>
  text
    .replace(/[\t\n\r]/g, " ")
    .replace(/[\0\ufffd]|\p{C}/gu, "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

/** The longest piece from the left, again and again; a word that cannot be cut so is unknown. */
function cut(word: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  const signs = [...word];
  if (signs.length > LONGEST) return [unknown];
  const pieces: number[] = [];
  for (let from = 0; from < signs.length;) {
    let to = signs.length;
    let id: number | undefined;
    for (; to > from; to -= 1) {
      id = ids.get((from === 0 ? "" : "##") + signs.slice(from, to).join(""));
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    pieces.push(id);
    from = to;
  }
  return pieces;
}
