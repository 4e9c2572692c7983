// What every page stands in: its head, its navigation, its foot, and the one style sheet and script.

import { markup, type Markup } from "./markup.ts";
import type { Frame, Page, Section } from "./frame.ts";
import { HELP } from "./keys.ts";
import { doneNotice } from "./parts/judging.ts";

const SECTIONS: readonly (readonly [Section, path: string, name: string, key: string])[] = [
  ["front", "/", "Stories", "g s"],
  ["people", "/people", "People and bodies", "g p"],
  ["judgements", "/judgements", "Judgements", "g j"],
  ["sources", "/sources", "Sources", "g w"],
  ["help", "/help", "Help", "g h"],
];

/** What every page begins with: a browser asks for the style sheet and the script while the rest is made. */
export const opening = ({ icon, style, script }: Readonly<Record<"icon" | "style" | "script", string>>): Markup =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
`;

/** The rest of the document. */
export function afterOpening(frame: Frame, page: Page): Markup {
  const { title, main, section, records = null, feed = null } = page;
  return markup`<title>${title === "" ? "Whence" : `${title} · Whence`}</title>
${
  feed !== null &&
  markup`<link rel="alternate" type="application/atom+xml" title="Atom" href="${suffixed(feed, "atom")}">
`
}${
    records !== null &&
    markup`<link rel="alternate" type="application/json" href="${suffixed(records, "json")}">
`
  }</head>
<body>
<a class="skip" href="#main">Skip to the page</a>
${masthead(section)}
<main id="main" tabindex="-1">
${frame.done && doneNotice(frame, frame.done)}${main}</main>
${footer(frame, records, feed)}
${HELP}
</body>
</html>
`;
}

const masthead = (section: Section | undefined): Markup => markup`<header class="masthead">
<a class="wordmark" href="/">Whence</a>
<nav aria-label="Desk"><ul>${SECTIONS.map(
  ([name, path, words, key]) =>
    markup`<li><a href="${path}" data-key="${key}"${name === section && markup` aria-current="page"`}>${words}</a></li>`,
)}</ul></nav>
<form class="seek" role="search" action="/search"><label class="spoken" for="q">Search</label><input id="q" name="q" type="search" placeholder="Search" maxlength="300" autocomplete="off"><button>Search</button></form>
</header>`;

function footer({ person, here, base }: Frame, records: string | null, feed: string | null): Markup {
  const formats = [
    ...(records === null ? [] : ["json", "csv"].map((kind) => [kind.toUpperCase(), suffixed(records, kind)] as const)),
    ...(feed === null
      ? []
      : ([
          ["Atom", suffixed(feed, "atom")],
          ["JSON Feed", suffixed(feed, "feed.json")],
        ] as const)),
  ];
  return markup`<footer class="foot">
${
  formats.length > 0 &&
  markup`<p class="formats">This page as ${formats.map(([name, href], at) => markup`${at > 0 && " · "}<a href="${href}">${name}</a>`)}</p>
`
}<p>Whence shows who put what forward, and through whom it came. It says of nothing whether it is true, and rates nobody.</p>
<p class="small">${person.name} (${person.role})<span class="printed"> · ${base}${here}</span></p>
</footer>`;
}

/** A path with the ending of a format, before its query. */
function suffixed(path: string, kind: string): string {
  const [before = "", query] = path.split("?", 2);
  return `${before}.${kind}${query === undefined ? "" : `?${query}`}`;
}
