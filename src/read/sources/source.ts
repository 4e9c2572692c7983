import type { Unreadable } from "../errors.ts";
import type { Found } from "../fetched.ts";
import type { ReadOptions, Settings } from "../settings.ts";

/** Something that may be set about a kind of place. */
export interface SourceOption {
  /** As reading takes it. */
  readonly name: Exclude<keyof ReadOptions, "item" | "now" | "input">;
  readonly summary: string;
  /** What holds where it is not set, in words. */
  readonly default: string;
}

/** A kind of place that an address may name. It says all about itself, and lists and docs are made of that. */
export interface Source {
  readonly name: string;
  /** What it takes. */
  readonly summary: string;
  readonly example: string;
  readonly options?: readonly SourceOption[];
  readonly takes: (address: string) => boolean;
  /** What lies there, the first where it is several; throws `Unreadable`. */
  readonly open: (address: string, settings: Settings) => Promise<Found>;
  /** Where several things lie at one address: each of them, and what is wrong with others, one after the other. */
  readonly each?: (address: string, settings: Settings) => AsyncIterable<Found | Unreadable>;
}

export const maxBytesOption: SourceOption = {
  name: "maxBytes",
  summary: "most bytes that are taken, counted after decompression",
  default: "10 MB",
};
export const timeoutOption: SourceOption = {
  name: "timeout",
  summary: "milliseconds after which an address is given up",
  default: "20 s",
};
export const allowPrivateOption: SourceOption = {
  name: "allowPrivate",
  summary: "hosts that may be asked although their address is private",
  default: "none",
};
