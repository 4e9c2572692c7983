// What Telegram Desktop exports of a chat (`result.json`): every message with words is an article of its own.
//
// Times are those of `date_unixtime`, which has a zone; `date` is the clock of whoever exported.

import type { Article } from "../../article/index.ts";
import { isoDate } from "../dates.ts";
import { UNKNOWN, articleOfPost, oneLine } from "./post.ts";

type Fields = ReadonlyMap<string, unknown>;

/** Most messages that are read of one file. */
const MOST = 200_000;

/** The fields of an object; of anything else none. Names such as `__proto__` are names like others. */
const fieldsOf = (value: unknown): Fields =>
  new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

/** The posts of an exported chat, or of all chats of a full export; null where it is neither. */
export function readMessages(value: unknown): Omit<Article, "id">[] | null {
  const chats = chatsIn(value);
  return (
    chats &&
    chats.flatMap((chat) =>
      listOf(chat.get("messages"))
        .slice(0, MOST)
        .flatMap((one) => articleOf(fieldsOf(one), chat)),
    )
  );
}

/** The chats of an export; null where it is none. */
function chatsIn(value: unknown): Fields[] | null {
  const root = fieldsOf(value);
  const several = ["chats", "left_chats"].flatMap((name) => listOf(fieldsOf(root.get(name)).get("list")));
  const chats = (several.length > 0 ? several.map(fieldsOf) : [root]).filter((chat) =>
    Array.isArray(chat.get("messages")),
  );
  return chats.length > 0 || several.length > 0 || root.has("chats") ? chats : null;
}

/** Addresses of all messages of exported channels, by channel: those without words, and notes of the channel, as well. */
export function addressesIn(value: unknown): string[][] {
  const channels = (chatsIn(value) ?? []).filter((chat) => /channel/.test(textOf(chat.get("type")) ?? ""));
  return channels.map((chat) => listOf(chat.get("messages")).flatMap((one) => addressOf(fieldsOf(one), chat) ?? []));
}

function articleOf(message: Fields, chat: Fields): Omit<Article, "id">[] {
  // Notes of the chat itself and what the program could not show are no posts.
  if (message.get("type") !== "message") return [];
  const channel = textOf(chat.get("name"));
  const author = textOf(message.get("author")) ?? textOf(message.get("from"));
  return articleOfPost({
    url: addressOf(message, chat),
    publisher: channel && oneLine(channel),
    forwardedFrom: forwardedFrom(message),
    published: timeIn(message, "date_unixtime") ?? isoDate(textOf(message.get("date")) ?? ""),
    modified: timeIn(message, "edited_unixtime") ?? isoDate(textOf(message.get("edited")) ?? ""),
    isEdited: message.has("edited_unixtime") || message.has("edited"),
    authors: author === null || author === channel ? [] : [oneLine(author)],
    words: wordsOf(message.get("text")) || wordsOf(message.get("text_entities")),
  });
}

/** A name only; null for an account that is deleted, which is a source all the same. */
function forwardedFrom(message: Fields): string | null {
  for (const name of ["forwarded_from", "saved_from"])
    if (message.has(name)) return textOf(message.get(name)) ?? UNKNOWN;
  return null;
}

/** Members of a channel or a large group reach a message by this address. */
function addressOf(message: Fields, chat: Fields): string | null {
  const [id, number] = [chat.get("id"), message.get("id")];
  const isShared = /channel|supergroup/.test(textOf(chat.get("type")) ?? "");
  return isShared && isNumber(id) && isNumber(number) ? `https://t.me/c/${id}/${number}` : null;
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/** A text, or pieces of one: strings, and objects that have one. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  return listOf(value)
    .map((piece) => (typeof piece === "string" ? piece : (textOf(fieldsOf(piece).get("text")) ?? "")))
    .join("");
}

/** Latest second that a date can have. */
const LAST = 253_402_300_799;

function timeIn(message: Fields, name: string): string | null {
  const value = message.get(name);
  const seconds = typeof value === "string" && /^\d{1,12}$/.test(value) ? Number(value) : Number.NaN;
  return seconds > 0 && seconds <= LAST ? new Date(seconds * 1000).toISOString().replace(".000", "") : null;
}

/** The JSON that was meant: the export writes control characters as `\x0B`, which JSON does not know. */
export const mended = (json: string): string =>
  json.replace(/\\(?:x([\da-f]{2})|[^])/gi, (pair, code: string | undefined) =>
    code === undefined ? pair : `\\u00${code}`,
  );
