/** Says what time it is: ISO 8601 with a zone. The ledger asks nobody else. */
export type Clock = () => string;
