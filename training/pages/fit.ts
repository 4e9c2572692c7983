// Logistic regression by Newton's method, with a penalty on large weights: one best answer, no chance in it.

/** One block to learn from. */
export interface Example {
  readonly vector: Float64Array;
  readonly isBody: boolean;
  readonly weight: number;
}

/** How strongly large weights are held back. */
export const PENALTY = 0.5;
const STEPS = 12;

/** Weights, one for every place in a vector; the first place is the constant and is not held back. */
export function fit(examples: readonly Example[], penalty: number = PENALTY): Float64Array {
  const size = examples[0]?.vector.length ?? 0;
  const weights = new Float64Array(size);
  const sparse = examples.map(sparseOf);
  for (let step = 0; step < STEPS; step += 1) {
    const { slope, curve } = surroundings(sparse, weights, penalty);
    solve(curve, slope, size).forEach((change, place) => (weights[place]! -= change));
  }
  return weights;
}

interface Sparse {
  readonly places: number[];
  readonly values: number[];
  readonly target: number;
  readonly weight: number;
}

function sparseOf({ vector, isBody, weight }: Example): Sparse {
  const places = [...vector.keys()].filter((place) => vector[place] !== 0);
  return { places, values: places.map((place) => vector[place]!), target: isBody ? 1 : 0, weight };
}

/** First and second derivatives of the loss. */
function surroundings(examples: readonly Sparse[], weights: Float64Array, penalty: number) {
  const size = weights.length;
  const slope = Float64Array.from(weights, (weight, place) => (place === 0 ? 0 : penalty * weight));
  const curve = new Float64Array(size * size);
  for (let place = 0; place < size; place += 1) curve[place * size + place] = place === 0 ? 1e-9 : penalty;
  for (const { places, values, target, weight } of examples) {
    let sum = 0;
    for (let at = 0; at < places.length; at += 1) sum += weights[places[at]!]! * values[at]!;
    const chance = 1 / (1 + Math.exp(-sum));
    const bend = weight * Math.max(chance * (1 - chance), 1e-6);
    for (let at = 0; at < places.length; at += 1) {
      slope[places[at]!]! += weight * (chance - target) * values[at]!;
      const row = places[at]! * size;
      const part = bend * values[at]!;
      for (let other = 0; other <= at; other += 1) curve[row + places[other]!]! += part * values[other]!;
    }
  }
  return { slope, curve };
}

/** Solves a symmetric positive system, given by its lower half, by Cholesky's method. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column]!;
      for (let at = 0; at < column; at += 1) sum -= matrix[row * size + at]! * matrix[column * size + at]!;
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column]!;
    }
  const result = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at < row; at += 1) result[row]! -= matrix[row * size + at]! * result[at]!;
    result[row]! /= matrix[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) result[row]! -= matrix[at * size + row]! * result[at]!;
    result[row]! /= matrix[row * size + row]!;
  }
  return result;
}
