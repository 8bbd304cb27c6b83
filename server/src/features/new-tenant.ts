import type { Engine } from '../engine/engine.ts';
import { namespaceOfTenant, type Tenant, type TenantObject, tenantObjects } from '../templates/tenant.ts';
import { YamlDocument } from '../yaml/document.ts';
import { formatScalar } from '../yaml/format.ts';
import { restyled } from '../yaml/restyle.ts';
import { styleOf } from '../yaml/style.ts';
import { drawnIn, isYamlFile, type NewTenant, pathFrom, type TenantPlace } from './tenant-wiring.ts';
import { factsOf, type Habits, habitsAt, isNamespace } from './workspace-habits.ts';

/**
 * The files of a new tenant, written and called as those around it, and the edit of the kustomization that draws them
 * in. Refused when one of them is there already, or the namespace is. `blanks` go into those of the tenant's template.
 */
export function newTenant(
  engine: Engine,
  { root, target }: TenantPlace,
  tenant: Tenant,
  blanks: Readonly<Record<string, string>> = {},
): NewTenant | { readonly refusal: string } {
  const namespace = namespaceOfTenant(tenant);
  const taken = engine.uris.find((uri) => factsOf(engine, uri).some((fact) => isNamespace(fact) && fact.name === namespace));
  if (taken !== undefined) return { refusal: `The namespace "${namespace}" is there already, in ${pathFrom(root, taken)}` };
  const habits = habitsAt(engine, target);
  const objects = tenantObjects(tenant, quoted, blanks);
  const made = isYamlFile(target)
    ? [{ uri: target, text: joined(objects, habits) }]
    : tenantFiles(objects, habits).map(({ name, text }) => ({ uri: `${target}/${name}`, text }));
  const { files, notes } = drawnIn(engine, { root, target }, made, habits);
  const there = files.find(({ uri, edits }) => edits === undefined && engine.has(uri));
  if (there !== undefined) return { refusal: `${pathFrom(root, there.uri)} is there already; nothing was written` };
  return { files, notes };
}

const quoted = (answer: string): string => formatScalar(answer, styleOf(YamlDocument.parse('')));

/** The files of a folder, in the order in which they are applied. */
export function tenantFiles(objects: readonly TenantObject[], habits: Habits): readonly { readonly name: string; readonly text: string }[] {
  const byFile = new Map<string, TenantObject[]>();
  for (const object of objects) {
    const name = `${habits.fileOf(object)}${habits.extension}`;
    byFile.set(name, [...(byFile.get(name) ?? []), object]);
  }
  return [...byFile].map(([name, own]) => ({ name, text: joined(own, habits) }));
}

function joined(objects: readonly TenantObject[], { beginsWithMark, style }: Habits): string {
  const text = objects.map((object) => object.text).join('---\n');
  return (beginsWithMark ? `---${style.newline}` : '') + restyled(text, style);
}
