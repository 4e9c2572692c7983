// Servers to deliver to: a program that is told by webhook, a mail server, and a look-alike of Telegram.

import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { World } from "../../src/publish/deliver/index.ts";

/** The world of a test: no time passes, and only this machine is asked. */
export function worldOf(env: Record<string, string>, more: Partial<World> = {}): World & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    now: () => Date.parse("2031-05-14T12:00:00Z"),
    random: () => 0.5,
    sleep: async (milliseconds) => pauses.push(milliseconds),
    env,
    allowPrivate: ["127.0.0.1"],
    timeout: 5000,
    pauses,
    ...more,
  };
}

export const ENV = { WHENCE_WEBHOOK_SECRET: "tide", WHENCE_TELEGRAM_TOKEN: "4711:harbour-light-tower" };

/** A request as it came. */
export interface Got {
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Answers = (got: Got, response: ServerResponse) => void;

async function listening(server: Server): Promise<{ base: string; close: () => Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

async function bodyIn(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  return body;
}

/** A server that answers each request as it is told; what is not told of is answered with 204. */
export async function receiver(script: Answers[] = []) {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const one = { url: request.url ?? "", headers: request.headers, body: await bodyIn(request) };
    const answer = script.shift();
    got.push(one);
    if (answer) answer(one, response);
    else response.writeHead(204).end();
  });
  return { got, ...(await listening(server)) };
}

/** A channel as it stands: what was posted, and what it says now. */
export interface Post {
  readonly id: number;
  text: string;
  edits: number;
}

interface Called {
  readonly chat_id: string;
  readonly text: string;
  readonly message_id?: number;
}

/** A Bot API look-alike with the public page of the channel under /s/. `script` answers calls after their effect. */
export async function botApi(script: (Answers | null)[] = []) {
  const posts: Post[] = [];
  const calls: string[] = [];
  const say = (response: ServerResponse, status: number, value: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
  const act = (method: string, { text, message_id }: Called): [number, unknown] => {
    if (text.length > 4096) return [400, { ok: false, description: "Bad Request: message is too long" }];
    if (method === "sendMessage") {
      const post = { id: 100 + posts.length, text, edits: 0 };
      posts.push(post);
      return [200, { ok: true, result: { message_id: post.id } }];
    }
    const post = posts.find(({ id }) => id === message_id);
    if (!post) return [400, { ok: false, description: "Bad Request: message to edit not found" }];
    if (post.text === text) return [400, { ok: false, description: "Bad Request: message is not modified" }];
    post.text = text;
    post.edits += 1;
    return [200, { ok: true, result: { message_id: post.id } }];
  };
  const server = createServer(async (request, response) => {
    const url = request.url ?? "";
    const body = await bodyIn(request);
    if (url.startsWith("/s/")) {
      const page = posts.map(({ id, text }) => `<div data-post="desk/${id}">${text}</div>`).join("");
      return response.end(`<main data-post="desk/0">${page}</main>`);
    }
    const [, token, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(url) ?? [];
    if (token !== ENV.WHENCE_TELEGRAM_TOKEN) return say(response, 401, { ok: false, description: "Unauthorized" });
    calls.push(method);
    const answer = script.shift();
    const tooMany = answer === TOO_MANY;
    const [status, value] = tooMany ? [200, {}] : act(method, JSON.parse(body) as Called);
    if (answer) return answer({ url, headers: request.headers, body }, response);
    return say(response, status, value);
  });
  const { base, close } = await listening(server);
  const env = { ...ENV, WHENCE_TELEGRAM_API: base, WHENCE_TELEGRAM_PREVIEW: `${base}s/` };
  return { posts, calls, env, base, close };
}

/** Answers that the call came too soon: it has no effect. */
export const TOO_MANY: Answers = (_, response) =>
  response.writeHead(429).end(JSON.stringify({ ok: false, parameters: { retry_after: 7 } }));

/** Ends the connection without an answer. */
export const cut: Answers = (_, response) => response.destroy();

/** A mail server that keeps what it accepts; `refuse` is asked before. */
export async function mailServer(refuse: (count: number) => { code: number } | "cut" | null = () => null) {
  const mails: { raw: string; to: string[]; from: string }[] = [];
  let count = 0;
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (text: string) => (raw += text));
      stream.on("end", () => {
        count += 1;
        const answer = refuse(count);
        if (answer !== null && answer !== "cut")
          return done(Object.assign(new Error("not now"), { responseCode: answer.code }));
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ raw, to: rcptTo.map(({ address }) => address), from: mailFrom ? mailFrom.address : "" });
        if (answer === null) return done();
        for (const connection of server.connections) (connection as unknown as { close: () => void }).close();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const env = { ...ENV, WHENCE_SMTP: `smtp://127.0.0.1:${port}`, WHENCE_MAIL_FROM: "desk@ostrel.example" };
  return { mails, env, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** A mail server that never comes to the end of what it has to say. */
export async function talkingMailServer() {
  const talking = new Set<NodeJS.Timeout>();
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    socket.write("220 mail.velmar.example\r\n");
    const timer = setInterval(() => socket.write("250-AND\r\n"), 10);
    talking.add(timer);
    socket.once("close", () => (clearInterval(timer), talking.delete(timer)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const env = { ...ENV, WHENCE_SMTP: `smtp://127.0.0.1:${port}`, WHENCE_MAIL_FROM: "desk@ostrel.example" };
  return { env, talking, close: () => new Promise((resolve) => server.close(resolve)) };
}
