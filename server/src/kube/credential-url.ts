import type { Span } from '../text/span.ts';
import { isPlaceholder } from './credential.ts';

/** Where the first password of an address stands in a text, such as the middle of `amqp://shop:…@queue`. */
export function passwordInUrl(text: string): Span | undefined {
  if (!text.includes('://')) return undefined;
  const start = text.slice(0, LOOKED_AT);
  for (const [form, isAddress] of FORMS) {
    if (!isAddress(start)) continue;
    for (const found of start.matchAll(form)) {
      const { user = '', password = '' } = found.groups ?? {};
      const to = found.index + found[0].length - (found.groups?.['host'] ?? '').length;
      if (!standsForPassword(user, password)) return { start: to - password.length, end: to };
    }
  }
  return undefined;
}

/** Each part has a greatest length, so that no text takes long. https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 */
const FORMS: readonly (readonly [RegExp, (text: string) => boolean])[] = [
  [
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:@/'"<>]{0,80}):(?<password>[^\s:@/'"<>]{1,120})(?<host>@[A-Za-z0-9[])/gi,
    (text) => text.includes('@'),
  ],
  // https://dev.mysql.com/doc/connectors/en/connector-j-reference-jdbc-url-format.html
  [/[?&;]password=(?<password>[^\s&;'"<>]{1,120})/gi, (text) => text.includes('jdbc:')],
];

const LOOKED_AT = 20_000;

/** Documentation writes `user:password`, scripts write variables. */
function standsForPassword(user: string, password: string): boolean {
  if (isPlaceholder(password) || /[${}*]|^%[A-Z_a-z]+$|^[A-Z_]+$|^\.+$/.test(password)) return true;
  return /^(?:pass|passwd|password|pwd|pw|token|secret)$/.test(password) && /^(?:user|username|login|name|me|foo)?$/.test(user);
}
