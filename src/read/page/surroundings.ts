// Where on the page a block stands: what the tags, classes and roles around it say.

import type { PageElement } from "./tree.ts";

/** What the names on one element hint at. */
const HINTS = {
  body: /article|body|content|entry|post|story|text|main|copy|prose|rich/i,
  comments: /comment|disqus|discuss|respond|reply|replies/i,
  related:
    /relat|recommend|more-|-more|trending|popular|latest|teaser|outbrain|taboola|sidebar|side-bar|rail|widget|carousel|promo|playlist|read-?next|up-?next|most-|tease|recirc|river|listing|archive|card/i,
  advertising: /sponsor|advert|(?:^|[\s_-])ads?(?:$|[\s_-])|banner|dfp|commercial|affiliate|shopping|product/i,
  sharing:
    /share|sharing|social|follow|facebook|twitter|subscri|newsletter|sign-?up|paywall|donat|app-?store|print|tool/i,
  notice: /cookie|consent|gdpr|privacy|popup|modal|overlay|login|alert|toast|disclaim|legal|correction|error/i,
  about:
    /byline|author|dateline|date|time|meta|tag|keyword|crumb|categor|kicker|eyebrow|copyright|bio|profile|credit|source|info|label/i,
  frame: /footer|header|masthead|nav|menu|toolbar|topbar|skip|search|logo/i,
  caption: /caption|credit|photo|image|gallery|figure|slide|video|media|player|embed/i,
  summary:
    /summary|excerpt|standfirst|subtitle|subhead|deck|dek|lead|lede|intro|description|abstract|highlights|key-?points/i,
  quoted: /tweet|instagram|pull-?quote|blockquote|quote|fb-post|tiktok|telegram/i,
} as const;

export type Hint = keyof typeof HINTS;

const KINDS = Object.keys(HINTS) as Hint[];
/** As much of an element's names as is looked at. */
const LONGEST_NAMES = 400;

/** Elements whose presence above a block is counted. */
const ABOVE = new Set(
  "article main aside nav header footer figure figcaption form table ul ol li blockquote section dl h1 h2 h3 h4 h5 h6 p a".split(
    " ",
  ),
);

/** What is known of an element and of all that is around it. */
export interface Surroundings {
  /** Tags of this element and those around it. */
  readonly tags: ReadonlySet<string>;
  /** How many levels up the nearest element with the hint is; 0 is the element itself. */
  readonly hints: Readonly<Partial<Record<Hint, number>>>;
  readonly hidden: boolean;
  readonly isBody: boolean;
}

/** Surroundings of elements, each looked at once. */
export class Places {
  #known = new Map<PageElement, Surroundings>();
  #hinted = new Map<string, readonly Hint[]>();

  of(element: PageElement): Surroundings {
    const known = this.#known.get(element);
    if (known) return known;
    const place = placeOf(element, this.#hintsOf(element), element.parent && this.of(element.parent));
    this.#known.set(element, place);
    return place;
  }

  /** What the names on an element hint at; the same names are looked at once. */
  #hintsOf({ attributes }: PageElement): readonly Hint[] {
    const names = `${attributes.class ?? ""} ${attributes.id ?? ""} ${attributes.role ?? ""} ${attributes["data-testid"] ?? ""}`;
    let hints = this.#hinted.get(names);
    if (!hints) {
      const start = names.slice(0, LONGEST_NAMES);
      hints = start.trim() === "" ? [] : KINDS.filter((hint) => HINTS[hint].test(start));
      this.#hinted.set(names, hints);
    }
    return hints;
  }
}

function placeOf({ tag, attributes }: PageElement, own: readonly Hint[], outer: Surroundings | null): Surroundings {
  const hints: Partial<Record<Hint, number>> = {};
  for (const hint of KINDS) {
    const above = outer?.hints[hint];
    if (above !== undefined) hints[hint] = above + 1;
  }
  for (const hint of own) hints[hint] = 0;
  const tags =
    ABOVE.has(tag) && !outer?.tags.has(tag) ? new Set(outer?.tags).add(tag) : (outer?.tags ?? new Set<string>());
  const isHidden = attributes.hidden !== undefined || attributes["aria-hidden"] === "true";
  const isBody = /articleBody/i.test(attributes.itemprop ?? "") || attributes.property === "articleBody";
  return { tags, hints, hidden: isHidden || (outer?.hidden ?? false), isBody: isBody || (outer?.isBody ?? false) };
}
