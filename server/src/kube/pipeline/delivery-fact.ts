import { stripEnd } from '../../text/strip-end.ts';
import type { Resource } from '../resource.ts';
import { isSopsEncrypted } from '../secret-data.ts';

/** What others need to know of objects by which Flux delivers, and of what it delivers. */
export interface DeliveryFact {
  /** Of a Kustomization of Flux: the folder whose manifests it applies, where that is known. */
  readonly folder?: string;
  /** It certainly decrypts nothing. https://fluxcd.io/flux/components/kustomize/kustomizations/#decryption */
  readonly appliesAsIs?: true;
  /** Of a Secret: SOPS has encrypted it. */
  readonly isEncrypted?: true;
}

export function deliveryFact(resource: Resource): DeliveryFact | undefined {
  const { groupKind, field } = resource;
  if (groupKind === 'core/Secret') return isSopsEncrypted(resource) ? { isEncrypted: true } : undefined;
  if (groupKind !== 'kustomize.toolkit.fluxcd.io/Kustomization') return undefined;
  const path = field.get('spec', 'path').text;
  const folder = path && stripEnd(path.replace(/^(?:\.?\/)+/, ''), '/');
  const appliesAsIs = field.get('spec').isMap && field.get('spec', 'decryption').isAbsent;
  return { ...(folder === undefined ? {} : { folder }), ...(appliesAsIs ? { appliesAsIs } : {}) };
}
