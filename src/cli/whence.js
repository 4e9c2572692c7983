#!/usr/bin/env node
// The program as it is installed. It is plain JavaScript, so that the cache of compiled code is on before the first
// TypeScript is met: with every file in the cache, what takes types away is not even loaded.

import { enableCompileCache } from "node:module";

enableCompileCache();
// What stays for weeks begins small.
if (process.argv[2] === "watch") (await import("./watching/beginning.ts")).beginSmall();
await import("./main.ts");
