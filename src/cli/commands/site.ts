// whence site: the pages of the desk as files, for any web server or none.

import { NoSite } from "../../publish/site/index.ts";
import { siteOf } from "../site/make.ts";
import type { Call, Command } from "../command.ts";
import { Usage, valueOf } from "../command.ts";
import { oneLined } from "../../web/words/index.ts";
import { ledgerOf, ledgerOption, orSay } from "../ledgers.ts";
import type { Terminal } from "../terminal.ts";

export const site: Command = {
  name: "site",
  summary: "Writes the pages of the desk as files that any web server can hold, with a search that needs none.",
  arguments: [
    { name: "folder", summary: "where they go: it becomes a link to the files, and a site that is there is replaced" },
  ],
  options: [
    ledgerOption,
    {
      name: "--base",
      value: "address",
      summary: "the address under which the site will lie: then its stories have feeds",
      default: "not known, no feeds",
      check: base,
    },
  ],
  examples: [
    { line: "whence site public", shows: "The pages of whence.ledger: open public/index.html." },
    {
      line: "whence site public --ledger demo.ledger --base https://desk.example.org/whence",
      shows: "The same with feeds, ready to be copied there.",
    },
  ],
  run,
};

async function run(call: Call, terminal: Terminal): Promise<number> {
  const [place = ""] = call.arguments;
  return orSay(terminal, async () => {
    try {
      const told = (pages: number) => terminal.progress(`${pages} pages`);
      const { pages, bytes } = await siteOf(ledgerOf(call), place, { base: valueOf(call, "base"), told });
      const size = `${(bytes / 1e6).toFixed(1)} MB`;
      await terminal.out(`${oneLined(`${pages.toLocaleString("en")} pages, ${size}: ${place}`)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof NoSite)) throw error;
      terminal.progress("");
      terminal.err(oneLined(error.message));
      return 1;
    }
  });
}

function base(value: string): string {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Usage(`site: no address such as https://desk.example.org/whence: ${value}`);
  return `${url.origin}${url.pathname}`.replace(/\/$/, "");
}
