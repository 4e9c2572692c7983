// A newsletter as it came by mail: the sender is its publisher, the day that it was sent the day of publication.
// What is attached is left alone, and nothing that it points to is fetched.

import type { Article, BlockKind } from "../../article/index.ts";
import { isoDate } from "../dates.ts";
import { Unreadable } from "../errors.ts";
import { blocksOfPage } from "../page/blocks.ts";
import { kindOf } from "../page/kinds.ts";
import { treeOf } from "../page/tree.ts";
import type { PageElement } from "../page/tree.ts";
import type { Dialect } from "./dialect.ts";
import { composed } from "./markup.ts";
import type { Piece } from "./markup.ts";

/** Deepest nesting of parts, and most bytes of all headers. */
const LIMITS = { maxNestingDepth: 32, maxHeadersSize: 500_000, maxRfc822NestingDepth: 2 };

export const email: Dialect = {
  name: "email",
  summary: "a newsletter as it came by mail (.eml)",
  extensions: [".eml"],
  mediaTypes: ["message/rfc822"],
  looksLike: (head) => /^[\w-]{1,60}:/.test(head) && MARKS.every((mark) => mark.test(head)),
  read: async ({ bytes, address }) => {
    if (isOften(bytes, "\n--", MOST_PARTS) || isOften(bytes, "\n", MOST_LINES))
      throw new Unreadable("mail of too many parts or lines:", address);
    const { default: PostalMime } = await import("postal-mime");
    const mail = await PostalMime.parse(bytes, LIMITS).catch((error: unknown) => {
      throw new Unreadable(
        `no mail that can be read (${error instanceof Error ? error.message : String(error)}):`,
        address,
      );
    });
    if (mail.from === undefined) throw new Unreadable("no sender of a mail in", address);
    const article = articleOf(mail);
    if (article === null) throw new Unreadable("no article text at", address);
    return [article];
  },
};

/** Most lines that may part a mail, and most lines of all; the largest attachments that may come have 140,000. */
const MOST_PARTS = 2_000;
const MOST_LINES = 150_000;

/** Is this more often in a mail than so many times? */
function isOften(bytes: Uint8Array, mark: string, most: number): boolean {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = mail.indexOf(mark); at >= 0 && count <= most; at = mail.indexOf(mark, at + 1)) count += 1;
  return count > most;
}

/** Headers that every mail has. */
const MARKS = [/^from:/im, /^date:/im, /^(?:message-id|mime-version|subject):/im];

type Mail = Awaited<ReturnType<(typeof import("postal-mime"))["default"]["parse"]>>;

function articleOf(mail: Mail): Omit<Article, "id"> | null {
  const title = lineOf(mail.subject);
  const pieces = mail.html ? piecesOfHtml(mail.html) : [];
  const body = pieces.length > 0 ? pieces : piecesOfText(mail.text ?? "");
  if (body.length === 0) return null;
  const publisher = lineOf(mail.from?.name) ?? listOf(mail) ?? mail.from?.address ?? null;
  return {
    url: addressOf(mail),
    title,
    publisher,
    published: isoDate(mail.date ?? ""),
    modified: null,
    authors: [],
    language: lineOf(headerOf(mail, "content-language")?.split(",")[0]),
    ...composed(title, body),
  };
}

const lineOf = (value: string | undefined): string | null =>
  value
    ?.replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .toWellFormed() || null;

const headerOf = ({ headers }: Mail, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;

/** `"The Ostrel letter" <letter.gazette.example>`: the name of the list, or else its id. */
function listOf(mail: Mail): string | null {
  const [, name, id] = /^([^<]{0,300})<([^>]{1,300})>/.exec(headerOf(mail, "list-id") ?? "") ?? [];
  return lineOf(name?.replaceAll('"', "")) ?? lineOf(id);
}

/** Where it can be read on the web, or else the name that no other mail has. */
function addressOf(mail: Mail): string | null {
  const archived = /https?:\/\/[^\s<>"]{1,2000}/i.exec(headerOf(mail, "archived-at") ?? "")?.[0];
  if (archived !== undefined && URL.canParse(archived)) return archived;
  const id = /^<?([^<>\s]{1,500})>?$/.exec(mail.messageId?.trim() ?? "")?.[1];
  return id === undefined ? null : `mid:${encodeURIComponent(id).replaceAll("%40", "@")}`;
}

/** Lines that are about the letter and not in it. */
const ABOUT_ITSELF =
  /\b(?:unsubscribe|view (?:this|it|in)\b.{0,40}\bbrowser|(?:manage|update) (?:your )?(?:e-?mail )?preferences)\b/i;
const LONGEST_NOTE = 400;

const isNote = (words: string) => words.length <= LONGEST_NOTE && ABOUT_ITSELF.test(words);

/** The blocks of a letter, but for those that are nothing but links, and what is not shown. */
function piecesOfHtml(html: string): Piece[] {
  return blocksOfPage(treeOf(html)).flatMap((block): Piece[] => {
    const { text, linked, element } = block;
    const isLink = linked >= text.replace(/\s/g, "").length;
    return isLink || isNote(text) || isHidden(element) ? [] : [{ kind: kindOf(block), words: text }];
  });
}

/** Letters begin with words that only the list of mails shows. */
function isHidden(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.attributes["hidden"] !== undefined) return true;
  return false;
}

/** Paragraphs lie between empty lines; what a letter quotes is marked with `>`. */
function piecesOfText(text: string): Piece[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .flatMap((paragraph): Piece[] => {
      const quoted = /^\s*>/.test(paragraph);
      const words = lineOf(quoted ? paragraph.replace(/^[ \t]*>+ ?/gm, "") : paragraph);
      const kind: BlockKind = quoted ? "quote" : "paragraph";
      return words === null || isNote(words) || /^[\s\p{P}\p{S}]+$/u.test(words) ? [] : [{ kind, words }];
    });
}
