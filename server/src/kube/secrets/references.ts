import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { type Pod, volumesOf } from '../pod.ts';

/** A Secret that pods do not start without. */
export interface SecretReference {
  readonly name: string;
  /** Of the name. */
  readonly path: Path;
}

/** Each Secret once, at its first place; none where the text has no word of secrets. */
export function secretReferencesOf(pod: Pod): readonly SecretReference[] {
  if (!pod.spec.document.text.includes('ecret')) return [];
  const volumes = volumesOf(pod).flatMap(({ field }) => [
    [field.get('secret'), 'secretName'] as const,
    ...field.get('projected', 'sources').items.map((source) => [source.get('secret'), 'name'] as const),
  ]);
  const variables = pod.containers.flatMap(({ field }) => [
    ...field.get('env').items.map((variable) => [variable.get('valueFrom', 'secretKeyRef'), 'name'] as const),
    ...field.get('envFrom').items.map((source) => [source.get('secretRef'), 'name'] as const),
  ]);
  const found = new Map<string, SecretReference>();
  for (const [reference, key] of [...volumes, ...variables]) {
    const name = reference.get(key);
    if (name.text === undefined || name.text === '' || !isNeeded(reference) || found.has(name.text)) continue;
    found.set(name.text, { name: name.text, path: name.path.slice(pod.resource.field.path.length) });
  }
  return [...found.values()];
}

function isNeeded(reference: Field): boolean {
  const optional = reference.get('optional');
  return optional.isAbsent || optional.is(false);
}
