// The style sheet and the script, each under the hash of what it holds.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** A file that pages are drawn with. */
interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

function assetOf(name: string, ending: string, type: string): Asset {
  const body = readFileSync(new URL(`../../web/assets/${name}.${ending}`, import.meta.url), "utf8");
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, type, body };
}

export const style = assetOf("desk", "css", "text/css; charset=utf-8");
export const icon = assetOf("desk", "svg", "image/svg+xml");
export const script = assetOf("desk", "js", "text/javascript; charset=utf-8");
