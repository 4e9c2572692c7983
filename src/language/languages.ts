// The languages that Whence reads: each is a folder beside this file and a line here.

import type { Block } from "../article/index.ts";
import { english } from "./english/index.ts";
import type { Prose } from "./prose.ts";

/** A language that can be read. */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
  readonly name: string;
  /** Cuts a text into prose. */
  readonly cut: (text: string, blocks: readonly Block[]) => Prose;
}

export const languages: readonly Language[] = [{ tag: "en", name: "English", cut: english }];

/** The language with this tag ("en", "en-GB"); null where Whence does not read it. */
export function languageOf(tag: string | null): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.tag === primary) ?? null;
}
