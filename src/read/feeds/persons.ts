// Authors of RSS, cut short before they are parsed: a line of many thousand brackets keeps the parser busy for hours.

/** Longest author, with whatever markup, in UTF-16 code units. */
const LONGEST = 500;

const PERSON = /<(\/?)(?:[^\s<>/:]{1,200}:)?(?:author|managingeditor|webmaster)(?=[\s/>])[^<>]{0,200}>?/gi;

/** The feed without the content of authors that are too long to be one. */
export function withoutLongPersons(xml: string): string {
  const parts: string[] = [];
  let [kept, open] = [0, -1];
  for (const { index, 0: tag, 1: slash } of xml.matchAll(PERSON)) {
    if (slash === "" && open < 0) open = index + tag.length;
    if (slash === "") continue;
    if (open >= 0 && index - open > LONGEST) {
      parts.push(xml.slice(kept, open));
      kept = index;
    }
    open = -1;
  }
  return parts.length === 0 ? xml : parts.join("") + xml.slice(kept);
}
