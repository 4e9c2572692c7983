// whence read: articles in, statements out.

import { resolve } from "node:path";
import { formats } from "../../publish/formats/index.ts";
import { addressArgument, addressesOf, fromOption } from "../addresses.ts";
import type { Call, Command } from "../command.ts";
import { Usage, isOn, valueOf } from "../command.ts";
import { outputTo } from "../output.ts";
import { readAll, readOptionsOf, readingOptions } from "../reading.ts";
import type { Terminal } from "../terminal.ts";

/** Who reads a few articles for somebody to look at takes the reader that finds most. */
const USUAL = "deep";

export const read: Command = {
  name: "read",
  summary: "Reads articles and shows who says what in them, and on whose authority.",
  arguments: [addressArgument],
  options: [
    {
      name: "--format",
      value: "name",
      summary: "how the result is written",
      choices: formats,
      default: "table",
    },
    { name: "--why", summary: "names the rule or model behind each statement" },
    fromOption,
    ...readingOptions(USUAL),
    { name: "--output", value: "file", summary: "where the result is written", default: "standard output" },
  ],
  examples: [
    { line: "whence read story.html", shows: "The statements of a saved page, as a table." },
    {
      line: "whence read --format jsonl https://example.org/story | jq '.statements[].chain'",
      shows: "From the web, one line of JSON for each article.",
    },
    {
      line: "whence read --format html --output story.report.html story.html",
      shows: "One page: the article with its statements marked.",
    },
    {
      line: "whence read https://example.org/feed.xml",
      shows: "Every article of a feed; where it gives teasers, their pages.",
    },
    {
      line: "pbpaste | whence read --why --published 2024-10-23 -",
      shows: "A text from the clipboard, with its date and the rules behind each statement.",
    },
    {
      line: "whence read --reader llm --llm-address http://127.0.0.1:11434 --llm-model qwen3:8b story.html",
      shows: "With a language model of your own; what it answers is held to the words of the article (docs/llm.md).",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const format = formats.find(({ name }) => name === (valueOf(call, "format") ?? "table"));
  if (!format) throw new Usage("read: unknown format: table");
  const path = valueOf(call, "output");
  const options = readOptionsOf(call, terminal, USUAL);
  const { addresses, bad } = await addressesOf("read", call, options, terminal);
  if (path !== undefined && addresses.some((address) => resolve(address) === resolve(path)))
    throw new Usage(`read: would be written over what is read: ${path}`);
  await using output = await outputTo(path, "read", terminal);
  const look = { why: isOn(call, "why"), width: output.width, colour: output.colour };
  const head = format.begin?.(look) ?? "";
  let written = 0;
  const failed = await readAll(addresses, options, terminal, async (entry) => {
    // Before anything is read there is nothing that the head could explain.
    if (written++ === 0) await output.write(head);
    await output.write(format.article(entry, look));
  });
  // A list is a list even of nothing.
  if (format.end) await output.write(`${written === 0 ? head : ""}${format.end(look)}`);
  // Where nothing could be read, an earlier report stays as it is.
  if (written > 0) await output.keep();
  return failed + bad > 0 ? 1 : 0;
}
