// What is no message on the standard input of `whence mcp` is answered, and what comes after it is read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { messagesIn } from "../../src/serve/mcp/lines.ts";

/** The messages of some chunks of input, and the codes of what was answered to the rest. */
async function read(...chunks: readonly string[]): Promise<{ messages: string[]; codes: number[] }> {
  const codes: number[] = [];
  const messages: string[] = [];
  async function* input() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  for await (const message of messagesIn(input(), (line) => {
    const { id, error } = JSON.parse(line);
    assert.equal(id, null);
    codes.push(error.code);
  }))
    messages.push(message.toString());
  return { messages, codes };
}

const PING = '{"jsonrpc":"2.0","id":1,"method":"ping"}\n';

test("a message may come in pieces, and several in one piece", async () => {
  const { messages, codes } = await read(PING.slice(0, 9), PING.slice(9) + PING);
  assert.deepEqual(messages, [PING, PING]);
  assert.deepEqual(codes, []);
});

test("what is no message is answered, and the next one is read", async () => {
  const { messages, codes } = await read("{\n", "null\n[]\n", '{"jsonrpc":"2.0","id":{},"method":"ping"}\n\n', PING);
  assert.deepEqual(codes, [-32700, -32600, -32600, -32600]);
  assert.deepEqual(messages, [PING]);
});

test("a line without end is answered and not kept", async () => {
  const { messages, codes } = await read(
    '{"a":"',
    ...Array.from({ length: 9 }, () => "x".repeat(2 ** 20)),
    '"}\n',
    PING,
  );
  assert.deepEqual(codes, [-32600]);
  assert.deepEqual(messages, [PING]);
});
