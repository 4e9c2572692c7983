// Answers that depend on nothing but a text: news says the same few things over and over.

/** Answers that are kept before all are forgotten. */
const MOST = 10_000;

/** The same function of a list, which remembers its last answer: what is asked of a claim is asked twice in a row. */
export function rememberingLast<A, R>(make: (list: readonly A[]) => R): (list: readonly A[]) => R {
  let last: { readonly list: readonly A[]; readonly made: R } | null = null;
  return (list) => {
    if (last?.list.length === list.length && last.list.every((one, place) => one === list[place])) return last.made;
    const made = make(list);
    if (list.length > 0) last = { list, made };
    return made;
  };
}

/**
 * The same function, which remembers its latest answers. They are properties and no map: the name of a property is a
 * text of its own, where a key of a map may be a piece of a page and would hold all of the page.
 */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  let known: Record<string, T> = Object.create(null);
  let size = 0;
  return (text) => {
    const before = known[text];
    if (before !== undefined) return before;
    if (size >= MOST) [known, size] = [Object.create(null) as Record<string, T>, 0];
    const made = make(text);
    known[text] = made;
    size += 1;
    return made;
  };
}
