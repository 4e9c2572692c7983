import { hash } from "node:crypto";
import type { Span } from "../article/index.ts";
import type { Found } from "./statement.ts";

/** The id of a statement: 16 hexadecimal digits of SHA-256 over its article's id and its three sets of spans. */
export function statementId(
  article: string,
  { content, source, cue }: Pick<Found, "content" | "source" | "cue">,
): string {
  const whole = [article, ...[content, source, cue].map(places)].join("\n");
  return hash("sha256", whole).slice(0, 16);
}

const places = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(",");
