/** What is wrong with a value of a Secret's `data`, and what was probably meant. */
export type Misencoding =
  | { readonly kind: 'refused'; readonly meant: { readonly base64: string } | { readonly plain: string } | undefined }
  /** The program gets Base64 instead of the value. */
  | { readonly kind: 'twice'; readonly base64: string }
  /** The line break behind a password is a part of it. */
  | { readonly kind: 'line break'; readonly base64: string };

/** The API server takes standard Base64 with its padding, in which line breaks may stand. https://pkg.go.dev/encoding/base64#StdEncoding */
export function misencodingOf(key: string, text: string): Misencoding | undefined {
  const joined = text.replace(/[\r\n]/g, '');
  if (!isBase64(joined)) return { kind: 'refused', meant: meantBy(text) };
  const decoded = atob(joined);
  if (isBase64(decoded.trim()) && isTwice(key, decoded.trim())) return { kind: 'twice', base64: decoded.trim() };
  return /^[^\r\n]+\r?\n$/.test(decoded) && ONE_LINE.test(key) ? { kind: 'line break', base64: btoa(decoded.trimEnd()) } : undefined;
}

const isBase64 = (text: string): boolean => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text);

function meantBy(text: string): { base64: string } | { plain: string } | undefined {
  const joined = text.replace(/\s/g, '');
  if (isBase64(joined)) return { base64: joined };
  // What might be damaged Base64 is nobody's guess.
  return joined.length < 16 || /[^A-Za-z0-9+/=_-]/.test(joined) ? { plain: text } : undefined;
}

/** Some values are Base64 by themselves; readable text below them is hardly chance. */
function isTwice(key: string, text: string): boolean {
  if (text.length < 8 || (text.length < 12 && !text.endsWith('=')) || BASE64_BY_NATURE.test(key)) return false;
  const inner = atob(text);
  return /^[\x20-\x7e\r\n\t]{5,}$/.test(inner) && !isWrapped(inner);
}

const BASE64_BY_NATURE = /auth|basic|base64|b64|cert|config|encoded|header|json|key|licen[cs]e/i;

/** What programs want in one line of Base64: a file, an object, or a user with the password. */
const isWrapped = (text: string): boolean => /^(?:-----BEGIN|\s*[{[<])|\S[\r\n]+\S|^[^\s:]+:/.test(text);

/** Names of what a program reads as one line. */
const ONE_LINE =
  /^(?!.*(?:\.|htpasswd|pgpass)).*(?:pass(?:word|wd|phrase)?|pwd|token|secret|user(?:name)?|login|api[-_]?key|access[-_]?key)$/i;
