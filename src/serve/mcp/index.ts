// Whence for assistants, by the Model Context Protocol: over HTTP at /mcp, and over standard input and output.

import { Readable } from "node:stream";
import { McpServer, createMcpHandler } from "@modelcontextprotocol/server";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { Hono } from "hono";
import info from "../../../package.json" with { type: "json" };
import { LedgerError } from "../../ledger/index.ts";
import type { Desk, Env } from "../env.ts";
import { Refusal } from "../problem.ts";
import { messagesIn } from "./lines.ts";
import { NOTICE } from "./quoting.ts";
import { tools } from "./tools.ts";
import type { Tool } from "./tools.ts";
import { toJson } from "../../publish/plain/index.ts";

/** Most bytes of a question, and most UTF-16 code units of an answer. */
const [ASKED, ANSWERED] = [1 << 18, 200_000];

/** A server with every question. */
function serverOf(desk: Desk): McpServer {
  const server = new McpServer({ name: "whence", version: info.version }, { instructions: NOTICE });
  for (const one of tools) {
    const { name, title, description, input } = one;
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, (asked) =>
      answered(desk, one, asked),
    );
  }
  return server;
}

async function answered(desk: Desk, { answer, name }: Tool, asked: Record<string, unknown>): Promise<CallToolResult> {
  try {
    const found = { notice: NOTICE, ...(await answer(desk, asked)) };
    const text = toJson(found);
    if (text.length > ANSWERED)
      return failed(`${name}: the answer is too long, ask for less: ${text.length} characters`);
    return { content: [{ type: "text", text }], structuredContent: found };
  } catch (error) {
    if (error instanceof Refusal) return failed(`${name}: ${error.detail ?? error.message}`);
    if (error instanceof LedgerError) return failed(`${name}: the ledger cannot be read now`);
    throw error;
  }
}

const failed = (text: string): CallToolResult => ({ content: [{ type: "text", text }], isError: true });

/** The endpoint for assistants over HTTP. */
export function mcpRoutes(desk: Desk): Hono<Env> {
  const handler = createMcpHandler(() => serverOf(desk), { maxRequestBodySize: ASKED, maxSubscriptions: 50 });
  return new Hono<Env>().all("/", (c) => handler.fetch(c.req.raw));
}

/** Answers on standard input and output until the other side is gone; `close` ends it at once. */
export function mcpOverStdio(desk: Desk): { close: () => Promise<void> } {
  const messages = Readable.from(messagesIn(process.stdin, (line) => process.stdout.write(line)));
  return serveStdio(() => serverOf(desk), { transport: new StdioServerTransport(messages, process.stdout) });
}
