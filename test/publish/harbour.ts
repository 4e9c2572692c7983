// A small invented story: a ferry runs aground off Velmar, and four outlets tell of it.

import { blocksOf, freeze } from "../../src/article/index.ts";
import { readArticle } from "../../src/whence.ts";
import type { Reading } from "../../src/whence.ts";

interface Page {
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

const PAGES: readonly Page[] = [
  {
    publisher: "Coast Wire",
    published: "2031-05-12T09:30:00Z",
    title: "Ferry runs aground off Velmar, nine hurt",
    text: `Nine passengers were injured when the ferry Calla ran aground off Velmar on Monday, the Velmar Coast Guard said.

“We have nine injured and nobody is missing,” said Ana Ruiz, the commander of the Velmar Coast Guard.

The company Tern Lines said that the ship had not been overloaded and that 212 people were on board.

Transport Minister Odo Brack promised an inquiry within 30 days.

Two crew members told Coast Wire that the radar may have failed an hour before the accident.`,
  },
  {
    publisher: "Meridian Post",
    published: "2031-05-13T11:00:00Z",
    title: "Ferry crew blames radar",
    text: `The ferry that ran aground off Velmar on Monday had at least 260 people on board, the port authority of Velmar said on Tuesday.

Tern Lines denied that the Calla had been overloaded.

“The radar was repaired in April and it was never faulty,” Tern Lines spokesman Pell Orrin said.

Ana Ruiz, the commander of the Velmar Coast Guard, said on Tuesday that eleven passengers had been injured.

Union leader Sella Dahl accused the company of sailing without a second officer.

The Meteorological Office said that the wind had probably reached 70 kilometres an hour.`,
  },
  {
    publisher: "Aldmoor Gazette",
    published: "2031-05-14",
    title: "Inquiry into the Calla opens",
    text: `Prosecutor Ilan Voss said on Wednesday that the captain of the Calla had not been questioned.

According to Coast Wire, two crew members said that the radar may have failed an hour before the accident.

“Nobody will sail on this line until we know what happened,” Transport Minister Odo Brack told parliament on Wednesday.

Eleven passengers were injured and four of them remain in hospital, the Velmar Coast Guard said on Wednesday.

Tern Lines acknowledged on Wednesday that 248 tickets had been sold.`,
  },
  {
    publisher: "Velmar Herald",
    published: "2031-05-14",
    title: "Eleven hurt on the Calla, coast guard says",
    text: `Eleven passengers were injured when the ferry Calla ran aground off Velmar on Monday, the Velmar Coast Guard said on Wednesday.

Dorrit Hane, a passenger, said that no alarm had been heard on the lower deck.

The port authority of Velmar said that at least 260 people had been on board the Calla.

Tern Lines denied on Wednesday that the ferry had been overloaded.

Transport Minister Odo Brack warned that the line could stay closed until June.`,
  },
];

/** The story, read. */
export const harbour = (): Reading[] =>
  PAGES.map(({ text, title, publisher, published }) =>
    readArticle(
      freeze({
        url: `https://${publisher.toLowerCase().replaceAll(" ", "")}.example/calla`,
        title,
        publisher,
        published,
        modified: null,
        authors: [],
        language: "en",
        text,
        blocks: blocksOf(text),
      }),
    ),
  );
