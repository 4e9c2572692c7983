// Claims in lists.

import type { ClaimCard, ClaimLine } from "../../ledger/index.ts";
import { claimHref } from "../links.ts";
import { markup, type Markup } from "../markup.ts";
import { sparkline } from "../pictures/sparkline.ts";
import { answeredIn } from "../words/answers.ts";
import { counted } from "../words/words.ts";
import { wordsIn } from "./said.ts";
import { originsIn, statusChips } from "./status.ts";

/** A claim with its status, its origins, and how often it was told when. `all` are the moments of the whole story. */
export const claimCard = (
  { line, positions, moments }: ClaimCard,
  all: readonly number[],
): Markup => markup`<li class="card item" tabindex="-1">
<div class="what"><a class="open" href="${claimHref(line.id)}">${wordsIn(line.text)}</a>${statusChips(positions)}</div>
<div class="counts">${originsIn(line)}${against(line)}<span>${counted(line.outlets, "outlet")}, ${counted(line.statements, "statement")}</span>${sparkline(moments, all)}</div>
</li>
`;

/** A claim in one line. */
export const claimRow = (
  line: ClaimLine,
): Markup => markup`<li class="row item" tabindex="-1"><a class="open" href="${claimHref(line.id)}">${wordsIn(line.text, "", 240)}</a> <span class="small">${line.status === "" ? "" : markup`<bdi>${line.status}</bdi> · `}${originsIn(line)}${against(line)}${line.statements > 1 && ` · ${counted(line.statements, "statement")}`}</span></li>
`;

/** "claim: 1 origin", and who denies it or took it back, beside a statement of the claim. */
export const claimBeside = (claim: ClaimLine): Markup =>
  markup` · <a href="${claimHref(claim.id)}">claim</a>: ${originsIn(claim)}${against(claim)}${answeredIn(claim) !== null && markup` · <bdi>${claim.status}</bdi>`}`;

const against = ({ against: [least, most] }: ClaimLine): Markup | false =>
  most > 0 && markup` <span class="against">${originsIn({ least, most })} against</span>`;
