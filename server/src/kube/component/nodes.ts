import { podOf } from '../pod.ts';
import type { Component } from './component.ts';

/**
 * An API server behind a Service that is told nothing of kubelets may have none, as that of Karmada or kcp, which
 * serves objects alone. https://karmada.io/docs/core-concepts/components/
 */
export function mayLackNodes({ source, resource, flag }: Component): boolean {
  if (source !== 'command' || resource === undefined || resource.groupKind === 'core/Pod') return false;
  if (podOf(resource)?.spec.get('hostNetwork').is(true) === true) return false;
  return KUBELET_FLAGS.every((name) => flag(name).state === 'absent');
}

const KUBELET_FLAGS = [
  'kubelet-client-certificate',
  'kubelet-client-key',
  'kubelet-certificate-authority',
  'kubelet-preferred-address-types',
];
