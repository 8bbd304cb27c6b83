/**
 * The tests that each part of `server/src` is for: files, without their ending, and folders below `test`. The longest name that a
 * part begins with counts. Only tests that are quick and close stand here, for every change is tried with all tests that reach it.
 */
const TESTS = {
  yaml: ['yaml', 'text'],
  'kube/pod-security': ['kube/pod-security'],
  'kube/kustomize': ['kube/kustomize', 'engine/kustomize', 'engine/bundles'],
  'kube/helm': ['kube/helm', 'engine/charts', 'languages/go-template'],
  'kube/map': ['kube/map'],
  kube: ['kube'],
  engine: ['engine'],
};

export const slices = Object.keys(TESTS);

/** Undefined if no slice holds the part. */
export function testsOf(part) {
  const [slice] = slices.filter((name) => part === name || part.startsWith(`${name}/`)).sort((a, b) => b.length - a.length);
  return TESTS[slice];
}
