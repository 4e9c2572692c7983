// What Whence can be told to do: each command is a file beside this one and a line here.

import type { Command } from "../command.ts";
import { add } from "./add.ts";
import { changes } from "./changes.ts";
import { claim } from "./claim.ts";
import { claims } from "./claims.ts";
import { demo } from "./demo.ts";
import { entities } from "./entities.ts";
import { figures } from "./figures.ts";
import { judge } from "./judge.ts";
import { ledger } from "./ledger.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";
import { stories } from "./stories.ts";
import { story } from "./story.ts";
import { timeline } from "./timeline.ts";
import { trace } from "./trace.ts";

export const commands: readonly Command[] = [
  read,
  add,
  stories,
  story,
  claims,
  claim,
  figures,
  timeline,
  trace,
  entities,
  search,
  changes,
  judge,
  ledger,
  demo,
];
