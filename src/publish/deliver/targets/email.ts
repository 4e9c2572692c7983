// A reader with a mailbox. A letter has the same Message-ID whenever it is sent, so that a repeat is known as one.

import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import { line } from "../../../web/index.ts";
import { tried } from "../attempts.ts";
import type { Attempt } from "../attempts.ts";
import type { Letter } from "../content.ts";
import { NoTarget } from "../target.ts";
import type { Target, Trail, World } from "../target.ts";
import { htmlOf, textOf } from "../written.ts";

const SERVER = "WHENCE_SMTP";
const FROM = "WHENCE_MAIL_FROM";
const TIMEOUT = 20_000;
/** So many times as long, all tries together, and a letter is given up: a server that goes on talking holds up nobody. */
const PATIENCE = 6;

/** One mailbox, without a name, quotes or anything that could end a line. */
const MAILBOX = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?$/i;

/** A mailbox that is told over SMTP. */
export const email: Target = {
  name: "email",
  summary: "Sends an e-mail with a text and an HTML part; its Message-ID is made from the key of the letter.",
  takes: "an e-mail address",
  variables: [
    { name: SERVER, summary: "the mail server: smtps://user:password@mail.example.org", isNeeded: true },
    { name: FROM, summary: "the address of the sender", isNeeded: true },
  ],
  example: "email:desk@example.org",
  at: (address, world) => {
    if (!MAILBOX.test(address)) throw new NoTarget(`deliver: no e-mail address: ${line(address)}`);
    const from = world.env[FROM] ?? "";
    if (!MAILBOX.test(from)) throw new NoTarget(`deliver: no e-mail address in this variable: ${FROM}`);
    const server = URL.parse(world.env[SERVER] ?? "");
    if (server === null || !/^smtps?:$/.test(server.protocol))
      throw new NoTarget(`deliver: no smtp: or smtps: address in this variable: ${SERVER}`);
    const domain = address.slice(address.lastIndexOf("@") + 1);
    return {
      id: `email:${domain}#${createHash("sha256").update(address.toLowerCase()).digest("hex").slice(0, 16)}`,
      send: (letter, trail) => mailed({ server, from, to: address }, letter, trail, world),
      preview: (letter) =>
        `To: ${address}\nSubject: ${subjectOf(letter)}\nMessage-ID: ${messageId(letter.key, from)}\n\n${textOf(letter)}`,
    };
  },
};

interface Route {
  readonly server: URL;
  readonly from: string;
  readonly to: string;
}

/** The same for the same key: "<key@example.org>". */
const messageId = (key: string, from: string): string => `<${key}@${from.slice(from.lastIndexOf("@") + 1)}>`;

const subjectOf = ({ content }: Letter): string =>
  line(content.kind === "withdrawn" ? `Withdrawn: ${content.title}` : content.title).slice(0, 200);

async function mailed(route: Route, letter: Letter, trail: Trail, world: World) {
  const timeout = world.timeout ?? TIMEOUT;
  const transport = await transportFor(route.server, timeout);
  const signal = AbortSignal.timeout(timeout * PATIENCE);
  try {
    return await tried(() => attempted(transport, route, letter, trail, signal), world);
  } finally {
    transport.close();
  }
}

async function transportFor(server: URL, timeout: number): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  const isSecure = server.protocol === "smtps:";
  const auth = server.username
    ? { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) }
    : undefined;
  return createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ""),
    port: Number(server.port) || (isSecure ? 465 : 587),
    secure: isSecure,
    // A password goes over no open line, except on the machine itself.
    requireTLS: auth !== undefined && !["localhost", "127.0.0.1", "[::1]"].includes(server.hostname),
    ...(auth ? { auth } : {}),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function attempted(
  transport: Transporter,
  { from, to }: Route,
  letter: Letter,
  { before }: Trail,
  signal: AbortSignal,
): Promise<Attempt> {
  const thread =
    before === null ? {} : { inReplyTo: messageId(before.key, from), references: [messageId(before.key, from)] };
  try {
    await transport.sendMail({
      from: { name: "Whence", address: from },
      to: { name: "", address: to },
      subject: subjectOf(letter),
      messageId: messageId(letter.key, from),
      date: new Date(letter.at),
      headers: { "Auto-Submitted": "auto-generated", "Whence-Key": letter.key },
      text: textOf(letter),
      html: htmlOf(letter),
      signal,
      ...thread,
    });
    return { state: "delivered" };
  } catch (error) {
    if (signal.aborted) return { state: "unknown", reason: "no delivery by mail (it took too long)" };
    return judged(error as Error & { code?: string; responseCode?: number; command?: string });
  }
}

/** A server's 5xx is final, its 4xx is not; after the text was sent nobody knows. */
function judged({
  code = "",
  responseCode,
  command = "",
}: {
  code?: string;
  responseCode?: number;
  command?: string;
}): Attempt {
  if (responseCode !== undefined) {
    const reason = `SMTP ${responseCode}`;
    return responseCode >= 500 ? { state: "refused", reason } : { again: "failed", reason, after: null };
  }
  const reason = `no delivery by mail (${code || "unknown"})`;
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EENVELOPE") return { state: "refused", reason };
  return { again: command === "CONN" || code === "EDNS" ? "failed" : "unknown", reason, after: null };
}
