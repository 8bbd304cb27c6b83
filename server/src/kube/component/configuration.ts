import { remove, set, type Value } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { type Flag, hidden, type Written } from './flag.ts';

/** Fields of configuration files by the flag that means the same. */
type FieldsByFlag = Readonly<Record<string, readonly string[]>>;

/** https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/ */
export const KUBELET_FIELDS: FieldsByFlag = {
  'anonymous-auth': ['authentication', 'anonymous', 'enabled'],
  'authentication-token-webhook': ['authentication', 'webhook', 'enabled'],
  'client-ca-file': ['authentication', 'x509', 'clientCAFile'],
  'authorization-mode': ['authorization', 'mode'],
  'read-only-port': ['readOnlyPort'],
  'rotate-certificates': ['rotateCertificates'],
  'rotate-server-certificates': ['serverTLSBootstrap'],
  'tls-cipher-suites': ['tlsCipherSuites'],
  'tls-min-version': ['tlsMinVersion'],
  'tls-cert-file': ['tlsCertFile'],
  'tls-private-key-file': ['tlsPrivateKeyFile'],
  'event-qps': ['eventRecordQPS'],
  'make-iptables-util-chains': ['makeIPTablesUtilChains'],
  'protect-kernel-defaults': ['protectKernelDefaults'],
  'pod-max-pids': ['podPidsLimit'],
  'seccomp-default': ['seccompDefault'],
  'manifest-url': ['staticPodURL'],
  'streaming-connection-idle-timeout': ['streamingConnectionIdleTimeout'],
  'fail-swap-on': ['failSwapOn'],
  'allowed-unsafe-sysctls': ['allowedUnsafeSysctls'],
  'feature-gates': ['featureGates'],
};

/** https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/ */
export const PROXY_FIELDS: FieldsByFlag = {
  'metrics-bind-address': ['metricsBindAddress'],
  'nodeport-addresses': ['nodePortAddresses'],
  'feature-gates': ['featureGates'],
};

/** https://kubernetes.io/docs/reference/config-api/kube-scheduler-config.v1/ */
export const SCHEDULER_FIELDS: FieldsByFlag = { profiling: ['enableProfiling'] };

/** What a configuration file says in place of the flag; nothing is known of a flag that has no field there. */
export function configured(root: Field, fields: FieldsByFlag, name: string): Written {
  const path: Path | undefined = fields[name];
  const field = path === undefined ? root : root.get(...path);
  const label = path === undefined ? name : path.join('.');
  const change = (value: string) => (path === undefined ? [] : [set(field, dataOf(value))]);
  const missing = { place: { at: field }, label, change };
  if (path === undefined || field.isAbsent) return { flags: [], isOpen: path === undefined, missing };
  return { flags: [flagAt(field, label, change)], isOpen: false, missing };
}

function flagAt(field: Field, label: string, change: Flag['change']): Flag {
  const place = { at: field };
  const removal = [remove(field)];
  const words = [
    ...field.items.flatMap((item) => (item.text === undefined ? [] : { text: item.text, place: { at: item }, removal: [remove(item)] })),
    ...field.entries.flatMap(([key, entry]) =>
      entry.written === undefined ? [] : { text: `${key}=${entry.written}`, place: { at: entry }, removal: [remove(entry)] },
    ),
  ];
  // Lists and mappings are known by their words alone.
  const value = field.kind === 'scalar' ? field.written : undefined;
  // A variable of what makes the file.
  if (value === undefined || value.includes('${')) return { ...hidden({ place, label }), words };
  return { state: 'set', value, isWritten: true, place, label, words, change, removal };
}

/** Files hold booleans and numbers where flags hold their texts. */
const dataOf = (value: string): Value => (/^(?:true|false)$/.test(value) ? value === 'true' : /^\d+$/.test(value) ? Number(value) : value);
