// The keys, as the readers that people know have them.

import { markup } from "./markup.ts";

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["j / k", "next, previous"],
  ["o or Enter", "open"],
  ["e", "the evidence: the words in the article"],
  ["v", "the original page"],
  ["x", "choose, for merging or splitting"],
  ["M / S", "merge, split"],
  ["c", "correct a record"],
  ["u", "undo the last judgement"],
  ["/", "search"],
  ["g s, g p, g j, g w, g h", "stories, people, judgements, sources, help"],
  ["?", "these keys"],
  ["Esc", "close"],
];

export const KEY_LIST = markup`<dl class="keys">${KEYS.map(
  ([keys, does]) => markup`<div><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`,
)}</dl>`;

export const HELP = markup`<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
${KEY_LIST}
<p class="small"><label><input type="checkbox" id="keys-on" checked> Single keys work on this desk</label></p>
<form method="dialog"><button>Close</button></form>
</dialog>`;
