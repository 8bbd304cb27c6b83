import { stripEnd } from '../text/strip-end.ts';
/**
 * Whether texts look like credentials. A name speaks by its last words: `DB_PASSWORD` holds one, `PASSWORD_MIN_LENGTH` does not.
 */
export function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  while (SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  const [before = '', last = ''] = words.slice(-2).length === 1 ? ['', ...words] : words.slice(-2);
  if (last === 'key') return KEYS.has(before);
  // Names of Secret objects end like this too.
  if (last === 'secret') return !OBJECTS.has(before);
  return CREDENTIALS.has(last) || /(?:password|passwd|passphrase|apikey|secretkey)$/.test(last) || (last === 'pwd' && before !== '');
}

/** True for a name that means a password, rather than a token or a key. */
export const isPasswordName = (name: string): boolean => /pass(?:word|wd|phrase)?$|pwd$/.test(wordsOf(name).at(-1) ?? '');

const CREDENTIALS = new Set('password passwd passphrase pass token secret credential credentials apikey authtoken accesstoken'.split(' '));
/** A key that these words stand before opens something; others count, sort or are public. */
const KEYS = new Set('api access secret private encryption signing master account auth client service deploy jwt hmac shared'.split(' '));
const OBJECTS = new Set('tls pull ca cert certificate k8s kubernetes registry image imagepull'.split(' '));
/** Words behind the one that counts. */
const SUFFIXES = new Set('value base base64 b64 plain plaintext text string dev prod production test staging default'.split(' '));

/** `DB_PASSWORD_1`, `dbPassword` and `db.password` are the words `db` and `password`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => (SUFFIXES.has(word) ? word : stripEnd(word, '0123456789')))
    .filter((word) => word !== '');
}

export const PRIVATE_KEY = 'a private key';

/** Formats of credentials by who gives them out. Each begins with what only such a credential begins with; none repeats a repetition. */
const FORMATS: readonly (readonly [string, RegExp])[] = [
  [PRIVATE_KEY, /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?!\s*(?:\.\.\.|<|$))/],
  ['a GitHub token', /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/],
  ['a GitLab token', /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[\w-]{20,}/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}/],
  ['a Google API key', /\bAIza[\w-]{35}\b/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a PyPI token', /\bpypi-AgE[\w-]{50,}/],
  ['a Docker Hub token', /\bdckr_[po]at_[\w-]{20,}/],
  ['a DigitalOcean token', /\bdo[opr]_v1_[a-f0-9]{64}\b/],
  ['a SendGrid key', /\bSG\.[\w-]{20,24}\.[\w-]{39,50}/],
  ['a Vault token', /\bhv[bsr]\.[\w-]{24,}/],
  ['a Grafana token', /\bglsa_[A-Za-z0-9]{32}_[a-f0-9]{8}\b/],
  ['a Hugging Face token', /\bhf_[A-Za-z]{34}\b/],
  ['an OpenAI or Anthropic key', /\bsk-(?:proj|ant|svcacct)-[\w-]{30,}/],
  ['an Azure storage key', /\bAccountKey=[A-Za-z0-9+/]{86}==/],
  ['a Slack webhook', /\bhooks\.slack\.com\/services\/T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24}\b/],
  ['a New Relic key', /\bNRAK-[A-Z0-9]{27}\b/],
  ['a Databricks token', /\bdapi[a-f0-9]{32}\b/],
  ['a Shopify token', /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/],
  ['a Doppler token', /\bdp\.(?:pt|st|sa|ct)\.[\w.-]{40,80}/],
  ['a Tailscale key', /\btskey-[a-z]{3,10}-[\w-]{20,80}/],
  ['an age key', /\bAGE-SECRET-KEY-1[A-Z0-9]{58}\b/],
  ['a signed token', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,2000}\.[\w-]{10,}/],
];

/** Found in every text that holds a known format. */
export const CREDENTIAL_HINT =
  /PRIVATE KEY|gh[oprsu]_|github_pat_|gl(?:[cdfr]?[bpr]t|ptt|ft|soat|agent|pat)-|AKIA|ASIA|xox[abeoprs]-|k_live_|AIza|npm_|pypi-|dckr_|_v1_|SG\.|hv[bsr]\.|glsa_|hf_|sk-|AccountKey|hooks\.slack|NRAK-|dapi|shp|dp\.|tskey-|AGE-SECRET|eyJ/;

/** What a text certainly holds, with its article: `a GitHub token`; undefined when no known format is in it. */
export function credentialIn(text: string): string | undefined {
  const start = text.slice(0, LOOKED_AT);
  if (!start.includes('\n') && isPlaceholder(start)) return undefined;
  return FORMATS.find(([what, format]) => {
    const found = format.exec(start)?.[0];
    return found !== undefined && (what === PRIVATE_KEY || (isVaried(found) && !isPlaceholder(found)));
  })?.[0];
}

/** What somebody made up by holding a key down is no credential. */
const isVaried = (text: string): boolean => new Set(text).size >= 10;

/** What everybody tries first. */
const COMMON =
  /^(?:pass(?:w[o0]rd)?\d{0,4}!?|p@ss(?:w[o0]rd)?\d{0,4}|admin\d{0,4}|root|test(?:ing|123)?|default|guest|user|secret\d{0,4}|my-?secret|letmein|welcome\d{0,4}|qwerty\d{0,4}|abc123|12345\d{0,5}|postgres|mysql|redis|rabbitmq|mongo(?:db)?|grafana|minio(?:admin|123)?|elastic|kibana|toor|changeme\d{0,4}|change-me|changeit|s3cr3t)$/i;

/** True for a password that is in every list of guesses. */
export const isCommonPassword = (text: string): boolean => COMMON.test(text);

/** No credential is longer than this. */
const LOOKED_AT = 8000;

/** A text that stands for a credential: somebody or something puts the real one there, or it is encrypted. */
export function isPlaceholder(text: string): boolean {
  return (
    // Objects end with two braces too; of a template that was cut off the first ones are missing.
    /^<.*>$|^\[.*\]$|^%.*%$|^@.*@$|^__.*__$|\$[({]|^\$\w+$|\{\{|^[^{]*\}\}|\$\[\[/s.test(text) ||
    // Code and documentation shout what is to be filled in.
    /^(?!AKIA|ASIA)[A-Z][A-Z_]{1,40}$|^\*+(?:[A-Z]+\*+)?$/.test(text) ||
    /^(?:ENC\[|ref\+|vault:|secret:|op:\/\/|Ag[A-Za-z0-9+/=]{100,}$)/.test(text) ||
    /^(?:[xX*.\-_?]+|to-?do|tbd|none|null|nil|undefined|empty|dummy|redacted|placeholder|example|changeit)$/i.test(text) ||
    /change[-_ ]?me|replace[-_ ]?(?:me|with|this)|^your|[-_ ]your[-_ ]|insert[-_ ]/i.test(text) ||
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html
    text.includes('EXAMPLE')
  );
}

/** True for a value that a credential of this name would be: no placeholder, switch, path or address. */
export function isCredentialValue(name: string, value: string): boolean {
  if (!isCredentialName(name) || isPlaceholder(value)) return false;
  // A number of some length is a poor password, but one.
  return !isPlainSetting(value) || (isPasswordName(name) && /^\d{4,}$/.test(value));
}

/** True for a value that says something about a credential and is none: a switch, a number, a path, an address. */
export function isPlainSetting(value: string): boolean {
  const text = value.slice(0, LOOKED_AT);
  return (
    /^(?:|true|false|yes|no|on|off|enabled?|disabled?|required|optional)$/i.test(text) ||
    /^[-+]?\d+(?:\.\d+)?(?:ms|s|m|h|d)?$/.test(text) ||
    /^(?:~|\.{1,2})?\/[\w.@/-]+$/.test(text) ||
    (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) && !/^[^/]*\/\/[^/@:\s]*:[^/@\s]+@/.test(text))
  );
}
