// What goes over the wire to a language model, and what comes back: no header beside the needed ones, no redirect
// followed, no answer without end.

/** Largest answer that is taken, in bytes. */
const LARGEST = 2_000_000;

/** How one server is asked. */
export interface Wire {
  readonly key: string | null;
  /** Milliseconds that one answer may take, its body included. */
  readonly timeout: number;
}

/** `fetch` for one server. Nothing of what its caller would tell of the machine is sent. */
export function wireOf({ key, timeout }: Wire): typeof fetch {
  return async (address, { method, body, signal } = {}) => {
    const headers = new Headers({ accept: "application/json", "content-type": "application/json" });
    headers.set("user-agent", "whence");
    if (key !== null) headers.set("authorization", `Bearer ${key}`);
    const late = AbortSignal.timeout(timeout);
    const stop = signal ? AbortSignal.any([signal, late]) : late;
    try {
      const answer = await fetch(address, { method, body, headers, redirect: "manual", signal: stop } as RequestInit);
      return await bounded(answer);
    } catch (error) {
      if (late.aborted && !signal?.aborted) return refused(408, `no answer within ${timeout / 1000} s`);
      const code = (error as { cause?: { code?: unknown } }).cause?.code;
      if (code === "ECONNREFUSED" || code === "ENOTFOUND") return refused(503, `nobody listens there, ${code}`);
      throw error;
    }
  };
}

/** An answer that is all there; one that is too large is let go. */
async function bounded(answer: Response): Promise<Response> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > LARGEST) return refused(413, `an answer of more than ${LARGEST} bytes`);
    parts.push(part);
  }
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of ["retry-after", "retry-after-ms"]) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // Some answers may have no body.
  const body = [204, 205, 304].includes(answer.status) ? null : Buffer.concat(parts);
  return new Response(body, { status: answer.status, headers });
}

/** What stands for an answer that is not to be waited for again. */
const refused = (status: number, message: string): Response =>
  new Response(JSON.stringify({ error: { message } }), {
    status,
    headers: { "content-type": "application/json", "x-should-retry": "false" },
  });
