import { Unreadable } from "../errors.ts";

/** What is wrong with an archive as a whole: nothing after it can be read. */
export class Broken extends Unreadable {}
