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
