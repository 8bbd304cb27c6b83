import type { Field } from '../yaml/field.ts';
import { type Call, callsIn } from './pipeline/call.ts';
import type { Container } from './pod.ts';
import type { Resource } from './resource.ts';
import { scriptOf } from './script.ts';

/** What a container starts by a shell. */
export const callsOfContainer = (container: Container): readonly Call[] => {
  const script = scriptOf(container);
  return script === undefined ? [] : callsIn(script.field);
};

/** Every rule about scripts asks. */
const known = new WeakMap<Resource, readonly (readonly Call[])[]>();

/** What the scripts in a ConfigMap start, by script. */
export function callsOfConfigMap(resource: Resource): readonly (readonly Call[])[] {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const entries = resource.field.get('data').entries;
  const now = entries.filter(([key, value]) => isScript(key, value)).map(([, value]) => callsIn(value));
  known.set(resource, now);
  return now;
}

const isScript = (key: string, { text }: Field): boolean =>
  text !== undefined && (/\.(?:sh|bash)$/.test(key) || /^#!\s*\/(?:usr\/)?bin\/(?:env\s+)?(?:ba|da|a)?sh\b/.test(text));
