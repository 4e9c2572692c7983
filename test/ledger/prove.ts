import { createHash } from "node:crypto";
import type { Span } from "../../src/article/index.ts";
import type { Statement } from "../../src/statement/index.ts";

/** A statement with the id that its article and spans give it. */
export function proveStatement(article: string, statement: Omit<Statement, "id">): Statement {
  const spans = (list: readonly Span[]) => list.map(({ start, end }) => `${start}-${end}`).join(",");
  const { content, source, cue } = statement;
  const whole = [article, spans(content), spans(source), spans(cue)].join("\n");
  return { id: createHash("sha256").update(whole).digest("hex").slice(0, 16), ...statement };
}
