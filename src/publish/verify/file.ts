// A file of briefs, as anybody may hand it in: nothing in it is trusted before its shape is checked.

import type { Brief } from "../brief/index.ts";
import { FILE_KIND } from "../brief/index.ts";

/** Why something that calls itself a brief is none. */
export class NoBrief extends Error {
  override readonly name = "NoBrief";
}

/**
 * The briefs of a text: JSON, or a page with the data in it. Null where it does not call itself a brief. Throws
 * `NoBrief` where it does and is none.
 */
export async function briefsIn(text: string): Promise<Brief[] | null> {
  const data = /<script type="application\/json" id="whence-brief">([^<]*)<\/script>/.exec(text)?.[1] ?? text;
  if (!data.trimStart().startsWith("{") || !data.includes(`"${FILE_KIND}"`)) return null;
  // Loaded here, because nobody else needs it.
  const { shape } = await import("./shape.ts");
  const found = shape.safeParse(parsed(data));
  if (found.success) return found.data.briefs;
  const [issue] = found.error.issues;
  throw new NoBrief(`${issue?.message ?? "not its shape"} at ${issue?.path.join(".") || "the top"}`);
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    throw new NoBrief("no JSON");
  }
}
