import type { Span } from '../text/span.ts';
import type { Field } from '../yaml/field.ts';
import { credentialIn, isCredentialValue } from './credential.ts';

export interface ArgumentCredential {
  readonly field: Field;
  /** The value alone, where it is a part of the text. */
  readonly within: Span | undefined;
  /** What it is and where, as `a credential in its argument --password`. */
  readonly what: string;
}

/** Credentials in the words that a container is started with; at most one of each word. */
export function credentialsInWords(words: readonly Field[]): ArgumentCredential[] {
  const program = words[0]?.text?.split('/').at(-1) ?? '';
  return words.flatMap((field, number): ArgumentCredential[] => {
    const { text } = field;
    if (text === undefined) return [];
    const known = credentialIn(text);
    if (known !== undefined) return [{ field, within: undefined, what: `${known} in its arguments` }];
    const before = /^--?([A-Za-z][\w.-]{0,60})$/.exec(words[number - 1]?.text ?? '');
    if (before !== null && !text.startsWith('-') && isFlagValue(before[1] ?? '', text))
      return [{ field, within: undefined, what: said(before[0]) }];
    const start = before === null ? undefined : passwordStart(program, before[0], text);
    if (start !== undefined && isFlagValue('password', text.slice(start)))
      return [{ field, within: { start, end: text.length }, what: said(before?.[0] ?? '') }];
    if (MYSQL.test(program) && /^-p[\w!@#%^*+=.,-]{3,}$/.test(text)) return [{ field, within: undefined, what: said('-p') }];
    const found = inText(text);
    return found === undefined ? [] : [{ field, ...found }];
  });
}

const said = (flag: string): string => `a credential in its argument ${flag}`;

/** Where the password begins in the word behind a flag of one letter. */
function passwordStart(program: string, flag: string, text: string): number | undefined {
  if (program === 'curl' && (flag === '-u' || flag === '--user') && text.includes(':')) return text.indexOf(':') + 1;
  return PASSWORD_FLAGS.has(`${program} ${flag}`) ? 0 : undefined;
}

const PASSWORD_FLAGS: ReadonlySet<string> = new Set(['ldapsearch -w', 'ldapwhoami -w', 'redis-cli -a']);

const MYSQL = /^(?:mysql|mariadb)[a-z-]{0,20}$/;

function inText(text: string): { within: Span; what: string } | undefined {
  const start = text.slice(0, LOOKED_AT);
  for (const form of FORMS) {
    for (const found of start.matchAll(form)) {
      const { flag = '', name = 'password', quote = '', value = '' } = found.groups ?? {};
      if (!isFlagValue(name, value)) continue;
      const to = found.index + found[0].length - quote.length;
      return { within: { start: to - value.length, end: to }, what: said(`${flag}${found.groups?.['name'] ?? ''}`) };
    }
  }
  return undefined;
}

/** Every part has a greatest length, so that no script takes long. */
const FORMS: readonly RegExp[] = [
  /(?:^|[\s"'])(?<flag>--?)(?<name>[A-Za-z][\w.-]{0,60})(?:=|[ \t]{1,4})(?<quote>["']?)(?<value>[A-Za-z0-9][^\s"'`;|&<>()]{2,200})\k<quote>/g,
  /(?:^|\s)(?:--from-literal|--set|--set-string|--env|-e|export)[= \t]["']?(?<name>[\w.-]{1,80})=(?<quote>["']?)(?<value>[^\s"'`;|&<>()]{3,200})\k<quote>/g,
  /(?:^|[\s/])(?:redis-cli|ldapsearch|ldapwhoami)\s(?:[^\n;|]{0,120}?\s)?(?<flag>-[aw])[ \t]{1,4}(?<quote>["']?)(?<value>[A-Za-z0-9][^\s"'`;|&<>()]{2,80})\k<quote>(?=\s|$)/g,
  /(?:^|[\s/])curl\s(?:[^\n;|]{0,200}?\s)?(?<flag>-u|--user)[= \t]{0,4}(?<quote>["']?)[\w.@-]{1,60}:(?<value>[^\s"'`;|&<>()]{3,80})\k<quote>(?=\s|$)/g,
  /(?<flag>Authorization):[ \t]{0,4}(?:Basic|Bearer|Token)[ \t]{1,4}(?<value>[\w+/=.-]{6,200})/gi,
  /(?:^|\s)(?:mysql|mariadb)[a-z-]{0,20}\s[^\n;|]{0,120}?\s?(?<flag>-p)(?<quote>["']?)(?<value>[A-Za-z0-9][^\s"'`;|&<>()]{2,80})\k<quote>(?=\s|$)/g,
];

const LOOKED_AT = 20_000;

function isFlagValue(name: string, value: string): boolean {
  // A bare `--secret` names an object, and `--create-token` is a switch.
  if (/^(?:secret|credentials?|(?:use|create|enable|disable|with|require|no|generate|rotate|skip|print|get)[-_.].*)$/i.test(name))
    return false;
  if (/[$*]|\.(?:key|pem|crt|json|ya?ml|txt|conf|cfg|env|p12|jks)$|^[\w.-]+\/[\w./-]+$/.test(value)) return false;
  return isCredentialValue(name, value);
}
