// Searches the files of a site: each is loaded as a script, so that it works from a folder as well as from a server.

globalThis.whenceSearch = (() => {
  "use strict";
  const place = document.getElementById("found");
  const SHOWN = 20;
  /** Files of words that one word may lead to, words of a search, and words that one may be the beginning of. */
  const [SHELVES, WORDS, FORMS] = [3, 8, 200];
  const waiting = new Map();
  let head = null;

  const load = (name) =>
    new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = `search/${name}.js${head === null ? "" : `?${head.state}`}`;
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });

  const loaded = new Map();
  const once = (name) => {
    if (!loaded.has(name)) loaded.set(name, load(name));
    return loaded.get(name);
  };

  function wordsIn(text) {
    const marks = new RegExp(`[${Object.keys(head.letters).join("")}]`, "g");
    const plain = text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(marks, (letter) => head.letters[letter]);
    return [...new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 32)))].slice(0, WORDS);
  }

  /** The files that may hold words which begin so. */
  function shelvesOf(word) {
    const { firsts } = head;
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= word) low = middle + 1;
      else high = middle;
    }
    const shelves = low > 0 ? [low - 1] : [];
    for (let at = low; at < firsts.length && firsts[at].startsWith(word) && shelves.length < SHELVES; at += 1)
      shelves.push(at);
    return shelves;
  }

  /** Places of the pages that hold a word which begins so; `isCut` where there are more. */
  async function placesOf(word) {
    const found = new Set();
    let [isCut, forms] = [false, 0];
    for (const shelf of await Promise.all(shelvesOf(word).map((at) => once(`words-${at}`))))
      for (const [known, packed] of Object.entries(shelf)) {
        if (!known.startsWith(word) || (forms += 1) > FORMS) continue;
        isCut ||= packed.endsWith("+");
        let at = 0;
        for (const step of packed.replace("+", "").split(" ")) found.add((at += Number.parseInt(step, 36)));
      }
    return { found, isCut };
  }

  async function search(text) {
    head = await once("index");
    const all = await Promise.all(wordsIn(text).map(placesOf));
    if (all.length === 0) return say("There is no word in it.");
    const [least, ...others] = all.map(({ found }) => found).sort((a, b) => a.size - b.size);
    const hits = [...least].filter((at) => others.every((found) => found.has(at))).sort((a, b) => a - b);
    const count = `${hits.length.toLocaleString("en")} ${hits.length === 1 ? "page" : "pages"}`;
    const isCut = all.some((one) => one.isCut);
    say(
      hits.length === 0 ? "Nothing holds all of these words." : isCut ? `${count} among the first of the site` : count,
    );
    return show(hits, 0);
  }

  function say(words) {
    place.replaceChildren(element("p", "facts", words));
  }

  function element(name, kind, words) {
    const made = document.createElement(name);
    made.className = kind;
    made.textContent = words;
    return made;
  }

  const kindOf = (at) => head.kinds.findLast(([, from]) => from >= 0 && from <= at)[0];

  /** Lists some hits under the names of their kinds, and a button for more. */
  async function show(hits, from) {
    const some = hits.slice(from, from + SHOWN);
    const rows = await Promise.all(
      some.map(async (at) => (await once(`pages-${Math.floor(at / head.stretch)}`))[at % head.stretch]),
    );
    let list = null;
    rows.forEach(([file, title, facts], number) => {
      const kind = kindOf(some[number]);
      if (number === 0 || kind !== kindOf(some[number - 1])) {
        if (from === 0 || number > 0 || kind !== kindOf(hits[from - 1])) place.append(element("h2", "", kind));
        place.append((list = element("ol", "rows", "")));
      }
      const item = element("li", "row item", "");
      item.tabIndex = -1;
      const link = element("a", "open", title);
      link.href = file;
      link.dir = "auto";
      item.append(link, " ", element("span", "small", facts));
      list.append(item);
    });
    if (from + SHOWN >= hits.length) return;
    const more = element("button", "more", "Further hits");
    more.addEventListener("click", () => {
      more.remove();
      void show(hits, from + SHOWN);
    });
    place.append(more);
  }

  const query = (new URLSearchParams(location.search).get("q") ?? "").slice(0, 300);
  for (const field of document.querySelectorAll("input[name=q]")) field.value = query;
  if (query.trim() !== "") {
    document.title = `Search: ${query} · Whence`;
    say("Searching …");
    search(query).catch(() => say("The index of this site cannot be loaded."));
  }

  const take = (name, value) => waiting.get(name)?.(value);
  return {
    begin: (value) => take("index", value),
    words: (number, value) => take(`words-${number}`, value),
    pages: (number, value) => take(`pages-${number}`, value),
  };
})();
