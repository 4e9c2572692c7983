// The page around the articles. It loads nothing: style and script are in it, and the policy allows only these two.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { markup, trusted, type Markup } from "../../web/text/index.ts";
import { TIES } from "./sheet.ts";

/** The page up to the first article. */
export function openPage(): Markup {
  const style = `${asset("page.css")}\n${tieRules()}\n`;
  const script = asset("page.js");
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Whence: who said it first</title>
<style>${trusted(style)}</style>
<script type="module">${trusted(script)}</script>
</head>
<body>
${HEADER}
<main>
`;
}

/** The page after the last article. The style sheet shows the contents above the articles. */
export function closePage(contents: readonly Markup[]): Markup {
  const empty = contents.length === 0 && markup`<p>No article was read.</p>`;
  const list = markup`<nav id="contents" aria-label="Articles">
<ol>
${contents}</ol>
</nav>
`;
  return markup`${empty}</main>
${contents.length > 0 && list}${HELP}
</body>
</html>
`;
}

const HEADER = markup`<header class="top">
  <a class="skip" href="#contents">Skip to the list of articles</a>
  <h1>Whence <small>who said it first, and through whom it reached you</small></h1>
  <p class="legend">
    <mark class="content open close">What is put forward</mark> is in brackets on a tint,
    <mark class="source">who puts it forward</mark> has a line beneath, <mark class="cue">the words between</mark> have
    dots. A number leads to the record of the statement: first who said it, then <span class="arrow">→</span> who passed
    it on. <b>≈ likely</b> and <b>? possible</b> are how sure the source is.
  </p>
  <button type="button" id="keys" aria-haspopup="dialog" hidden>Keys <kbd>?</kbd></button>
</header>`;

const HELP = markup`<dialog id="help" aria-labelledby="help-title">
  <h2 id="help-title">Keys</h2>
  <dl>
    <div>
      <dt><kbd>j</kbd></dt>
      <dd>next statement</dd>
    </div>
    <div>
      <dt><kbd>k</kbd></dt>
      <dd>previous statement</dd>
    </div>
    <div>
      <dt><kbd>Enter</kbd></dt>
      <dd>from the number in the text to the record, and back</dd>
    </div>
    <div>
      <dt><kbd>?</kbd></dt>
      <dd>these keys</dd>
    </div>
  </dl>
  <label><input type="checkbox" id="single" checked /> Letters act as keys</label>
  <form method="dialog"><button>Close</button></form>
</dialog> `;

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Whatever of a statement is pointed at, focused or led to, all of it in its row lights up. */
function tieRules(): string {
  const ties = Array.from({ length: TIES }, (_, tie) => `.row:has(.k${tie}:is(:target, :focus, :hover)) .m${tie}`);
  return `${ties.join(",\n")} { background-color: var(--on); border-color: var(--edge); --soft: var(--ink); --deny: var(--ink); }`;
}
