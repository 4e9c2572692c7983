// A server on this machine that speaks chat completions, and answers what a test wants it to.

import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { TestContext } from "node:test";
import type { Article, Statement } from "../../src/whence.ts";
import { answersFor, askedFor, asJson } from "../statement/answering.ts";

/** A question as it came. */
export interface Question {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string; readonly json_schema: { readonly name: string } };
    readonly temperature?: number;
    readonly max_tokens?: number;
    readonly max_completion_tokens?: number;
  };
}

/** What is sent back: words as a completion, or a body as it stands. */
export interface Sent {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly words?: unknown;
  readonly finish?: string;
  readonly usage?: unknown;
  readonly body?: string;
  /** Never answers. */
  readonly isMute?: boolean;
  /** Milliseconds before the answer. */
  readonly after?: number;
}

/** The data of a question. */
export const dataOf = ({ body }: Question): string => body.messages.at(-1)!.content;

/** A server; every question that it got stands in `questions`. */
export async function modelServer(t: TestContext, answer: (question: Question, place: number) => Sent | string) {
  const questions: Question[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request.setEncoding("utf8")) text += part as string;
    const question = { path: request.url ?? "", headers: request.headers, body: JSON.parse(text) as Question["body"] };
    const given = answer(question, questions.push(question) - 1);
    const sent = typeof given === "string" ? { words: given } : given;
    if (sent.isMute) return;
    if (sent.after) await pause(sent.after);
    response.writeHead(sent.status ?? 200, { "content-type": "application/json", ...sent.headers });
    response.end(sent.body ?? completion(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, questions, options: ["--llm-address", address, "--llm-model", "tern-7b"] };
}

const completion = ({ words, finish = "stop", usage = { prompt_tokens: 1000, completion_tokens: 100 } }: Sent) =>
  JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "tern-7b",
    choices: [{ index: 0, message: { role: "assistant", content: words }, finish_reason: finish }],
    usage,
  });

/** Answers with statements that are known, each to the question that asks for it. */
export function rightAnswers(readings: readonly { article: Article; statements: readonly Statement[] }[]) {
  const known = readings.map(({ article, statements }) => ({ article, all: answersFor(article, statements) }));
  return (question: Question): string => {
    const [, line] = dataOf(question).split("\n");
    const first = (JSON.parse(line!) as { text: string }).text;
    return asJson(askedFor(known.find(({ article }) => article.text.includes(first))!.all, { data: dataOf(question) }));
  };
}
