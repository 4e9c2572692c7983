#!/usr/bin/env node
// The command line. Compiled code is kept between runs, which halves the time to the first output.

import { enableCompileCache } from "node:module";

enableCompileCache();
const { run } = await import("./program.ts");
const { terminalOf } = await import("./terminal.ts");

// A reader that has seen enough ("| head") is no error.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code !== "EPIPE") process.stderr.write(`whence: cannot be written (${code}): standard output\n`);
  process.exit(code === "EPIPE" ? 0 : 1);
});

process.exitCode = await run(process.argv.slice(2), terminalOf(process));
