import type { ScalarValue } from '../../yaml/scalar.ts';

/** True when a pod is less secure with the value at the path, whose last part is a field of a pod, of a container or of their security contexts. */
export function isWeaker(path: readonly string[], value: ScalarValue | undefined): boolean {
  const [owner = '', name = ''] = path.slice(-2);
  const weak = Object.hasOwn(WEAK, name) ? WEAK[name] : undefined;
  return weak !== undefined && weak.value === value && weak.owners.includes(owner);
}

const CONTEXT = ['securityContext'];
const POD = ['spec'];
const PROFILES = ['seccompProfile', 'appArmorProfile'];

const WEAK: Readonly<Record<string, { readonly value: ScalarValue; readonly owners: readonly string[] }>> = {
  privileged: { value: true, owners: CONTEXT },
  allowPrivilegeEscalation: { value: true, owners: CONTEXT },
  runAsNonRoot: { value: false, owners: CONTEXT },
  readOnlyRootFilesystem: { value: false, owners: CONTEXT },
  runAsUser: { value: 0, owners: CONTEXT },
  procMount: { value: 'Unmasked', owners: CONTEXT },
  type: { value: 'Unconfined', owners: PROFILES },
  hostNetwork: { value: true, owners: POD },
  hostPID: { value: true, owners: POD },
  hostIPC: { value: true, owners: POD },
};
