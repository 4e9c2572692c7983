// The page of a site that searches: a script finds what the desk would.

import { readFileSync } from "node:fs";
import { hashOf } from "./files.ts";
import type { Files } from "./files.ts";
import type { SearchIndex } from "./search.ts";

/** Writes the index and the script; gives the desk's page for searching with a form that asks them. */
export function finding(page: string, index: SearchIndex, files: Files): string {
  for (const [name, text] of index.files()) files.write(`search/${name}`, text);
  const script = `assets/search.${hashOf(SCRIPT)}.js`;
  files.write(script, SCRIPT);
  return page
    .replace(/(<main [^>]*>)[^]*(<\/main>)/, (_, open: string, close: string) => `${open}${FIND}${close}`)
    .replace("</head>", () => `<script defer src="${script}"></script>\n</head>`);
}

const SCRIPT = readFileSync(new URL("assets/search.js", import.meta.url), "utf8");

const FIND = `<header class="head"><h1>Search</h1>
<form class="find" action="/search"><label class="spoken" for="query">Words</label><input id="query" name="q" type="search" maxlength="300" autocomplete="off"> <button>Search</button></form></header>
<section id="found" aria-label="Hits" aria-live="polite"><p class="facts">Words or their beginnings; a page is found that holds all of them.</p></section>
<noscript><p>Searching takes a script. Without it the lists lead everywhere: <a href="/">stories</a>, <a href="/people">people and bodies</a>.</p></noscript>
`;
