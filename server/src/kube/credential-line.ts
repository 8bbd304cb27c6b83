import type { Span } from '../text/span.ts';
import { isCredentialValue } from './credential.ts';

/** The first line of a configuration file that gives a credential, with the place of its value. */
export function credentialLine(text: string, isName: (name: string) => boolean = () => true): { readonly span: Span } | undefined {
  for (const found of text.slice(0, LOOKED_AT).matchAll(LINE)) {
    const { name = '', value = '' } = found.groups ?? {};
    const end = found.index + found[0].length;
    if (isName(name) && !NOT_LITERAL.test(value) && isCredentialValue(name, value)) return { span: { start: end - value.length, end } };
  }
  return undefined;
}

/** `db.password=x`, `password: x` or `"password": "x"`; each part has a greatest length. */
const LINE =
  /(?:^|[{,])[ \t]{0,60}["']?(?<name>[A-Za-z][\w.-]{0,80})["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?<value>[^\s"'#,;{}[\]()<>]{3,200})/gm;

/** Variables, types, names of functions and of files. */
const NOT_LITERAL =
  /[$%*]|^(?:string|str|text|null|nil|none|true|false|integer|password|passwd|token|secret)$|\.(?:key|pem|crt|txt|ya?ml|json)$|^[a-z]+\.[\w.]+$/i;

const LOOKED_AT = 20_000;
