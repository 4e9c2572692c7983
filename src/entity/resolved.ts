// Who is meant at one place of the text.

import type { Link } from "../statement/index.ts";

/** A place of the text with who is meant there. */
export interface Resolved {
  readonly link: Link;
  /** The noun that the phrase turns on, in lower case; empty for a name. */
  readonly head: string;
  /** Words by which the source may be named again, in lower case. */
  readonly names: ReadonlySet<string>;
}

/** Where nobody is named. */
export const NOBODY: Resolved = {
  link: { name: null, kind: "unnamed", role: null, onBehalfOf: null },
  head: "",
  names: new Set(),
};
