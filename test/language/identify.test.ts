import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { identify } from "../../src/language/index.ts";

const TEXTS: Record<string, string> = {
  en: "The mayor said on Monday that the bridge over the Orla would stay closed for a week.",
  uk: "Мер заявив у понеділок, що міст через річку буде закрито щонайменше на тиждень.",
  ru: "Мэр заявил в понедельник, что мост через реку будет закрыт как минимум на неделю.",
  de: "Der Bürgermeister sagte am Montag, die Brücke bleibe mindestens eine Woche lang gesperrt.",
  fr: "Le maire a déclaré lundi que le pont resterait fermé pendant au moins une semaine.",
  es: "El alcalde dijo el lunes que el puente permanecerá cerrado durante al menos una semana.",
  pl: "Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty przez co najmniej tydzień.",
  tr: "Belediye başkanı pazartesi günü köprünün en az bir hafta kapalı kalacağını söyledi.",
  ar: "قال رئيس البلدية يوم الاثنين إن الجسر سيظل مغلقا لمدة أسبوع على الأقل.",
  zh: "市长星期一表示，这座桥将至少关闭一个星期，居民需要绕行。",
  ja: "市長は月曜日、橋は少なくとも一週間閉鎖されると述べた。",
};

for (const [tag, text] of Object.entries(TEXTS)) {
  test(`one sentence is enough: ${tag}`, async () => assert.equal(await identify(text), tag));
}

test("too short to tell", async () => {
  for (const text of ["", "   \n", "Ruiz", "Kovač: no", "12 34 56 78 90", "🙂".repeat(50)]) {
    assert.equal(await identify(text), null, text);
  }
});

test("a foreign quotation does not decide", async () => {
  const text = `${TEXTS.en} ${TEXTS.fr} ${`${TEXTS.en} `.repeat(40)}`;
  assert.equal(await identify(text), "en");
});

test("half and half is nobody's", async () => {
  const half = (tag: string) => `${TEXTS[tag]} `.repeat(5).slice(0, 400).padEnd(400);
  assert.equal(await identify(half("fr") + half("pl")), null);
});

test("what the page states needs less to be confirmed, and is not believed against the words", async () => {
  const names = "Kovač, Ruiz, Šimon Äär, Velko Dzharnovich, Mykhal Torenko, Marfa Lipkova; ".repeat(6).slice(0, 400);
  const mixed = TEXTS["en"]!.repeat(5).slice(0, 400) + names + names;
  assert.equal(await identify(mixed, "en"), "en");
  assert.equal(await identify(`${TEXTS["fr"]} `.repeat(30), "en"), "fr");
  assert.equal((await identify(names + names, "en")) === "en", false);
});

test("any string is answered", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 3000 }), async (text) => {
      const tag = await identify(text);
      assert.ok(tag === null || /^[a-z]{2,3}$/.test(tag));
    }),
  ));
