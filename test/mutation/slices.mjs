/** What is silenced, and what mends that. */
const ACCEPTED = [
  ...['suppress', 'suppression-fixes', 'comment-scope', 'silence', 'audit', 'baseline', 'convert'].map((name) => `engine/${name}`),
  'features/silence',
];

/** Fixes, and objects that others have their say in. */
const MENDED = [
  'repair',
  'repair-file',
  'create-file',
  'companions',
  'patched',
  'effective',
  'charts',
  'chart-places',
  'changes',
  'suppression-fixes',
].map((name) => `engine/${name}`);

const SEEN = ['activate', 'place', 'suppress', 'severity', 'yields', 'repair', 'patched', 'chart-places', 'changes', 'create-file'].map(
  (name) => `engine/${name}`,
);

/** Files of the engine that have the same tests. */
const alike = (names, tests) => Object.fromEntries(names.map((name) => [`engine/${name}.ts`, tests]));

/**
 * The tests that each part of `server/src` is for: files, without their ending, and folders below `test`, and with `rules/CATEGORY`
 * the pages and examples of rules, for what many readers of Kubernetes' objects see is seen by rules alone. The longest name that a
 * part begins with counts. Only tests that are quick and close stand here, for every change is tried with all tests that reach it.
 */
const TESTS = {
  'yaml/cursor.ts': ['yaml/ordinary'],
  'yaml/ordinary.ts': ['yaml/ordinary'],
  'yaml/ordinary-scalars.ts': ['yaml/ordinary'],
  yaml: ['yaml', 'text'],
  'kube/pod-security': ['kube/pod-security'],
  'kube/kustomize': ['kube/kustomize', 'engine/kustomize', 'engine/bundles'],
  'kube/helm': ['kube/helm', 'engine/charts', 'languages/go-template'],
  'kube/map': ['kube/map'],
  'kube/network-policy': ['kube/network-policy', 'rules/network'],
  'kube/rbac': ['kube/rbac', 'rules/rbac'],
  'kube/traffic': ['rules/rbac', 'rules/network'],
  'kube/admission': ['rules/admission'],
  'kube/constraint-template.ts': ['rules/admission'],
  'kube/apiserver-config': ['rules/control-plane'],
  'kube/audit-policy': ['rules/control-plane'],
  'kube/component': ['rules/control-plane'],
  'kube/falco': ['rules/runtime'],
  'kube/fluentd.ts': ['rules/runtime'],
  'kube/gateway': ['rules/ingress'],
  'kube/ingress.ts': ['rules/ingress'],
  'kube/ingress-nginx.ts': ['rules/ingress'],
  'kube/mesh': ['kube/mutual-tls', 'rules/mesh'],
  'kube/istio.ts': ['rules/mesh'],
  'kube/pipeline': ['rules/pipeline'],
  'kube/external-secrets': ['rules/secret'],
  'kube/secrets': ['rules/secret'],
  'kube/secret-data.ts': ['rules/secret'],
  'kube/host-path.ts': ['rules/storage'],
  'kube/mounts.ts': ['rules/storage'],
  'kube/quota.ts': ['rules/namespace'],
  ...Object.fromEntries(
    ['selector', 'isolation', 'service-account', 'fact-table', 'versions', 'resource', 'resources', 'cidr', 'quantity'].map((name) => [
      `kube/${name}.ts`,
      [`kube/${name}`],
    ]),
  ),
  kube: ['kube'],
  ...alike(
    ['suppress', 'suppression', 'suppression-fixes', 'comment-scope', 'silence', 'silencing', 'foreign', 'audit', 'baseline'],
    ACCEPTED,
  ),
  ...alike(['repair', 'prove', 'judge', 'derived', 'derivations', 'derive-kustomize', 'derive-chart', 'charts'], MENDED),
  ...alike(['activate', 'place', 'report', 'analysis', 'subjects'], SEEN),
  engine: ['engine'],
};

export const slices = Object.keys(TESTS);

/** Undefined if no slice holds the part. */
export function testsOf(part) {
  const [slice] = slices.filter((name) => part === name || part.startsWith(`${name}/`)).sort((a, b) => b.length - a.length);
  return TESTS[slice];
}
