// Messages on standard input, one on a line. What is none is answered, so that nobody waits for an answer to it.

/** Most bytes of a message. */
const LONGEST = 8 * 2 ** 20;
const NEWLINE = 0x0a;

/** Codes and words of JSON-RPC. */
const [NO_JSON, NO_REQUEST] = [
  { code: -32700, message: "Parse error: a message is one line of JSON" },
  { code: -32600, message: "Invalid Request: a message is a JSON-RPC object" },
];
const TOO_LONG = { code: -32600, message: `Invalid Request: a message has at most ${LONGEST} bytes` };

/** The lines of the input that are messages; `answer` writes a line to whoever sent another. */
export async function* messagesIn(
  input: AsyncIterable<Uint8Array>,
  answer: (line: string) => unknown,
): AsyncGenerator<Buffer> {
  for await (const line of linesIn(input)) {
    if (line?.trim() === "") continue;
    const fault = line === null ? TOO_LONG : faultOf(line);
    if (fault) answer(`${JSON.stringify({ jsonrpc: "2.0", id: null, error: fault })}\n`);
    else if (line !== null) yield Buffer.from(`${line}\n`);
  }
}

/** Each line; null for one that is too long. */
async function* linesIn(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  let [parts, size] = [[] as Uint8Array[], 0];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      size += end - from;
      parts.push(chunk.subarray(from, end));
      yield size > LONGEST ? null : Buffer.concat(parts).toString("utf8");
      [parts, size, from] = [[], 0, end + 1];
    }
    size += chunk.length - from;
    if (size > LONGEST) parts = [];
    else parts.push(chunk.subarray(from));
  }
}

function faultOf(line: string): { code: number; message: string } | null {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return NO_JSON;
  }
  if (typeof message !== "object" || message === null || Array.isArray(message)) return NO_REQUEST;
  const { id, method } = message as { id?: unknown; method?: unknown };
  const isNamed = id === undefined || typeof id === "string" || Number.isSafeInteger(id);
  const isSaid = typeof method === "string" || (method === undefined && ("result" in message || "error" in message));
  return isNamed && isSaid ? null : NO_REQUEST;
}
