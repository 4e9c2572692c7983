// What Whence can be told to do: each command is a file beside this one and a line here.

import type { Command } from "../command.ts";
import { add } from "./add.ts";
import { changes } from "./changes.ts";
import { demo } from "./demo.ts";
import { ledger } from "./ledger.ts";
import { read } from "./read.ts";
import { search } from "./search.ts";

export const commands: readonly Command[] = [read, add, search, changes, ledger, demo];
