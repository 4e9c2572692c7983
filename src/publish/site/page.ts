// A page of the desk as a file: its links lead to other files, and what needs a server is gone.

import { wayTo } from "./address.ts";

/** Where a link leads: an address within the site, relative or whole; null where the site has nothing there. */
export type Leads = (href: string) => string | null;

/** What the desk says with each answer, a file says of itself. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

// The desk escapes every quotation mark of a text, so that whatever looks like an attribute is one.
const LINK = /<a\b[^>]*? href="(\/[^"]*)"[^>]*>/g;
const ATTRIBUTE = / (href|src|action)="(\/[^"]*)"/g;

/** All links within the desk, as they stand in a page, or with the address of the desk in a feed. */
export const linksIn = (text: string, base: string | null): string[] => {
  const links = [text.matchAll(LINK), base === null ? [] : text.matchAll(named(base))];
  return links.flatMap((all) => [...all].map(([, href]) => unescaped(href!)));
};

/** An address of the desk that is all of a value: what stands among somebody's words stays as it is. */
const named = (base: string): RegExp =>
  new RegExp(
    `(?<=["'>,\\n]|^)${base.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(/[^"'<>,\\s\\\\]*)(?=["'<,\\r\\n]|$)`,
    "g",
  );

/** The page as the file `file` of a site. `assets` are the names of style sheets, scripts and pictures by their paths. */
export function pageAs(file: string, text: string, leads: Leads, assets: ReadonlyMap<string, string>): string {
  const rest = STRUCK.reduce((left, what) => left.replace(what, ""), text)
    .replace(
      '<meta charset="utf-8">',
      (found) => `${found}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    )
    // Browsers run no modules from files.
    .replace('<script type="module" ', "<script defer ")
    .replace(FORMATS, (_, links: string) => formatsOf(links, leads));
  return rest.replace(ATTRIBUTE, (_, name: string, value: string) => {
    const href = unescaped(value);
    const asset = assets.get(href);
    if (asset !== undefined) return ` ${name}="${wayTo(file, asset)}"`;
    if (href === "/search") return ` ${name}="${wayTo(file, SEARCH)}"`;
    const to = leads(href);
    return to === null ? "" : ` ${name}="${escaped(to)}"`;
  });
}

/** The page that searches. */
export const SEARCH = "search.html";

/** What only a desk can do: tell what happens, remember who looks, say who asks, and keys that judge or lead there. */
const STRUCK: readonly RegExp[] = [
  /<div class="live"[^>]*><\/div>\n?/g,
  / ?<a class="small" href="\/\?since=[^"]*">[^<]*<\/a>/g,
  /<link rel="alternate"[^>]*>\n?/g,
  /<li><a href="\/sources"[^>]*>[^<]*<\/a><\/li>/g,
  /<p class="small">(?:(?!<\/p>)[^])*<\/p>\n(?=<\/footer>)/g,
  /<div><dt><kbd>(?:x|M \/ S|c|u)<\/kbd><\/dt><dd>[^<]*<\/dd><\/div>/g,
  /, g w(?=, g h<\/kbd>)|(?<=<dd>stories, people, judgements), sources(?=, help<\/dd>)/g,
  /<section class="prose" aria-labelledby="more-title">(?:(?!<\/section>)[^])*<\/section>/g,
];

const FORMATS = /<p class="formats">[^<]*((?:<a href="[^"]*">[^<]*<\/a>(?: · )?)+)<\/p>\n?/;

function formatsOf(links: string, leads: Leads): string {
  const kept = [...links.matchAll(/<a href="([^"]*)">[^<]*<\/a>/g)].filter(
    ([, href]) => leads(unescaped(href!)) !== null,
  );
  return kept.length === 0 ? "" : `<p class="formats">This page as ${kept.map(([link]) => link).join(" · ")}</p>\n`;
}

/** A feed or records as a file: whatever names a page of the desk names a page of the site. */
export function recordsAs(text: string, base: string, leads: Leads): string {
  return text.replace(named(base), (whole, href: string) => leads(unescaped(href)) ?? whole);
}

/** What a page is found by: its title, a line about it, and the words that it shows of its own. */
export interface Shown {
  readonly title: string;
  readonly facts: string;
  readonly words: string;
}

const HEAD = /<header class="head">([^]*?)<\/header>/;
const TEXT = /<div class="text"[^>]*>([^]*?)<\/div>/g;

/** Reads a page for the search. */
export function shownIn(text: string): Shown {
  const head = HEAD.exec(text)?.[1] ?? "";
  const title = plain(/<h1\b[^>]*>([^]*?)<\/h1>/.exec(head)?.[1] ?? "");
  const facts = plain(/<p class="facts">([^]*?)<\/p>/.exec(head)?.[1] ?? "");
  const names = [...head.matchAll(/<bdi>([^]*?)<\/bdi>/g)].map(([, inside]) => plain(inside!));
  const texts = [...text.matchAll(TEXT)].map(([, inside]) => plain(inside!));
  return { title, facts, words: [title, ...names, ...texts].join(" ") };
}

/** The ids of statements that a page has a place for. */
export const placesIn = (text: string): string[] =>
  [...text.matchAll(/ id="(s-[^"]+)"/g)].map(([, id]) => unescaped(id!));

/** A number that leads to a record is no word of the text. */
const plain = (inside: string): string =>
  unescaped(
    inside
      .replace(/<a class="(?:ref|original)"[^>]*>[^<]*<\/a>/g, "")
      .replace(/<\/?(?:p|blockquote)\b[^>]*>/g, " ")
      .replace(/<[^>]*>/g, ""),
  )
    .replace(/\s+/g, " ")
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', "#39": "'", lt: "<", gt: ">", amp: "&" };

const unescaped = (text: string): string =>
  text.includes("&") ? text.replace(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => ENTITIES[name]!) : text;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
