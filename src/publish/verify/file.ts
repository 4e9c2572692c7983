// A file of briefs, as anybody may hand it in: nothing in it is trusted before its shape is checked.

import type { Brief } from "../brief/index.ts";
import { FILE_KIND, briefFormats } from "../brief/index.ts";

/** Why something that calls itself a brief is none. */
export class NoBrief extends Error {
  override readonly name = "NoBrief";
}

/** The data in a page of briefs. */
const DATA = /<script type="application\/json" id="whence-brief">([^<]*)<\/script>/;

/**
 * The briefs of a text: JSON, or a page with the data in it. Null where it does not call itself a brief. Throws
 * `NoBrief` where it does and is none, and where a page shows anything else than its data.
 */
export async function briefsIn(text: string): Promise<Brief[] | null> {
  const inPage = DATA.exec(text)?.[1];
  const data = inPage ?? text;
  if (!data.trimStart().startsWith("{") || !data.includes(`"${FILE_KIND}"`)) return null;
  // Loaded here, because nobody else needs it.
  const { shape } = await import("./shape.ts");
  const found = shape.safeParse(parsed(data));
  if (found.success) {
    if (inPage !== undefined && !shows(text, found.data.briefs))
      throw new NoBrief("the page shows other words than its data");
    return found.data.briefs;
  }
  const [issue] = found.error.issues;
  throw new NoBrief(`${issue?.message ?? "not its shape"} at ${issue?.path.join(".") || "the top"}`);
}

/** Whoever reads the page reads its words and not its data: they must be those that the data make. */
function shows(page: string, briefs: readonly Brief[]): boolean {
  const made = briefFormats
    .find(({ name }) => name === "html")!
    .write(briefs, { why: false, width: 80, colour: false });
  return page.replace(DATA, "") === made.replace(DATA, "");
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new NoBrief("no JSON");
  }
}
