// The title of an article without the name of its site.

/** “Bridge reopens | The Meadow Post” is “Bridge reopens” where the publisher is The Meadow Post. */
export function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const parts = title.split(/\s+[|–—»·:-]\s+|\s*\|\s*/);
  if (parts.length < 2) return title;
  if (isSame(parts.at(-1)!, publisher)) return head(title, title.lastIndexOf(parts.at(-1)!)) || title;
  return title;
}

/** The title up to where its last part begins, without the sign that parts them. */
function head(title: string, end: number): string {
  return title
    .slice(0, end)
    .replace(/\s*[|–—»·:-]\s*$/, "")
    .trim();
}

function isSame(part: string, publisher: string): boolean {
  const bare = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the\s+|\.(?:com|org|net|co\.uk|\w{2})$/g, "")
      .replace(/[^\p{L}\p{N}]/gu, "");
  return bare(part) === bare(publisher) && bare(part) !== "";
}
