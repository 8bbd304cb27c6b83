import type { Field } from '../yaml/field.ts';
import { canBeKind, type GroupKind, groupKind, podTemplatePath, SELECTOR_REQUIRED } from './kinds.ts';

/** One Kubernetes object in a document. */
export interface Resource {
  readonly field: Field;
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly groupKind: GroupKind;
  /** Undefined when absent or hidden by a template. */
  readonly name: string | undefined;
  readonly namespace: Field;
  /** For messages: `Deployment "web"`. */
  readonly label: string;
}

/** Stands for a group or kind that a template hides: no rule asks for it, but it may be any. */
export const HIDDEN = 'hidden';

/**
 * Reads a mapping as a Kubernetes object; undefined when it is none. Other formats have `apiVersion` and `kind` too,
 * so both must look as the API has them and there must be metadata, which only lists and a few configurations lack.
 * A template may hide one of the two.
 */
export function asResource(field: Field): Resource | undefined {
  if (!field.isMap) return undefined;
  const apiVersion = textOrHidden(field.get('apiVersion'));
  const kind = textOrHidden(field.get('kind'));
  if (apiVersion === undefined || kind === undefined) return undefined;
  const { group, version } = parseApiVersion(apiVersion);
  const isHidden = apiVersion === HIDDEN || kind === HIDDEN;
  if (version === undefined || (isHidden ? apiVersion === kind : !/^[A-Z][A-Za-z0-9]*$/.test(kind) || !canBeKind(group, kind)))
    return undefined;
  const metadata = field.get('metadata');
  if (!metadata.isMap && !metadata.isUnknown && !isHeadless(field, group, kind)) return undefined;
  if (group === '' && kind === 'Config' && !isKubeconfig(field)) return undefined;
  const name = metadata.get('name').written ?? metadata.get('generateName').written;
  return {
    field,
    group,
    version,
    kind,
    groupKind: groupKind(group, kind),
    name,
    namespace: metadata.get('namespace'),
    label: name === undefined ? kind : `${kind} "${name}"`,
  };
}

const textOrHidden = (field: Field): string | undefined => (field.isUnknown && field.nearest === field ? HIDDEN : field.text);

function parseApiVersion(text: string): { readonly group: string; readonly version: string | undefined } {
  if (text === HIDDEN) return { group: HIDDEN, version: HIDDEN };
  const [, group = '', version] = /^(?:([a-z0-9]+(?:[.-][a-z0-9]+)*)\/)?(v\d+(?:(?:alpha|beta)\d+)?)$/.exec(text) ?? [];
  return { group, version };
}

/** Groups whose objects are configuration files, which need no metadata. */
const HEADLESS = /(?:^|\.)config\.(?:k8s\.io|gatekeeper\.sh)$|^kubeadm\.k8s\.io$|^audit\.k8s\.io$|^kustomize\.config\.k8s\.io$/;

const isHeadless = (field: Field, group: string, kind: string): boolean =>
  HEADLESS.test(group) || kind.endsWith('List') || (group === '' && kind === 'Config' && isKubeconfig(field));

/** A file that says how to reach clusters. https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/ */
const isKubeconfig = (field: Field): boolean => field.get('clusters').isList || field.get('users').isList;

/** The object itself, or the objects of a list, lists within lists too. */
export function* resourcesIn(field: Field, depth = 0): Generator<Resource> {
  const resource = asResource(field);
  if (resource === undefined) return;
  const items = resource.field.get('items');
  if (resource.kind.endsWith('List') && items.isList) {
    if (depth < 5) for (const item of items.items) yield* resourcesIn(item, depth + 1);
    return;
  }
  yield resource;
}

/**
 * True for an object that the API server would refuse for want of a required field: it is a patch or a fragment that
 * something else completes, so what it does not say proves nothing.
 */
export function isFragment(resource: Resource): boolean {
  const { field, groupKind } = resource;
  if (field.get('metadata').isMap && field.get('metadata', 'name').isAbsent && field.get('metadata', 'generateName').isAbsent) return true;
  if (field.get('$patch').isPresent || field.get('spec', '$patch').isPresent) return true;
  if (SELECTOR_REQUIRED.has(groupKind) && field.get('spec', 'selector').isAbsent) return true;
  const template = podTemplatePath(groupKind);
  if (template === undefined) return false;
  const containers = field.get(...template, 'spec', 'containers');
  if (containers.isAbsent) return true;
  return containers.items.some((container) => container.isMap && (container.get('image').isAbsent || container.get('$patch').isPresent));
}
