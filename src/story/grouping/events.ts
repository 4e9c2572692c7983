/** What happened to stories, in the order in which it happened. */
export type StoryEvent =
  /** An article began a story. */
  | { readonly kind: "opened"; readonly story: string; readonly article: string; readonly why: string }
  /** An article came to a story that was there. */
  | { readonly kind: "joined"; readonly story: string; readonly article: string; readonly why: string }
  /** On second thoughts an article belongs elsewhere. */
  | {
      readonly kind: "moved";
      readonly from: string;
      readonly story: string;
      readonly article: string;
      readonly why: string;
    }
  /** A story was two: these articles left it for a new one. */
  | {
      readonly kind: "split";
      readonly from: string;
      readonly story: string;
      readonly articles: readonly string[];
      readonly why: string;
    }
  /** The last article of a story went to another: the two are one. */
  | { readonly kind: "merged"; readonly from: string; readonly story: string; readonly why: string }
  /** Nobody wrote about a story for long: nothing joins it any more. */
  | { readonly kind: "retired"; readonly story: string; readonly why: string };
