import { claims } from "./claims.ts";
import { copies } from "./copies.ts";
import { figures } from "./figures.ts";
import { gold, statements } from "./statements.ts";
import { incidents } from "./incidents.ts";
import { names } from "./names.ts";
import { pages } from "./pages.ts";
import { stance } from "./stance.ts";
import { stories } from "./stories.ts";
import { timelines } from "./timelines.ts";
import { times } from "./times.ts";
import type { Predictor } from "./set.ts";

/** The sets that Whence answers; a set without a line here is named and skipped. */
export const predictors: readonly Predictor[] = [
  statements,
  gold,
  figures,
  times,
  pages,
  stories,
  copies,
  claims,
  names,
  stance,
  incidents,
  timelines,
];
