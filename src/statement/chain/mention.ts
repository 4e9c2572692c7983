import type { Span } from "../../article/index.ts";

/** A place of the text that names one link of a chain, before it is known who that is. */
export interface Mention {
  /** Null where the article names no source. */
  readonly span: Span | null;
  /**
   * Why it stands in the chain: `source` put the content forward, `origin` is whom the source cites,
   * `relay` carried it to the reader, `outer` is the source of the statement that this one stands in,
   * `reporter` is who says in a sentence of its own that another one reported it: as a rule the publisher itself.
   */
  readonly as: "source" | "origin" | "relay" | "outer" | "reporter";
  /** "We", "this newspaper": the outlet itself. */
  readonly isHouse?: boolean;
}
