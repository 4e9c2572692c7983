// What the desk hands out: shapes, and records in these shapes.

export * from "./shapes.ts";
export * from "./more-shapes.ts";
export {
  caseOf,
  claimOf,
  headOf,
  judgementOf,
  receiptOf,
  retoldIn,
  saidIn,
  seriesOf,
  statementOf,
  statementsIn,
} from "./records.ts";
export { answersTo } from "./answers.ts";
export { csvOf } from "./csv.ts";
