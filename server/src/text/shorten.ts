/** The text for a message: of a long one its start. */
export const shorten = (text: string, length = 30): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);
