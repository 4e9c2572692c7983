// Tables of marked-up lines for the rules: [content] <source> {cue}. A line without marks must not match.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { blocksOf, wordsOf } from "../../src/article/index.ts";
import { languageOf } from "../../src/language/index.ts";
import { rules } from "../../src/statement/index.ts";
import type { Found } from "../../src/statement/index.ts";
import { marked } from "./marked.ts";

export const find = (text: string): Found[] => rules.find(languageOf("en")!.cut(text, blocksOf(text)));

export const shown = (text: string, { content, source, cue }: Found) =>
  `[${wordsOf(text, content)}] <${wordsOf(text, source)}> {${wordsOf(text, cue)}}`;

export function testStatements(name: string, lines: readonly string[]): void {
  describe(name, () => {
    for (const line of lines) {
      test(line.replaceAll("\n", " / "), () => {
        const { text, all } = marked(line);
        assert.deepEqual(
          find(text)
            .map((found) => shown(text, found))
            .toSorted(),
          all
            .filter(({ content }) => content.length > 0)
            .map((found) => shown(text, found))
            .toSorted(),
        );
      });
    }
  });
}
