// The title of an article and the name of its site in it.

import { lineOf } from "./stated.ts";
import type { Reader, View } from "./stated.ts";

const PARTS = /\s+[|–—»·:-]\s+|\s*\|\s*/;

/** Longest name of a site, in words, and longest line that tells whose the rights are. */
const LONGEST_SITE = 6;
const LONGEST_RIGHTS = 300;

/** “Meadow Post - Bridge reopens”: the publisher, where the address or the line of rights has the name as well. */
export const siteOfTitle: Reader = (view) => {
  const parts = lineOf(view.tree.title)?.split(PARTS) ?? [];
  const ends = parts.length < 2 ? [] : [parts[0]!, parts.at(-1)!];
  const names = ends.filter((part) => bareName(part) !== "" && part.split(" ").length <= LONGEST_SITE);
  if (names.length === 0) return {};
  const [hosts, rights] = [hostsOf(view), rightsIn(view)];
  const isSite = (name: string) =>
    hosts.includes(bareName(name)) || rights.some((owner) => `${owner} `.startsWith(`${name.toLowerCase()} `));
  return { publisher: names.find(isSite) ?? null };
};

/** The first names of the hosts at which the page says that it lies: "meadowpost" of www.meadowpost.example. */
function hostsOf({ tree, address }: View): string[] {
  const links = tree.links.filter(({ rel }) => rel?.toLowerCase() === "canonical").map(({ href }) => href ?? "");
  return [...links, address ?? ""].map((link) =>
    bareName((URL.parse(link)?.hostname ?? "").replace(/^www\d?\./, "").split(".")[0]!),
  );
}

/** Whose the rights are, in lower case and from the name on: "© 2025 Meadow Post. All rights reserved." */
const rightsIn = ({ blocks }: View): string[] =>
  blocks
    .filter(({ text }) => text.length <= LONGEST_RIGHTS)
    .flatMap(({ text }) => /(?:©|\bcopyright\b)(?:[\s\d,–©-]|\(c\))*(.*)/i.exec(text)?.[1] ?? [])
    .map((owner) => owner.toLowerCase().replace(/[.,;|]/g, " "));

/** “Bridge reopens | The Meadow Post” is “Bridge reopens” where the publisher is The Meadow Post. */
export function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const parts = title.split(PARTS);
  if (parts.length < 2) return title;
  if (isSame(parts.at(-1)!, publisher)) return head(title, title.lastIndexOf(parts.at(-1)!)) || title;
  if (isSame(parts[0]!, publisher)) return title.slice(parts[0]!.length).replace(/^\s*[|–—»·:-]\s*/, "") || title;
  return title;
}

/** The title up to where its last part begins, without the sign that parts them. */
function head(title: string, end: number): string {
  return title
    .slice(0, end)
    .replace(/\s*[|–—»·:-]\s*$/, "")
    .trim();
}

const isSame = (part: string, publisher: string) => bareName(part) === bareName(publisher) && bareName(part) !== "";

const bareName = (name: string) =>
  name
    .toLowerCase()
    .replace(/^the\s+|\.(?:com|org|net|co\.uk|\w{2})$/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
