import type { Fetched } from "../fetched.ts";
import type { Settings } from "../settings.ts";

/** A kind of place that an address may name. */
export interface Source {
  readonly name: string;
  readonly summary: string;
  readonly example: string;
  readonly takes: (address: string) => boolean;
  /** What lies there; throws `Unreadable`. */
  readonly open: (address: string, settings: Settings) => Promise<Omit<Fetched, "fetchedAt">>;
}
