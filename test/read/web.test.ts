import assert from "node:assert/strict";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { fetchAddress, readAddress, readFetched } from "../../src/read/index.ts";
import type { ReadOptions } from "../../src/read/index.ts";
import { HEADLINE, NINJS, PAGE, PARAGRAPHS, TEXT, pageOf, articleAt } from "./fixtures.ts";
import { always, serve } from "./server.ts";

const ALLOWED = { allowPrivate: ["127.0.0.1"] };
const HTML = { "content-type": "text/html; charset=utf-8" };

const read = (address: string, options: ReadOptions = {}) => articleAt(address, { ...ALLOWED, ...options });

/** The one line that an address fails with. */
async function failureOf(address: string, options: ReadOptions = ALLOWED): Promise<string> {
  const error: unknown = await articleAt(address, options).then(
    () => assert.fail(`${address} was read`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error && error.name === "Unreadable", String(error));
  return error.message;
}

/** A server of bare connections: its address, and itself. */
async function listening(answer: (socket: Socket) => void): Promise<[string, Server]> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server];
}

test("a page", async (t) => {
  const at = await serve(t, always(PAGE));
  const article = await read(`${at}/story`);
  assert.equal(article.title, HEADLINE);
  assert.equal(article.url, `${at}/story`);
  assert.equal(article.language, "en");
  for (const paragraph of PARAGRAPHS) assert.ok(article.text.includes(paragraph), paragraph);
});

test("what was fetched tells where it lay in the end, and keeps no secrets", async (t) => {
  const at = await serve(t, ({ url }, response) =>
    url === "/old"
      ? response.writeHead(302, { location: "/new" }).end()
      : response
          .writeHead(200, { ...HTML, "set-cookie": ["a=1", "b=2"], "x-two": ["1", "2"], "content-encoding": "gzip" })
          .end(gzipSync(PAGE)),
  );
  const now = () => "2031-03-05T00:00:00.000Z";
  const address = at.replace("//", "//ana:secret@");
  const fetched = await fetchAddress(`${address}/old`, { ...ALLOWED, now });
  assert.deepEqual([fetched.address, fetched.location, fetched.fetchedAt], [`${at}/old`, `${at}/new`, now()]);
  assert.equal(Buffer.from(fetched.bytes).toString(), PAGE);
  const { "content-type": type, "x-two": two, "set-cookie": cookie } = fetched.headers;
  assert.deepEqual([type, two, cookie], [HTML["content-type"], "1, 2", undefined]);
  assert.deepEqual(await readFetched(fetched), await readAddress(`${at}/new`, ALLOWED));
});

test("a text and an item of ninjs", async (t) => {
  const text = await serve(t, always(TEXT, { "content-type": "text/plain" }));
  assert.equal((await read(text)).text, TEXT);
  const item = await serve(t, always(JSON.stringify(NINJS), { "content-type": "application/json" }));
  assert.equal((await read(item)).publisher, "Orla Press");
});

test("a text in the encoding that its server names", async (t) => {
  const at = await serve(
    t,
    always(Buffer.from("Zo\xeb said it.", "latin1"), { "content-type": "text/plain; charset=latin1" }),
  );
  assert.equal((await read(at)).text, "Zoë said it.");
});

test("no content type, so the content tells", async (t) => {
  const at = await serve(t, always(PAGE, {}));
  assert.equal((await read(at)).title, HEADLINE);
});

test("a server that names the wrong encoding", async (t) => {
  const at = await serve(t, always(pageOf(""), { "content-type": "text/html; charset=ISO-8859-1" }));
  assert.ok((await read(at)).text.includes(PARAGRAPHS[1] ?? ""));
});

for (const [name, pack] of Object.entries({ gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync })) {
  test(`compressed: ${name}`, async (t) => {
    const at = await serve(t, always(pack(PAGE), { ...HTML, "content-encoding": name }));
    assert.equal((await read(at)).title, HEADLINE);
  });
}

test("compressed twice, and once too often", async (t) => {
  const twice = await serve(t, always(gzipSync(gzipSync(PAGE)), { ...HTML, "content-encoding": "gzip, gzip" }));
  assert.equal((await read(twice)).title, HEADLINE);
  const often = await serve(t, always("x", { ...HTML, "content-encoding": "gzip, gzip, gzip" }));
  assert.equal(await failureOf(`${often}/`), `read: compressed too often: ${often}/`);
  const unknown = await serve(t, always("x", { ...HTML, "content-encoding": "lzma" }));
  assert.equal(await failureOf(`${unknown}/`), `read: unknown compression lzma: ${unknown}/`);
});

test("what is asked for", async (t) => {
  let asked: Record<string, unknown> = {};
  const at = await serve(t, (request, response) => {
    asked = request.headers;
    always(PAGE)(request, response);
  });
  await read(at.replace("//", "//ana:secret@"));
  assert.match(String(asked["user-agent"]), /^Whence/);
  assert.equal(asked["accept-language"], undefined);
  assert.equal(asked["authorization"], undefined);
});

test("redirects are followed to where the article is", async (t) => {
  const at = await serve(t, (request, response) => {
    const step = Number(request.url?.slice(1));
    if (step === 5) always(PAGE)(request, response);
    else response.writeHead(302, { location: `/${step + 1}` }).end();
  });
  assert.equal((await read(`${at}/0`)).url, `${at}/5`);
});

test("a redirect loop", async (t) => {
  const at = await serve(t, (_, response) => response.writeHead(301, { location: "/again" }).end("moved"));
  assert.equal(await failureOf(`${at}/`), `read: too many redirects at ${at}/`);
});

test("a redirect to a private address, to a file, to nowhere", async (t) => {
  let location = "";
  const at = await serve(t, (_, response) => response.writeHead(302, { location }).end());
  location = "http://169.254.169.254/latest/meta-data/";
  assert.equal(await failureOf(`${at}/`), `read: private address 169.254.169.254 refused: ${at}/`);
  location = at.replace("127.0.0.1", "localhost");
  assert.match(await failureOf(`${at}/`), /^read: private address (127\.0\.0\.1|::1) refused: /);
  location = "file:///etc/passwd";
  assert.equal(await failureOf(`${at}/`), "read: not http or https: file:///etc/passwd");
  location = "http://";
  assert.match(await failureOf(`${at}/`), /^read: not an address: /);
});

test("private addresses are refused unless the host is allowed", async (t) => {
  const at = await serve(t, always(PAGE));
  assert.equal(await failureOf(`${at}/`, {}), `read: private address 127.0.0.1 refused: ${at}/`);
  const local = at.replace("127.0.0.1", "localhost");
  assert.match(await failureOf(local), /^read: private address (127\.0\.0\.1|::1) refused: http:\/\/localhost:/);
  assert.equal((await articleAt(local, { allowPrivate: ["LOCALHOST"] })).title, HEADLINE);
});

test("an unknown host", async () => {
  assert.equal(await failureOf("http://orla.invalid/story"), "read: no such host: orla.invalid");
});

test("other schemes, and no address at all", async () => {
  assert.equal(await failureOf("ftp://orla.example/x"), "read: not http or https: ftp://orla.example/x");
  assert.equal(await failureOf("http://a b/"), "read: not an address: http://a b/");
});

test("nobody listens", async () => {
  const [address, server] = await listening(() => {});
  await new Promise((resolve) => server.close(resolve));
  assert.equal(await failureOf(address), `read: connection refused: ${address}`);
});

for (const status of [404, 500, 403, 304]) {
  test(`HTTP ${status}`, async (t) => {
    const at = await serve(t, (_, response) => response.writeHead(status, HTML).end(status === 304 ? "" : PAGE));
    assert.equal(await failureOf(`${at}/x`), `read: HTTP ${status} at ${at}/x`);
  });
}

test("timeouts: no answer, no end, and slow drops that never end", async (t) => {
  const timeout = 200;
  const mute = await serve(t, () => {});
  const endless = await serve(t, (_, response) => response.writeHead(200, HTML).write("<p>Once"));
  const slow = await serve(t, (_, response) => {
    response.writeHead(200, HTML);
    const drops = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(drops));
  });
  for (const at of [mute, endless, slow]) {
    const begun = performance.now();
    assert.equal(await failureOf(at, { ...ALLOWED, timeout }), `read: timed out after 0.2 s: ${at}`);
    assert.ok(performance.now() - begun < 2000);
  }
});

test("half a body", async (t) => {
  const at = await serve(t, (_, response) => {
    response.writeHead(200, { ...HTML, "content-length": "100000" });
    response.write(PAGE, () => setTimeout(() => response.destroy(), 20));
  });
  assert.equal(await failureOf(at), `read: connection closed half way: ${at}`);
  const chunked = await serve(t, (_, response) => {
    response.writeHead(200, HTML);
    response.write(PAGE, () => setTimeout(() => response.destroy(), 20));
  });
  assert.equal(await failureOf(chunked), `read: connection closed half way: ${chunked}`);
  const packed = gzipSync(PAGE.repeat(20));
  const cut = await serve(t, always(packed.subarray(0, packed.length / 2), { ...HTML, "content-encoding": "gzip" }));
  assert.equal(await failureOf(cut), `read: compression broken: ${cut}`);
});

test("hung up before anything was said, and what is not HTTP", async (t) => {
  const at = await serve(t, (request) => request.destroy());
  assert.equal(await failureOf(at), `read: connection closed half way: ${at}`);
  const [other, server] = await listening((socket) => socket.on("error", () => {}).end("SSH-2.0-orla\r\n"));
  t.after(() => server.close());
  assert.equal(await failureOf(other), `read: answer is not HTTP: ${other}`);
});

test("broken compression", async (t) => {
  const at = await serve(t, always("this is no gzip at all", { ...HTML, "content-encoding": "gzip" }));
  assert.equal(await failureOf(at), `read: compression broken: ${at}`);
  const brotli = await serve(t, always("this is no brotli at all", { ...HTML, "content-encoding": "br" }));
  assert.equal(await failureOf(brotli), `read: compression broken: ${brotli}`);
});

test("50 MB of page are refused before they are taken", async (t) => {
  let sent = 0;
  const at = await serve(t, (_, response) => {
    response.writeHead(200, HTML);
    const send = () => {
      for (let room = true; room && sent < 50_000_000; sent += 100_000) room = response.write("x".repeat(100_000));
    };
    response.on("drain", send);
    send();
  });
  assert.equal(await failureOf(at), `read: larger than 10 MB: ${at}`);
  assert.ok(sent < 30_000_000, `${sent} bytes were sent`);
});

test("a bomb: 50 MB in 50 kB", async (t) => {
  const bomb = gzipSync(Buffer.alloc(50_000_000), { level: 9 });
  const at = await serve(t, always(bomb, { ...HTML, "content-encoding": "gzip" }));
  const begun = performance.now();
  assert.equal(await failureOf(at), `read: larger than 10 MB: ${at}`);
  assert.ok(performance.now() - begun < 2000);
});

test("what is no article by its type, by its bytes, by its emptiness", async (t) => {
  const image = await serve(t, always("GIF89a", { "content-type": "image/gif" }));
  assert.equal(await failureOf(`${image}/`), `read: content type image/gif refused: ${image}/`);
  const binary = await serve(t, always(Buffer.from("%PDF-1.7 and so on"), HTML));
  assert.equal(await failureOf(binary), `read: binary content: ${binary}`);
  const empty = await serve(t, always(" \n ", HTML));
  assert.equal(await failureOf(empty), `read: empty: ${empty}`);
  const bare = await serve(t, always("<html><body><nav><a href='/'>Home</a></nav></body></html>", HTML));
  assert.equal(await failureOf(bare), `read: no article text at ${bare}`);
  const other = await serve(t, always('{"a": 1}', { "content-type": "application/json" }));
  assert.equal(await failureOf(other), `read: ninjs without uri: ${other}`);
});
