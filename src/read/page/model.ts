// How likely a block is part of the article: two logistic regressions over its features, one for the blocks
// that Readability keeps, which weeds them, and one for those that it leaves, which picks from them.

/** What training makes: for either model one weight for every feature, by name. */
export interface Weights {
  readonly kept: Readonly<Record<string, number>>;
  readonly left: Readonly<Record<string, number>>;
}

/** Share of a block's texts above which Readability is said to keep it. */
const KEEPS = 0.5;

/** Does Readability keep the block of a vector? `names` says what a vector holds. */
export function isKept(vector: Float64Array, names: readonly string[]): boolean {
  return (vector[names.indexOf("chosen")] ?? 0) > KEEPS;
}

/** The chance, between 0 and 1, that each block is body. */
export function chancesOf(vectors: readonly Float64Array[], names: readonly string[], weights: Weights): number[] {
  const kept = Float64Array.from(names, (name) => weights.kept[name] ?? 0);
  const left = Float64Array.from(names, (name) => weights.left[name] ?? 0);
  return vectors.map((vector) => 1 / (1 + Math.exp(-dot(vector, isKept(vector, names) ? kept : left))));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < a.length; place += 1) sum += a[place]! * b[place]!;
  return sum;
}
