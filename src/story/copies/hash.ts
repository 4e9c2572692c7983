// Hashes of words and of five words in a row. They are kept in the ledger, so they may not change.

/** Words in a gram. */
export const GRAM = 5;

/** 32 bits of a word (FNV-1a over its UTF-16 code units). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The hash of each five words in a row: one for each word but the last four. */
export function gramsOf(hashes: Uint32Array): Uint32Array {
  const grams = new Uint32Array(Math.max(0, hashes.length - GRAM + 1));
  for (let i = 0; i < grams.length; i += 1) {
    let hash = 0x9e3779b9;
    for (let k = 0; k < GRAM; k += 1) hash = Math.imul(hash ^ hashes[i + k]!, 0x85ebca6b) + ((hash >>> 15) ^ k);
    grams[i] = mixed(hash);
  }
  return grams;
}

/** Spreads what two hashes have in common over all bits. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
