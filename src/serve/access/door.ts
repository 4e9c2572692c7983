// The door: where people say who they are, and where they leave.

import { Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { randomBytes } from "node:crypto";
import { style } from "../desk/assets.ts";
import type { Env } from "../env.ts";
import { Refusal } from "../problem.ts";
import { addressOf, cookieName } from "./access.ts";
import type { Gate, Guarded } from "./access.ts";
import { comer } from "./keys.ts";
import { LASTS } from "./sessions.ts";

/** The cookie that ties the form at the door to the browser that was shown it. */
const KNOCK = "whence-door";

export function doorRoutes(gate: Gate): Hono<Env> {
  const app = new Hono<Env>();
  app.get("/login", (c) => shown(gate, c, "", 200));
  app.post("/login", (c) => enter(gate, c));
  app.post("/logout", (c) => {
    const id = getCookie(c, cookieName(gate));
    if (id !== undefined) gate.sessions.end(id);
    deleteCookie(c, cookieName(gate), { path: "/", secure: gate.isSecure });
    return c.redirect("/login", 303);
  });
  return app;
}

async function enter(gate: Gate, c: Guarded): Promise<Response> {
  const { access, sessions, knocks } = gate;
  const form = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
  const field = (name: string) => (typeof form[name] === "string" ? form[name].slice(0, 600) : "");
  const shownTo = getCookie(c, KNOCK) ?? "";
  if (shownTo === "" || !sessions.isCsrf(field("csrf"), sessions.csrfOf(shownTo)))
    return shown(gate, c, "That form was too old. Once more, please.", 403);
  const wait = Math.max(
    knocks.take(addressOf(c), access.clock()),
    knocks.take(`name ${field("name")}`, access.clock()),
  );
  if (wait > 0) {
    c.header("retry-after", String(wait));
    throw new Refusal(429, `again in ${wait} seconds`);
  }
  const person = await comer(access.keys, field("name").trim(), field("secret"));
  if (!person) return shown(gate, c, "Nobody is known by that name and secret.", 403);
  const id = sessions.begin(person, access.clock());
  setCookie(c, cookieName(gate), id, { ...manner(gate), maxAge: LASTS / 1000 });
  deleteCookie(c, KNOCK, { path: "/login", secure: gate.isSecure });
  return c.redirect(backTo(field("to")), 303);
}

const manner = ({ isSecure }: Gate) => ({ httpOnly: true, sameSite: "Strict", path: "/", secure: isSecure }) as const;

/** Back to where somebody came from: a path of ours and nothing else. */
export const backTo = (to: string): string => (/^\/(?![/\\])[^\s\\]*$/.test(to) ? to : "/");

function shown(gate: Gate, c: Guarded, said: string, status: 200 | 403): Response | Promise<Response> {
  const cookie = randomBytes(24).toString("base64url");
  setCookie(c, KNOCK, cookie, { ...manner(gate), path: "/login", maxAge: 3600 });
  c.header("cache-control", "no-store");
  const to = backTo(c.req.query("to") ?? "/");
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Come in · Whence</title>
          <link rel="stylesheet" href="${style.path}" />
        </head>
        <body>
          <main>
            <h1>Come in</h1>
            ${said === "" ? "" : html`<p role="alert">${said}</p>`}
            <form method="post" action="/login">
              <input type="hidden" name="csrf" value="${gate.sessions.csrfOf(cookie)}" />
              <input type="hidden" name="to" value="${to}" />
              <p>
                <label for="name">Name (not needed with a token)</label><br />
                <input id="name" name="name" autocomplete="username" />
              </p>
              <p>
                <label for="secret">Password or token</label><br />
                <input id="secret" name="secret" type="password" autocomplete="current-password" required />
              </p>
              <p><button>Come in</button></p>
            </form>
          </main>
        </body>
      </html>`,
    status,
  );
}
