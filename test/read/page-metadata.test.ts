import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { distinct, namesIn } from "../../src/read/page/metadata/names.ts";
import { withoutSite } from "../../src/read/page/metadata/title.ts";
import { readPage } from "../../src/read/page/index.ts";
import type { PageArticle } from "../../src/read/page/index.ts";

const BODY =
  "<p>The bridge at Ostrel is open again, eleven weeks after the flood, the council said on Monday.</p>" +
  "<p>Work on the second lane goes on until Easter, council leader Ada Prole told reporters at the bridge.</p>";
const ADDRESS = "https://ostrel.example/news/bridge-open";

/** What is read from a page whose head and body begin with these. */
function read(head: string, body = "", html = "<html>"): PageArticle {
  return readPage(`${html}<head>${head}</head><body><main>${body}${BODY}</main></body></html>`, ADDRESS);
}

const data = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe("the more trusted place wins", () => {
  const places: readonly [string, string, string][] = [
    [data('{"@type":"NewsArticle","headline":"A","datePublished":"2024-01-01"}'), "", "2024-01-01"],
    ['<meta property="article:published_time" content="2024-01-02">', "", "2024-01-02"],
    ['<meta name="DC.date.issued" content="2024-01-03">', "", "2024-01-03"],
    ["", '<span itemprop="datePublished" content="2024-01-04"></span>', "2024-01-04"],
    ["", '<time datetime="2024-01-05">Friday</time>', "2024-01-05"],
    ["", '<div class="when">6 January 2024</div>', "2024-01-06"],
  ];
  places.forEach(([, , date], place) =>
    test(`${date} and all that is trusted less`, () => {
      const rest = places.slice(place).toReversed();
      assert.equal(read(rest.map(([head]) => head).join(""), rest.map(([, body]) => body).join("")).published, date);
    }),
  );
  test("none", () => assert.equal(read("").published, null));
});

describe("JSON-LD", () => {
  test("of a list of other articles is not this article's", () => {
    const list =
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another","datePublished":"2020-01-01"}]}';
    assert.equal(read(data(list)).published, null);
  });
  test("of several articles is that with the page's address", () => {
    const items = `[{"@type":"NewsArticle","headline":"Other","url":"https://ostrel.example/x"},{"@type":"NewsArticle","headline":"Ours","url":"${ADDRESS}"}]`;
    assert.equal(read(data(items)).title, "Ours");
  });
  test("that cannot be read is passed over", () =>
    assert.equal(read(data("{{{") + '<meta property="og:title" content="T">').title, "T"));
  test("with entities is read as words", () => {
    assert.equal(read(data('{"@type":"Article","headline":"Fish &amp; ships &#8217;24"}')).title, "Fish & ships ’24");
  });
});

describe("the publisher in the title", () => {
  const rights = "<footer>© 2025 Orla Gazette Printing Co.</footer>";
  const cases: readonly [title: string, foot: string, publisher: string | null, headline: string][] = [
    ["Orla Gazette - Bridge open", rights, "Orla Gazette", "Bridge open"],
    ["Bridge open | Orla Gazette", rights, "Orla Gazette", "Bridge open"],
    ["Bridge open - Ostrel", "", "Ostrel", "Bridge open"],
    // Nothing else on the page says that it is a publisher.
    ["Bridge open - Pictures", rights, null, "Bridge open - Pictures"],
    ["Orla Gazette - Bridge open", "", null, "Orla Gazette - Bridge open"],
  ];
  for (const [title, foot, publisher, headline] of cases)
    test(`${title} ${foot}`, () => {
      const article = read(`<title>${title}</title>`, foot);
      assert.deepEqual([article.publisher, article.title], [publisher, headline]);
    });
});

describe("the canonical address", () => {
  const cases: readonly [string, string][] = [
    ['<link rel="canonical" href="/a/b#top">', "https://ostrel.example/a/b"],
    [
      '<link rel="canonical" href="https://portal.example/"><meta property="og:url" content="https://ostrel.example/c">',
      "https://ostrel.example/c",
    ],
    ['<link rel="canonical" href="javascript:alert(1)">', ADDRESS],
    ['<base href="javascript:alert(1)"><link rel="canonical" href="d">', "https://ostrel.example/news/d"],
    ["", ADDRESS],
  ];
  for (const [head, url] of cases) test(head || "not stated", () => assert.equal(read(head).url, url));
  test("of a file that states none", () => assert.equal(readPage(`<body>${BODY}`, "page.html").url, null));
});

describe("the language", () => {
  test("of the page", () => assert.equal(read("", "", '<html lang="en_gb">').language, "en-GB"));
  test("of OpenGraph", () => assert.equal(read('<meta property="og:locale" content="uk_UA">').language, "uk-UA"));
  test("not stated", () => assert.equal(read("", "", '<html lang="??">').language, null));
});

describe("the title", () => {
  const titles: readonly [string, string, string][] = [
    ["Bridge reopens | The Meadow Post", "The Meadow Post", "Bridge reopens"],
    ["Bridge reopens - meadowpost.com", "Meadow Post", "Bridge reopens"],
    ["North - South talks begin", "The Meadow Post", "North - South talks begin"],
    ["The Meadow Post", "The Meadow Post", "The Meadow Post"],
  ];
  for (const [title, publisher, bare] of titles) test(title, () => assert.equal(withoutSite(title, publisher), bare));
});

describe("names of authors", () => {
  const bylines: readonly [string, readonly string[]][] = [
    ["By Ana Ruiz and Petro Koval", ["Ana Ruiz", "Petro Koval"]],
    ["Written by Ana Ruiz, Senior Correspondent", ["Ana Ruiz"]],
    ["Ana Ruiz | The Meadow Post", ["Ana Ruiz", "The Meadow Post"]],
    ["by Ana Ruiz (ana@meadow.example)", ["Ana Ruiz"]],
    ["By Jan van der Berg Monday, 18 November 2024", ["Jan van der Berg"]],
    ["Текст: Олена Ґалаґан", ["Олена Ґалаґан"]],
    ["Byron Cade", ["Byron Cade"]],
    ["https://facebook.example/ana", []],
    ["@anaruiz", []],
    ["", []],
  ];
  for (const [line, names] of bylines) test(line || "nothing", () => assert.deepEqual(namesIn(line), names));
  test("are named once", () => assert.deepEqual(distinct(["Ana", "Bo", "ANA"]), ["Ana", "Bo"]));
});

describe("the headline", () => {
  const headline = ({ text, blocks }: PageArticle) => text.slice(blocks[0]!.start, blocks[0]!.end);
  const og = '<meta property="og:title" content="Ostrel bridge is open again: what we know">';
  test("is the heading that the reader sees", () => {
    assert.equal(headline(read(og, "<h1>Ostrel bridge open again</h1>")), "Ostrel bridge open again");
  });
  test("is not the name of the site", () => {
    assert.equal(headline(read(og, "<h1>The Meadow Post</h1>")), "Ostrel bridge is open again: what we know");
  });
});
