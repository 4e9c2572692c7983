// What the bench asks of a set: a predictor turns the inputs of one folder into lines.

/** Predictions for one file of a set: written to OUT/SET/NAME.jsonl. */
export interface Prediction {
  readonly name: string;
  readonly lines: readonly unknown[];
}

/** Answers one set of measuring data; bench/main.ts lists them. */
export interface Predictor {
  /** Name of the set's folder: "figures". */
  readonly set: string;
  /** Predicts for every file of inputs in `folder`; answers that stand in the file are not read. */
  readonly predict: (folder: string) => Promise<Prediction[]>;
}
