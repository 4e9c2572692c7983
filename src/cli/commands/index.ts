// What Whence can be told to do: each command is a file beside this one and a line here.

import type { Command } from "../command.ts";
import { add } from "./add.ts";
import { brief } from "./brief.ts";
import { changes } from "./changes.ts";
import { claim } from "./claim.ts";
import { claims } from "./claims.ts";
import { deliver } from "./deliver.ts";
import { demo } from "./demo.ts";
import { entities } from "./entities.ts";
import { exportAll } from "./export.ts";
import { figures } from "./figures.ts";
import { judge } from "./judge.ts";
import { ledger } from "./ledger.ts";
import { mcp } from "./mcp.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";
import { serve } from "./serve.ts";
import { sources } from "./sources.ts";
import { stories } from "./stories.ts";
import { story } from "./story.ts";
import { timeline } from "./timeline.ts";
import { trace } from "./trace.ts";
import { verify } from "./verify.ts";
import { watch } from "./watch.ts";

export const commands: readonly Command[] = [
  read,
  add,
  sources,
  watch,
  stories,
  story,
  claims,
  claim,
  figures,
  timeline,
  trace,
  entities,
  search,
  brief,
  verify,
  deliver,
  changes,
  judge,
  exportAll,
  ledger,
  serve,
  mcp,
  demo,
];
