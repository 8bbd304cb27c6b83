import type { Field } from '../yaml/field.ts';
import { type Shape, shapeAt, typeOfKind } from './fields.ts';
import { podTemplatePath } from './kinds.ts';
import type { Resource } from './resource.ts';

/** The outermost object of a resource whose type is known: of a kind that is not Kubernetes' own, its pod template. */
export function typedRoot(resource: Resource): { readonly field: Field; readonly type: string } | undefined {
  const type = typeOfKind(resource);
  if (type !== undefined) return { field: resource.field, type };
  const template = podTemplatePath(resource.groupKind);
  return template === undefined ? undefined : { field: resource.field.get(...template), type: 'PodTemplateSpec' };
}

/** What stands in a field of one of the resources; undefined where nothing is known to stand. */
export function shapeOf(field: Field, resources: readonly Resource[]): Shape | undefined {
  const { path } = field;
  for (const resource of resources) {
    const root = typedRoot(resource);
    const above = root?.field.path ?? [];
    if (root !== undefined && above.every((segment, i) => path[i] === segment)) return shapeAt(root.type, path.slice(above.length));
  }
  return undefined;
}
