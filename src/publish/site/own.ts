// Text that is kept while the page that it was cut out of goes: a part of a text holds on to the whole of it.

/** The same text in memory of its own. */
export const own = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
