// What a page is, and what it knows of who asked for it.

import type { Markup } from "./markup.ts";

/** What a page knows of who asked for it. */
export interface Frame {
  /** The address of the desk without a slash at the end; feeds and citations name it. */
  readonly base: string;
  /** Path and query of this page. */
  readonly here: string;
  readonly person: { readonly name: string; readonly role: "reader" | "judge" | "admin" };
  /** What a form sends back so that nobody else can send it. */
  readonly csrf: string;
  /** What a form has just done: a judgement. */
  readonly done: { readonly id: string; readonly act: string } | null;
}

/** A page without its frame. */
export interface Page {
  readonly title: string;
  readonly main: Markup;
  /** Which entry of the navigation this is under. */
  readonly section?: Section;
  /** Path of the same as records: ".json" and ".csv" are put after it. */
  readonly records?: string | null;
  /** Path of its feed. */
  readonly feed?: string | null;
}

export type Section = "front" | "people" | "search" | "judgements" | "sources" | "help";
