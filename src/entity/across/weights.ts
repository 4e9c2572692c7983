// Written by training/names/train.ts: what each feature of features.ts is worth.

import type { Weights } from "./features.ts";

export const WEIGHTS: Weights = {
  person: {
    bias: -0.718,
    weights: [
      0.657, // +worst
      -0.306, // -worst low
      0.303, // +mean
      -1.309, // -conflict
      -3.945, // -conflict any
      -0.198, // -extra
      0.0, // -extra any
      0.683, // +compact
      0.529, // +compact high
      -0.994, // -turned
      -0.099, // -single
      -0.588, // -short single
      0.0, // -initial
      0.0, // -short form
      0.0, // +first
      0.807, // +last
      -1.235, // -letters
      -2.359, // -letters many
      -0.26, // -head differs
      0.408, // +same words
      -0.272, // -signs differ
      0.786, // +father's name only
      0.0, // -numbers differ
      0.0, // -number missing
      0.0, // -form differs
      0.0, // -states differ
      0.0, // +matched
      1.769, // +one letter
      -0.321, // -two near
    ],
  },
  body: {
    bias: -1.569,
    weights: [
      0.224, // +worst
      -0.321, // -worst low
      0.0, // +mean
      -0.876, // -conflict
      -0.944, // -conflict any
      -0.091, // -extra
      -0.17, // -extra any
      1.099, // +compact
      1.767, // +compact high
      0.0, // -turned
      0.0, // -single
      -0.258, // -short single
      0.0, // -initial
      0.0, // -short form
      0.496, // +first
      0.556, // +last
      -0.019, // -letters
      -1.264, // -letters many
      0.0, // -head differs
      0.0, // +same words
      0.0, // -signs differ
      0.181, // +father's name only
      -0.122, // -numbers differ
      -2.091, // -number missing
      -1.147, // -form differs
      -0.522, // -states differ
      0.0, // +matched
      0.696, // +one letter
      0.0, // -two near
    ],
  },
};
