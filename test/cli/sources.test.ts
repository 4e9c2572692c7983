// A list of sources with nothing in it, and texts that have no title.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { after, test } from "node:test";
import { watchlistIn } from "../../src/serve/watching/watchlist.ts";
import { calling } from "./calling.ts";

const folder = mkdtempSync(path.join(tmpdir(), "whence-sources-"));
after(() => rmSync(folder, { recursive: true }));

test("an empty list says how something comes onto it", async () => {
  const file = path.join(folder, "none.sources");
  const { code, out, err } = await calling(["sources", "--sources", file]);
  assert.deepEqual([code, out], [0, ""]);
  assert.deepEqual(err, [`sources: none yet, add one with whence sources add https://example.org: ${file}`]);
  const json = await calling(["sources", "list", "--format", "json", "--sources", file]);
  assert.deepEqual(JSON.parse(json.out), []);
});

test("the desk sees what people write into the file, and what they take out of it", async () => {
  const file = path.join(folder, "desk.sources");
  const { sources } = watchlistIn(file);
  const names = async () => (await sources()).map(({ name }) => name);
  assert.deepEqual(await names(), []);
  for (const name of ["Tern", "Gull"]) {
    writeFileSync(file, `feed https://tern.example/feed ${name}\n`);
    assert.deepEqual(await names(), [name]);
    assert.deepEqual(await names(), [name]);
  }
  rmSync(file);
  assert.deepEqual(await names(), []);
});

test("a text from standard input goes by its first words", async () => {
  const input = new PassThrough().end("Ana Ruiz said that the port is shut.\n");
  const { out } = await calling(["read", "-"], { input });
  assert.match(out, /\nAna Ruiz said that the port is shut\.\nstandard input\n1 statement\n/);
});

test("a password in the address of a source is refused, and shown to nobody", async () => {
  const file = path.join(folder, "secret.sources");
  const list = path.join(folder, "secret.opml");
  const at = ["--sources", file, "--ledger", path.join(folder, "none.ledger")];
  const refused = await calling(["sources", "add", "--kind", "feed", "http://ana:tide@tern.example/f", ...at]);
  assert.deepEqual([refused.code, refused.out], [1, ""]);
  assert.match(refused.err.join(), /an address with a password is not kept tern\.example/);
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline type="rss" text="Gull" xmlUrl="http://ana:tide@gull.example/f"/></body></opml>`,
  );
  const imported = await calling(["sources", "import", list, ...at]);
  assert.match(imported.out, /added {2}feed {2}Gull {2}http:\/\/gull\.example\/f/);
  writeFileSync(file, "feed http://ana:tide@d.example/f Paid feed\n");
  const shown = await Promise.all(
    [["list"], ["list", "--format", "json"], ["export"]].map((words) => calling(["sources", ...words, ...at])),
  );
  const desk = JSON.stringify(await watchlistIn(file).sources());
  for (const text of [imported.out, desk, ...shown.map(({ out }) => out)]) assert.doesNotMatch(text, /tide|ana/);
  assert.match(desk, /http:\/\/d\.example\/f/);
});
