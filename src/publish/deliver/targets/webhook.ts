// A program that wants to be told: one signed request for each letter, sent again until it is answered.

import { createHash, createHmac } from "node:crypto";
import { retryAfter, tried } from "../attempts.ts";
import type { Attempt } from "../attempts.ts";
import type { Letter } from "../content.ts";
import { ask, NoAnswer } from "../post.ts";
import { NoTarget } from "../target.ts";
import type { Target, World } from "../target.ts";
import { toJson } from "../../record.ts";

const SECRET = "WHENCE_WEBHOOK_SECRET";
const MOST_REDIRECTS = 3;
/** Longest body, in UTF-16 code units. */
const LARGEST = 4_000_000;

/** Who signs, and when: "t=1767225600,v1=…", HMAC-SHA256 over the time, a dot and the body. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;

/** An http or https address to which letters are posted as JSON. */
export const webhook: Target = {
  name: "webhook",
  summary:
    "Posts JSON, signed and with an Idempotency-Key; sent again after failures, so a receiver drops keys that it knows.",
  takes: "an http(s) address",
  variables: [{ name: SECRET, summary: "the secret that signs (HMAC-SHA256)", isNeeded: true }],
  example: "webhook:https://desk.example.org/whence",
  at: (address, world) => {
    const url = URL.parse(address);
    if (url === null || !/^https?:$/.test(url.protocol))
      throw new NoTarget("deliver: no http(s) address after webhook:");
    const secret = world.env[SECRET];
    if (!secret) throw new NoTarget(`deliver: a webhook is signed, and this variable is empty: ${SECRET}`);
    url.hash = "";
    return {
      // The address itself may be a secret.
      id: `webhook:${url.host}#${createHash("sha256").update(url.href).digest("hex").slice(0, 16)}`,
      send: (letter) => tried(() => posted(url, letter, secret, world), world),
      preview: (letter) => `POST to ${url.host}, Idempotency-Key ${letter.key}\n${bodyOf(letter)}\n`,
    };
  },
};

const bodyOf = ({ key, subject, at, content }: Letter): string => toJson({ version: 1, key, subject, at, ...content });

async function posted(first: URL, letter: Letter, secret: string, world: World): Promise<Attempt> {
  const body = bodyOf(letter);
  if (body.length > LARGEST) return { state: "refused", reason: "too large to be posted" };
  let url = first;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const headers = headersOf(letter, signatureOf(secret, Math.floor(world.now() / 1000), body));
      const { status, headers: told } = await ask(url, { method: "POST", headers, body }, world);
      if (status !== 307 && status !== 308) return judged(status, [told["retry-after"]].flat()[0], world);
      const next = URL.parse(String([told["location"]].flat()[0] ?? ""), url.href);
      // What is signed for one place is not carried to another.
      if (next === null || next.origin !== first.origin)
        return { state: "refused", reason: "redirected to another place" };
      url = next;
    }
    return { state: "refused", reason: "too many redirects" };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.isFinal) return { state: "refused", reason: error.message };
    return { again: error.mayHaveArrived ? "unknown" : "failed", reason: error.message, after: null };
  }
}

const headersOf = ({ key }: Letter, signature: string) => ({
  "content-type": "application/json",
  "user-agent": "Whence",
  "idempotency-key": key,
  "whence-signature": signature,
});

function judged(status: number, later: string | undefined, { now }: World): Attempt {
  if (status >= 200 && status <= 299) return { state: "delivered" };
  const reason = `HTTP ${status}`;
  const isWorthIt = status >= 500 || status === 408 || status === 429;
  if (!isWorthIt) return { state: "refused", reason };
  return { again: status >= 500 ? "unknown" : "failed", reason, after: retryAfter(later, now()) };
}
