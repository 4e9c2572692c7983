// A channel on Telegram. A brief that changes is changed where it stands, with a word that it was; nothing is ever
// deleted. The Bot API knows no keys, so each message carries one in its last line, by which the channel's public
// page can be asked whether it arrived.

import type { Letter } from "../content.ts";
import { ask, NoAnswer } from "../post.ts";
import { NoTarget } from "../target.ts";
import type { Notes, Outcome, Sender, Target, Trail, World } from "../target.ts";
import { dateOf } from "../../../web/words/index.ts";
import { called } from "./bot.ts";
import type { Bot } from "./bot.ts";
import { escaped, messagesOf } from "./messages.ts";

const TOKEN = "WHENCE_TELEGRAM_TOKEN";
const BASE = "WHENCE_TELEGRAM_API";
const PREVIEW = "WHENCE_TELEGRAM_PREVIEW";
/** Room for the lines below a message: its key, and what was changed. */
const ROOM = 1200;

/** A channel in which a bot may post. */
export const telegram: Target = {
  name: "telegram",
  summary:
    "Posts to a channel as a bot and edits the post when its brief changes; of a public channel it can ask what arrived.",
  takes: "@channel, or the number of a chat",
  variables: [
    { name: TOKEN, summary: "the token of the bot; it is neither kept nor shown", isNeeded: true },
    { name: BASE, summary: "where the Bot API is, if not at https://api.telegram.org/", isNeeded: false },
    { name: PREVIEW, summary: "where public channels are shown, if not at https://t.me/s/", isNeeded: false },
  ],
  example: "telegram:@ostrel_desk",
  at: (chat, world) => {
    if (!/^(?:@[a-z]\w{3,31}|-?\d{1,20})$/i.test(chat))
      throw new NoTarget("deliver: neither @channel nor a number after telegram:");
    const token = world.env[TOKEN] ?? "";
    if (!/^\d{1,20}:[\w-]{10,100}$/.test(token))
      throw new NoTarget(`deliver: no token of a bot in this variable: ${TOKEN}`);
    const bot = { base: baseIn(BASE, "https://api.telegram.org/", world), token, world };
    const channel: Channel = { chat, bot, preview: baseIn(PREVIEW, "https://t.me/s/", world) };
    return {
      id: `telegram:${chat}`,
      send: (letter, trail) => posted(channel, letter, trail),
      preview: (letter) =>
        partsOf(letter, null)
          .map((text, place, { length }) => `message ${place + 1} of ${length} to ${chat}\n${text}\n`)
          .join("\n"),
    } satisfies Sender;
  },
};

function baseIn(variable: string, otherwise: string, { env }: World): string {
  const url = URL.parse(env[variable] || otherwise);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new NoTarget(`deliver: no http(s) address in this variable: ${variable}`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

interface Channel {
  readonly chat: string;
  readonly bot: Bot;
  readonly preview: string;
}

/** How far a letter is: numbers of its messages, and which is being sent. */
interface Progress {
  readonly ids: readonly number[];
  readonly sending: number | null;
}

function progressIn({ ids, sending }: Notes): Progress {
  const known = Array.isArray(ids) ? ids.filter((id) => Number.isSafeInteger(id)) : [];
  return { ids: known as number[], sending: typeof sending === "number" ? sending : null };
}

/** By what a message of a letter is known: no other text holds it. */
const markOf = ({ key }: Letter, place: number): string => `w${key.slice(0, 16)}-${place + 1}`;

/** The messages of a letter, each with its mark, the first with what was changed since it stood there. */
function partsOf(letter: Letter, before: Letter | null): string[] {
  return messagesOf(letter, ROOM).map((text, place) => {
    const change = place === 0 && before !== null ? `\n\n<i>${changeOf(letter, before)}</i>` : "";
    return `${text}${change}\n\n<code>${markOf(letter, place)}</code>`;
  });
}

/** Longest words of what is told no more, in UTF-16 code units, once they are escaped. */
const LONGEST_GONE = 700;

/** "Changed on 7 March 2025: 2 sentences are new. No longer told: …": what was told does not go in silence. */
function changeOf({ content, at }: Letter, { content: was }: Letter): string {
  const [now, then] = [sentencesOf(content), sentencesOf(was)];
  const gone = then.filter((one) => !now.includes(one));
  const fresh = now.filter((one) => !then.includes(one)).length;
  const day = escaped(dateOf(at.slice(0, 10)));
  if (content.kind === "withdrawn") return `Withdrawn on ${day}.`;
  let told = "";
  let left = gone.length;
  for (const one of gone) {
    const more = ` “${escaped(one)}”`;
    if (told.length + more.length > LONGEST_GONE) break;
    told += more;
    left -= 1;
  }
  const rest = left === 0 ? "" : told === "" ? ` ${left} sentences.` : ` and ${left} more.`;
  const lost = gone.length === 0 ? "" : ` No longer told:${told}${rest}`;
  return `Changed on ${day}: ${fresh} ${fresh === 1 ? "sentence is" : "sentences are"} new.${lost}`;
}

const sentencesOf = (content: Letter["content"]): string[] =>
  content.kind === "brief" ? content.briefs.flatMap(({ sentences }) => sentences.map(({ text }) => text)) : [];

const SURPLUS = "<i>Withdrawn: what stood here is told above, or no longer told.</i>";

async function posted(channel: Channel, letter: Letter, trail: Trail): Promise<Outcome> {
  const parts = partsOf(letter, trail.before?.letter ?? null);
  const standing = trail.before ? progressIn(trail.before.notes).ids : [];
  let { ids, sending } = progressIn(trail.notes);
  for (let place = ids.length; place < Math.max(parts.length, standing.length); place += 1) {
    const text = parts[place] ?? SURPLUS;
    const there = sending === place ? await asked(channel, markOf(letter, place)) : (standing[place] ?? null);
    if (there === "unclear") return { state: "unknown", reason: "nobody can say whether a message was posted" };
    const found = there === null ? null : await edited(channel, there, text);
    if (found !== null && typeof found !== "number") return found;
    if (found !== null) ids = [...ids, found];
    else {
      await trail.note({ ids, sending: place });
      const fresh = await sent(channel, text);
      if (typeof fresh !== "number") {
        // What certainly was not posted needs no asking.
        if (fresh.state !== "unknown") await trail.note({ ids, sending: null });
        return fresh;
      }
      ids = [...ids, fresh];
    }
    sending = null;
    await trail.note({ ids, sending });
  }
  return { state: "delivered", notes: { ids, sending: null } };
}

async function sent({ bot, chat }: Channel, text: string): Promise<number | Exclude<Outcome, { state: "delivered" }>> {
  const message = { chat_id: chat, text, parse_mode: "HTML", link_preview_options: { is_disabled: true } };
  const found = await called(bot, "sendMessage", message, { isRepeatable: false });
  return "id" in found ? found.id : found.failed;
}

/** Edits a message and gives its number; null where it is there no more. */
async function edited({ bot, chat }: Channel, id: number, text: string): Promise<number | null | Outcome> {
  const message = {
    chat_id: chat,
    message_id: id,
    text,
    parse_mode: "HTML",
    link_preview_options: { is_disabled: true },
  };
  const found = await called(bot, "editMessageText", message, { isRepeatable: true });
  if ("id" in found) return id;
  const { reason } = found.failed;
  if (reason.includes("message is not modified")) return id;
  return /message to edit not found|message can't be edited/.test(reason) ? null : found.failed;
}

/** The number of the message with a mark, null where there is none, by the public page of the channel. */
async function asked({ chat, preview, bot }: Channel, mark: string): Promise<number | null | "unclear"> {
  if (!chat.startsWith("@")) return "unclear";
  try {
    const url = new URL(encodeURIComponent(chat.slice(1)), preview);
    const { status, text } = await ask(url, { method: "GET", headers: { "user-agent": "Whence" } }, bot.world);
    if (status !== 200 || !text.includes("data-post=")) return "unclear";
    const place = text.indexOf(mark);
    if (place < 0) return null;
    const [id] = /(?<=\/)\d+/.exec(text.slice(text.lastIndexOf('data-post="', place), place)) ?? [];
    return id === undefined ? "unclear" : Number(id);
  } catch (error) {
    if (error instanceof NoAnswer) return "unclear";
    throw error;
  }
}
