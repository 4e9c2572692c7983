import type { Line } from "./line.ts";

/** What an article does to a claim: takes it up, speaks against it, or reports it without doing either. */
export type Stance = "for" | "against" | "observing";

/** Sees one line of an article beside the claim, and says where it stands or nothing. */
export type Rule = (line: Line) => Stance | null;
