import type { Field } from '../../yaml/field.ts';
import type { Pod } from '../pod.ts';

/** A host that a setting names, as far as it says. */
export interface Call {
  readonly host: string;
  readonly port?: number;
}

/** Whom the pods of a workload seem to call, by the settings they are given. */
export interface CallsFact {
  readonly calls: readonly Call[];
  /** Config maps whose values are settings of theirs. */
  readonly configMaps: readonly string[];
}

/** More than so many hosts are no settings of one program. */
const MOST = 100;

/** Reads variables, commands and arguments; nothing but hosts and ports is kept of them. */
export function callsOf(pod: Pod): CallsFact {
  const calls: Call[] = [];
  const configMaps = new Set<string>();
  for (const { field } of pod.containers) {
    const variables = field.get('env').items.map((item) => [item.get('name').text ?? '', item.get('value').written] as const);
    calls.push(...callsInSettings(variables));
    for (const word of [...field.get('command').items, ...field.get('args').items]) calls.push(...callsInWord(word));
    const references = [
      ...field.get('envFrom').items.map((item) => item.get('configMapRef', 'name')),
      ...field.get('env').items.map((item) => item.get('valueFrom', 'configMapKeyRef', 'name')),
    ];
    for (const { text } of references) if (text !== undefined) configMaps.add(text);
  }
  return { calls: distinct(calls), configMaps: [...configMaps] };
}

/** The hosts that the values of a ConfigMap name. */
export const callsInConfigMap = (configMap: Field): readonly Call[] =>
  distinct(callsInSettings(configMap.get('data').entries.map(([key, value]) => [key, value.written] as const)));

/** A host of its own mostly has its port beside it: `REDIS_HOST` and `REDIS_PORT`. */
function callsInSettings(settings: readonly (readonly [string, string | undefined])[]): Call[] {
  const byName = new Map(settings.map(([name, value]) => [name.toUpperCase(), value]));
  return settings.flatMap(([name, value]) => {
    if (value === undefined || value.length > 4096) return [];
    const called = callsInText(value);
    if (called.length > 0) return called;
    const [, stem] = /^(.*?)_?(?:HOST|HOSTNAME|ADDR|ADDRESS|SERVER|ENDPOINT|SERVICE|URL|URI|BROKERS?)$/i.exec(name) ?? [];
    if (stem === undefined || !isHost(value)) return [];
    const port = portOf(byName.get(`${stem.toUpperCase()}_PORT`));
    return [{ host: value, ...(port === undefined ? {} : { port }) }];
  });
}

function callsInWord(word: Field): Call[] {
  const text = word.written ?? '';
  if (text.length > 4096) return [];
  return callsInText(text.startsWith('-') ? text.slice(text.indexOf('=') + 1) : text);
}

/** URLs anywhere, and `host:port` where that is all, one or several with commas between. */
function callsInText(text: string): Call[] {
  const urls = [...text.matchAll(/:\/\/(?:[^\s/@"']*@)?([A-Za-z0-9.-]+)(?::(\d{1,5}))?/g)];
  if (urls.length > 0) return urls.flatMap(([, host = '', port]) => callTo(host, port ?? schemePort(text)));
  const parts = text.split(',').map((part) => /^\s*([A-Za-z0-9.-]+):(\d{1,5})\s*$/.exec(part));
  return parts.includes(null) ? [] : parts.flatMap((part) => callTo(part?.[1] ?? '', part?.[2]));
}

const schemePort = (text: string): string | undefined => (text.startsWith('https:') ? '443' : text.startsWith('http:') ? '80' : undefined);

function callTo(host: string, written: string | undefined): Call[] {
  const port = portOf(written);
  return isHost(host) ? [{ host: host.toLowerCase(), ...(port === undefined ? {} : { port }) }] : [];
}

function portOf(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0;
  return port === 0 || 65535 < port ? undefined : port;
}

/** A name, not an address; `localhost` is the pod itself. */
const isHost = (text: string): boolean =>
  /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?$/.test(text) &&
  text.length <= 253 &&
  !/^[\d.]+$/.test(text) &&
  !/^(?:localhost|true|false|none|null)$/i.test(text);

function distinct(calls: readonly Call[]): readonly Call[] {
  const byKey = new Map(calls.map((call) => [`${call.host}:${call.port}`, call]));
  return [...byKey.values()].slice(0, MOST);
}
