// A form in which all that a ledger holds, or one story, is handed to other programs. It goes out piece by piece, so
// that a ledger may be larger than the memory, and the same ledger gives the same bytes.

import type { Holdings } from "../../ledger/index.ts";

/** One form. */
export interface Export {
  /** As it is called: "csv". */
  readonly name: string;
  readonly summary: string;
  /** With the dot: ".csv". */
  readonly extension: string;
  readonly mediaType: string;
  /** What is no text can only go into a file. */
  readonly isBinary?: true;
  readonly write: (holdings: Holdings, options: ExportOptions) => AsyncIterable<string | Uint8Array>;
}

/** How a form is written. */
export interface ExportOptions {
  /** "Whence 0.1.0". */
  readonly software: string;
  /** The name of what is exported, for people. */
  readonly title: string;
  /** To whom the export may be passed on, in forms that can say so. */
  readonly marking?: Marking | undefined;
}

/** The Traffic Light Protocol. */
export type Marking = "clear" | "green" | "amber" | "red";
