// Names of authors, as bylines and metadata give them.

import { lineOf } from "./stated.ts";

const BY =
  /^(?:(?:written|reported|edited|posted|published|text|story|words|analysis|opinion|commentary|review) )?(?:by|von|par|por|автори|авторы|автор|текст|authors?)(?=[\s:]):?\s*/iu;
/** The day that follows a name in some bylines. */
const DAY = /\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|\s(?:updated|published|posted)\b.*$/i;
/** What stands behind a name: a job, a desk. */
const ROLE =
  /\b(?:correspondent|editor|reporter|writer|staff|journalist|producer|contributor|columnist|analyst|bureau chief|photographer|updated|published|min read|follow)\b/i;
const LONGEST_NAME = 80;

/** Single names from one line: "By Ana Ruiz and Petro Koval" gives two. */
export function namesIn(line: string | null): string[] {
  if (line === null || /^(?:https?:)?\/\/|^www\.|^@/i.test(line)) return [];
  const parts = line
    .replace(BY, "")
    .replace(DAY, "")
    .split(/\s*[,;|•·/&]\s*|\s+(?:and|und|et|та|и)\s+/u);
  return parts.map(cleaned).filter((name) => name !== "");
}

/** One name that is given as such. */
export function nameIn(value: unknown): string[] {
  const line = lineOf(value);
  if (line === null || /https?:\/\/|^@/.test(line)) return [];
  // Some sites put a whole byline where one name belongs.
  return /^by\b|\s(?:and|&)\s|[;|]|,\s\p{L}+\s\p{L}/iu.test(line)
    ? namesIn(line)
    : [cleaned(line)].filter((name) => name !== "");
}

function cleaned(part: string): string {
  const name = part
    .replace(BY, "")
    .replace(/\([^()]{0,60}\)|\S+@\S+/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s–—:.-]+|[\s–—:-]+$/g, "")
    .trim();
  const isName =
    name.length > 1 && name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !/\d{3}|https?:|www\./.test(name);
  return isName && !ROLE.test(name) ? name : "";
}

/** The same names without repetition, in the order of their first mention. */
export function distinct(names: readonly string[]): string[] {
  const seen = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return [...new Set(names.map((name) => seen.get(name.toLowerCase())!))];
}
