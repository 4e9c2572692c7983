// The ways to show what was read. A new one is one file beside this one and one line here.

import type { Format } from "../format.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { table } from "./table.ts";

/** Every format, the default first. */
export const formats: readonly Format[] = [table, html, jsonl, json];
