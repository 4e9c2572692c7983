// What Whence can be told to do: each command is a file beside this one and a line here.

import type { Command } from "../command.ts";
import { demo } from "./demo.ts";
import { read } from "./read.ts";

export const commands: readonly Command[] = [read, demo];
