import type { Settings } from "../settings.ts";

/** Bytes, and what the place that they came from says about them. */
export interface Raw {
  /** The address as it was given; messages end with it. */
  readonly address: string;
  /** Where the bytes lay in the end, redirects followed; null where that is no place on the web. */
  readonly url: string | null;
  /** As the server states it: "text/html". */
  readonly mediaType: string | null;
  /** As the server states it, unchecked: "windows-1251". */
  readonly charset: string | null;
  /** Of a file's name, lower case, with its full stop: ".html"; empty where it has none. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** A kind of place that an address may name. */
export interface Source {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly takes: (address: string) => boolean;
  /** What lies there; throws `Unreadable`. */
  readonly open: (address: string, settings: Settings) => Promise<Raw>;
}
