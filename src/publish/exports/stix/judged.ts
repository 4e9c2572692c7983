// Claims as notes on their statements, stories as reports of their articles, and what people judged. An opinion is a
// person's: that what is recorded is right, which says nothing of whether it is true.

import type { ToldClaim, ToldJudgement, ToldStory } from "../../../ledger/index.ts";
import { urnOf } from "../names.ts";
import { identityId, momentOf, noteId, reportId } from "./articles.ts";
import { MAKER, stixId } from "./objects.ts";
import type { Make } from "./objects.ts";

const claimId = (claim: string) => stixId("note", "claim", claim);
const storyId = (story: string) => stixId("report", "story", story);

const referenceTo = (kind: string, id: string) => [{ source_name: "whence", external_id: urnOf(kind, id) }];

/** A claim with how many independent origins stand behind it and against it. */
export function claimNode(make: Make, { id, at, text, status, least, most, against, members }: ToldClaim): string {
  const origins = `independent origins: ${least} to ${most}, against it: ${against[0]} to ${against[1]}`;
  return make("note", {
    id: claimId(id),
    created: at,
    abstract: `claim, ${origins}`,
    content: [text || "no words", status].filter((line) => line !== "").join("\n"),
    labels: ["claim"],
    object_refs: members.length > 0 ? members.map(({ statement }) => noteId(statement)) : [MAKER],
    external_references: referenceTo("claim", id),
  });
}

export const storyNode = (make: Make, { id, at, title, first, members }: ToldStory): string =>
  make("report", {
    id: storyId(id),
    created: at,
    name: title ?? "story without a title",
    published: momentOf(first) ?? at,
    labels: ["news-story"],
    object_refs: members.map(reportId),
    external_references: referenceTo("story", id),
  });

const TARGETS: Readonly<Record<ToldJudgement["kind"], (id: string) => string>> = {
  statement: noteId,
  claim: claimId,
  article: reportId,
  story: storyId,
  entity: identityId,
};

/** A confirmation is an opinion, a correction a note on what it corrects, a relation one on both of its statements. */
export function judgementNode(make: Make, judgement: ToldJudgement): string {
  const { id, act, at, person, why, kind, target, fields } = judgement;
  const other = act === "relate" ? [noteId(String(fields["object"]))] : [];
  const about = {
    authors: [person],
    object_refs: [TARGETS[kind](target), ...other],
    external_references: referenceTo("judgement", id),
  };
  if (act === "confirm")
    return make("opinion", {
      id: stixId("opinion", "judgement", id),
      created: at,
      opinion: "agree",
      explanation: `Looked at, and left as it is recorded.${why === "" ? "" : ` ${why}`}`,
      ...about,
    });
  return make("note", {
    id: stixId("note", "judgement", id),
    created: at,
    abstract: act === "relate" ? "relation between statements, by a person" : "correction of the record by a person",
    content: `${act === "relate" ? relationIn(fields) : JSON.stringify(fields)}${why === "" ? "" : `\n${why}`}`,
    labels: [act === "relate" ? "relation" : "correction"],
    ...about,
  });
}

/** "The first statement denies the second." */
const relationIn = ({ relation }: ToldJudgement["fields"]): string =>
  relation === null
    ? "The first statement does nothing to the second."
    : `The first statement ${String(relation)} the second.`;
