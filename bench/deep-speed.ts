// Speed and memory of the deep reader: node bench/deep-speed.ts ../shared
//
// Prints articles a second on one core (processor time, so that others at work do not count) and peak memory.

import { readerNamed } from "../src/cli/readers/index.ts";
import { readArticleWith } from "../src/whence.ts";
import { developmentTexts } from "./speed.ts";
import { articleOf } from "./statements.ts";

const ARTICLES = 30;

const texts = developmentTexts(process.argv[2] ?? "../shared").slice(0, ARTICLES);
const reader = await readerNamed("deep");
await readArticleWith(articleOf(texts[0]!), reader);
const started = process.cpuUsage();
for (const text of texts) await readArticleWith(articleOf(text), reader);
const { user, system } = process.cpuUsage(started);
const seconds = (user + system) / 1e6;
process.stdout.write(
  `${(texts.length / seconds).toFixed(1)} articles a second; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
);
