// How many columns of a terminal a text takes.

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Letters that are two columns wide: East Asian ones, full-width forms, pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60\u3000-\u303e]/u;
const NO_WIDTH = /^[\p{M}\p{Cf}]+$/u;

/** The columns of one line. */
export function columnsOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(text)) columns += NO_WIDTH.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1;
  return columns;
}
