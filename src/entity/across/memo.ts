// Answers that depend on nothing but a text, kept so that a name in every second article is read once.

/** The same function, which remembers its latest answers. */
export function remembering<T>(make: (key: string) => T, most: number): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const before = old.get(key);
    const made = before === undefined ? make(key) : before;
    // Two halves: what was not asked for while the younger filled up is forgotten.
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, made);
    return made;
  };
}

/** The same for what depends on two texts. */
export function rememberingPairs<T>(make: (a: string, b: string) => T, most: number): (a: string, b: string) => T {
  let young = new Map<string, Map<string, T>>();
  let old = young;
  let size = 0;
  return (a, b) => {
    const known = young.get(a)?.get(b);
    if (known !== undefined) return known;
    const before = old.get(a)?.get(b);
    const made = before === undefined ? make(a, b) : before;
    if (size >= most / 2) [old, young, size] = [young, new Map(), 0];
    const row = young.get(a);
    if (row) row.set(b, made);
    else young.set(a, new Map([[b, made]]));
    size += 1;
    return made;
  };
}
