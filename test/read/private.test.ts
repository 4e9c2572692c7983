import assert from "node:assert/strict";
import type { LookupAddress } from "node:dns";
import { test } from "node:test";
import { PrivateAddress, checkHost, guardedLookup, isPrivate } from "../../src/read/sources/private.ts";

const PRIVATE = [
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "192.0.0.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fd12:3456::1",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:a9fe:a9fe",
  "::ffff:0:127.0.0.1",
  "::127.0.0.1",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::10.0.0.1",
  "2002:7f00:1::",
  "2001::1",
  "2001:db8::1",
  "100::1",
  "no address",
];
const PUBLIC = [
  "8.8.8.8",
  "172.32.0.1",
  "100.128.0.1",
  "193.0.0.1",
  "2606:4700::1",
  "2a00:1450::8",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
];

for (const address of PRIVATE) test(`private: ${address}`, () => assert.ok(isPrivate(address)));
for (const address of PUBLIC) test(`public: ${address}`, () => assert.ok(!isPrivate(address)));

const NONE = new Set<string>();
const SPELLINGS = [
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://127.1/",
];

for (const spelling of SPELLINGS) {
  test(`an address by another spelling: ${spelling}`, () => {
    assert.throws(() => checkHost(new URL(spelling), NONE), PrivateAddress);
  });
}

test("a host that is allowed may be private", () => {
  checkHost(new URL("http://127.0.0.1/"), new Set(["127.0.0.1"]));
  checkHost(new URL("http://[::1]/"), new Set(["::1"]));
});

const lookup = (found: LookupAddress[], allowed = NONE, all = true) =>
  new Promise<unknown>((resolve) => {
    const look = guardedLookup(allowed, (_host, _options, answer) => answer(null, found));
    look("orla.example", { all }, (error, address) => resolve(error ?? address));
  });
const HERE = { address: "10.1.2.3", family: 4 };
const THERE = { address: "8.8.8.8", family: 4 };

test("a name is refused when any of its addresses is private", async () => {
  assert.ok((await lookup([THERE, HERE])) instanceof PrivateAddress);
  assert.deepEqual(await lookup([THERE]), [THERE]);
  assert.equal(await lookup([THERE], NONE, false), "8.8.8.8");
  assert.deepEqual(await lookup([HERE], new Set(["orla.example"])), [HERE]);
});

test("a name that changes its address is refused at the moment of connecting", async () => {
  const answers = [[THERE], [HERE]];
  const look = guardedLookup(NONE, (_host, _options, answer) => answer(null, answers.shift() ?? []));
  const ask = () =>
    new Promise<unknown>((resolve) => look("orla.example", { all: true }, (error, found) => resolve(error ?? found)));
  assert.deepEqual(await ask(), [THERE]);
  assert.ok((await ask()) instanceof PrivateAddress);
});
