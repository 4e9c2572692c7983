// What the pages show, in plain words, and the keys.

import type { Page } from "../frame.ts";
import { KEY_LIST } from "../keys.ts";
import { markup } from "../markup.ts";
import { WORDS } from "../parts/status.ts";

export function helpPage(): Page {
  return {
    title: "Help",
    section: "help",
    main: markup`<header class="head"><h1>Help</h1></header>
<section class="prose" aria-labelledby="words-title"><h2 id="words-title">What the pages show</h2>
<dl>
<dt>Statement</dt><dd>A place in an article where somebody is reported to put something forward. The words stand marked in the text: <mark class="content">what is put forward</mark>, <mark class="source">who does</mark>, <mark class="cue">the words between</mark>.</dd>
<dt>Chain</dt><dd>The way on which it came: the origin first, then everybody who passed it on. The article's own publisher comes last.</dd>
<dt>Claim</dt><dd>What several statements put forward, whoever does. Denials of it belong to it too.</dd>
<dt>Origins</dt><dd>How many who do not depend on each other stand behind a claim. Twelve reprints of one agency have one origin. “1–3 origins” (<span class="origins"><span class="dots">●○○</span></span>) means: one is certain, three are possible, and the page of the claim says what is in doubt.</dd>
<dt>Status</dt><dd>Who says what of a claim, never whether it is so:
<ul class="status">${Object.entries(WORDS).map(([word, [mark, by]]) => markup`<li class="${word}"><span class="mark" aria-hidden="true">${mark}</span> ${by} …</li>`)}</ul></dd>
<dt>Receipt</dt><dd>The exact words, where they stand, and the hash of the text that was read.</dd>
<dt>Judgement</dt><dd>What a person decided. It stands above what machines think, with who, when and why, until it is undone.</dd>
</dl></section>
<section aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
${KEY_LIST}</section>
<section class="prose" aria-labelledby="more-title"><h2 id="more-title">Links that last</h2>
<p>Every story, claim, article, person and search has an address of its own; with <code>.json</code> or <code>.csv</code> at its end it is the same as records. A link to words holds the words and their place: it finds them again when the page was edited, and says so where they are gone.</p></section>`,
  };
}

/** What is not there, or not allowed. */
export const errorPage = (title: string, words: string): Page => ({
  title,
  main: markup`<header class="head"><h1>${title}</h1></header><p>${words}</p><p><a href="/">To the stories</a></p>`,
});
