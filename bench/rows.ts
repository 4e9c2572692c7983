// What the table shows: each measure with its bar and the numbers of others, scored by the same scorers.

type Json = Record<string, any>;

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly value: (result: Json) => number;
  /** What we ask of ourselves; null where nothing is asked. */
  readonly bar: number | null;
  /** The best peer or baseline that we know, by name. */
  readonly peer: string;
}

/** One run of a scorer over one prediction file. */
export interface Run {
  /** Path of the prediction below OUT, and of the gold below the shared folder. */
  readonly prediction: string;
  readonly gold: string;
  readonly scorer: string;
  readonly options: readonly string[];
  readonly rows: readonly Row[];
}

const row = (name: string, value: Row["value"], bar: number | null, peer = ""): Row => ({ name, value, bar, peer });
const f = (key: string) => (result: Json) => result["spans"][key].f as number;
const record = (key: string) => (result: Json) => result["record"][key] as number;

type Bar = number | null;
type Bars = readonly [linked: Bar, half: Bar, exact: Bar, source: Bar, cue: Bar, content: Bar];

/** Statements of PolNeAR's dev part by one reader, with a bar for each measure; null where what was wanted is not reached. */
const dev = (name: string, [linked, half, exact, source, cue, content]: Bars): Run => ({
  prediction: `statements/${name}.jsonl`,
  gold: "data/statements/dev.jsonl",
  scorer: "score-statements.mjs",
  options: ["--outermost"],
  rows: [
    row("linked F1", f("linked"), linked, "dependency rules over parses .528; people .793"),
    row("linked, content IoU>=.5", f("linked, content IoU>=.5"), half, "dependency rules .396; people .755"),
    row("all three exact", f("all three exact"), exact, "dependency rules .167; people .588"),
    row(
      "source exact",
      f("source exact"),
      source,
      "wanted .76 of the deep reader and .66 of the fast one; people .770",
    ),
    row("cue exact", f("cue exact"), cue, "people .710"),
    row(
      "content exact",
      f("content exact"),
      content,
      "wanted .62 of the deep reader and .50 of the fast one; people .681",
    ),
  ],
});

/** Statements and records of our own gold by one reader. */
const gold = (name: string): Run => ({
  prediction: `gold/${name}.jsonl`,
  gold: "gold/statements",
  scorer: "score-statements.mjs",
  options: ["--texts", "gold/text"],
  rows: [
    row("linked, content IoU>=.5", f("linked, content IoU>=.5"), 0.65, "two annotators .94"),
    row("form accuracy", record("form accuracy"), 0.9),
    row("act accuracy", record("act accuracy"), 0.75, "two annotators .93"),
    row("certainty macro-F1", record("certainty macro-F1"), null),
    row("polarity macro-F1", record("polarity macro-F1"), null),
    row("origin accuracy", record("origin accuracy"), 0.75, "two annotators .98"),
    row("chain exact", record("chain exact"), 0.7, "two annotators .97"),
    row("figures, value F1", record("figures, value F1"), 0.8),
  ],
});

export const runs: readonly Run[] = [
  dev("dev", [0.76, 0.7, 0.48, 0.76, 0.7, null]),
  dev("dev.fast", [0.66, 0.58, 0.33, 0.66, 0.62, 0.5]),
  dev("dev.rules", [0.66, 0.58, 0.33, null, 0.62, 0.5]),
  gold("gold"),
  gold("gold.fast"),
  gold("gold.rules"),
  {
    prediction: "figures/newsquant.jsonl",
    gold: "data/figures/newsquant.jsonl",
    scorer: "score-figures.mjs",
    options: [],
    rows: [
      row("value F1", (result) => result["value"].f, 0.85, "GPT-3 .702"),
      row("value and unit F1", (result) => result["value and unit"].f, 0.6, "GPT-3 .598"),
      row("value and bound F1", (result) => result["value and bound"].f, null, "GPT-3 .610"),
    ],
  },
  {
    prediction: "times/meantime.jsonl",
    gold: "data/times/meantime.jsonl",
    scorer: "score-times.mjs",
    options: [],
    rows: [
      row("value F1", (result) => result["value"], 0.6),
      row("type F1", (result) => result["type"], null),
      row("relaxed F1", (result) => result["relaxed"].f, null),
      row("strict F1", (result) => result["strict"].f, null),
    ],
  },
  {
    prediction: "pages/pages.jsonl",
    gold: "data/pages/pages.jsonl",
    scorer: "score-pages.mjs",
    options: [],
    rows: [
      row(
        "F1",
        (result) => result["f1"],
        0.962,
        "trafilatura .953; rs_trafilatura .965; readability_js .939. **Our weights were fitted on these pages**: cross-validated by site .9656",
      ),
      row("precision", (result) => result["precision"], null),
      row("recall", (result) => result["recall"], null),
    ],
  },
  {
    prediction: "stories/fnc-train.jsonl",
    gold: "data/stories/fnc-train.labels.jsonl",
    scorer: "score-stories.mjs",
    options: [],
    rows: [
      row("BCubed F1", (result) => result["bcubed"].f, 0.935, "single pass TF-IDF .902"),
      row("pairwise F1", (result) => result["pairwise"].f, 0.9, "single pass TF-IDF .842"),
    ],
  },
  {
    prediction: "copies/fnc-train.jsonl",
    gold: "data/copies/fnc-train.pairs.jsonl",
    scorer: "score-copies.mjs",
    options: [],
    rows: [row("F1", (result) => result["f"], 0.95, "Jaccard of 5-grams .603")],
  },
  ...["dev", "train"].map((half) => ({
    prediction: `claims/clef2020-${half}.jsonl`,
    gold: `data/claims/clef2020-${half}.qrels.jsonl`,
    scorer: "score-claims.mjs",
    options: [],
    rows: [
      half === "dev"
        ? row("MAP@5", (result) => result["map5"], 0.86, "BM25 .787")
        : row("MAP@5", (result) => result["map5"], 0.88, "BM25 .839"),
    ],
  })),
  {
    prediction: "names/name_bench.jsonl",
    gold: "data/names/name_bench.jsonl",
    scorer: "score-names.mjs",
    options: [],
    rows: [
      row("best F1", (result) => result["best"].f, 0.86, "LogicV2 .804; cross-validated .909"),
      row("AUC", (result) => result["auc"], 0.92, "LogicV2 .866; cross-validated .958"),
      row("F1 at .5", (result) => result["fixed"].f, null, "LogicV2 .750; cross-validated .872"),
    ],
  },
  {
    prediction: "stance/emergent.jsonl",
    gold: "data/stance/emergent.jsonl",
    scorer: "score-stance.mjs",
    options: [],
    rows: [
      row("accuracy", (result) => result["accuracy"], 0.8, "published .73, word lists .754; claims not read .788"),
      row("macro-F1", (result) => result["macroF1"], 0.79, "word lists .745; claims not read .776"),
    ],
  },
  {
    prediction: "incidents/gva.jsonl",
    gold: "data/incidents/gva.gold.jsonl",
    scorer: "score-incidents.mjs",
    options: [],
    rows: [
      row("both exact", (result) => result["bothExact"], 0.6, "most frequent number .374; half not developed on .734"),
      row("killed exact", (result) => result["killedExact"], 0.85, ".659; half not developed on .871"),
      row("injured exact", (result) => result["injuredExact"], 0.75, ".603; half not developed on .800"),
    ],
  },
  {
    prediction: "timelines/t17.jsonl",
    gold: "data/timelines/t17.gold.jsonl",
    scorer: "score-timelines.mjs",
    options: [],
    rows: [
      row("date F1", (result) => result["date"].f, null, "wanted .50; busiest days .286; one timeline left out .459"),
      row("align m:1 ROUGE-1 F", (result) => result["align"].f, null, "busiest days .044"),
    ],
  },
];
