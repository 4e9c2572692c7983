// What can become of people, and the words that tell it.

/**
 * What became of people. "hit" leaves open whether they lived: "four people were shot"; "treated" are those in
 * hospital or in some condition, "in care" those of whom nothing else is told.
 */
export type Fate =
  | "dead"
  | "injured"
  | "hit"
  | "treated"
  | "missing"
  | "arrested"
  | "displaced"
  | "rescued"
  | "sick"
  | "trapped"
  | "aboard"
  | "in care";

/** Words of a fate, on tokens `first` to `last` of a sentence. */
export interface Trigger {
  readonly fate: Fate;
  readonly first: number;
  readonly last: number;
  /** May have those people for an object: "killed three". */
  readonly isActive: boolean;
  /** May have those people for a subject: "three died". */
  readonly isPassive: boolean;
  readonly by: string;
}
