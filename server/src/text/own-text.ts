/** The same characters in a string of their own: in JavaScript engines a part of a text keeps the whole of it in memory. */
export const ownText = (part: string): string => ` ${part}`.slice(1);
