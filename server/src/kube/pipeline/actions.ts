import type { Field } from '../../yaml/field.ts';
import type { Step, Uses } from './github.ts';
import { scanWord } from './tools.ts';

/** Actions of which a release was taken over by thieves, with what tells a clean one. */
const STOLEN: Readonly<Record<string, { readonly cve: string; readonly isStolen: (ref: string) => boolean }>> = {
  // Every tag led to this commit. https://github.com/advisories/GHSA-mrrh-fwg8-r2c3
  'tj-actions/changed-files': {
    cve: 'CVE-2025-30066',
    isStolen: (ref) => ref === '0e58ed8671d6b60d0890c21b07f8835ace038e67' || isBefore(ref, [46, 0, 1]),
  },
  // https://github.com/advisories/GHSA-qmg3-hpqr-gqvc
  'reviewdog/action-setup': { cve: 'CVE-2025-30154', isStolen: (ref) => ref === 'f0d342d24037bb11d26b9bd8496e0808ba32e9ec' },
  // https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23
  'aquasecurity/trivy-action': { cve: 'CVE-2026-33634', isStolen: (ref) => isBefore(ref, [0, 35, 0]) },
  'aquasecurity/setup-trivy': { cve: 'CVE-2026-33634', isStolen: (ref) => isBefore(ref, [0, 2, 6]) },
};

/** The hole by which the release that is named stole credentials. */
export function stolenAction({ repository, ref }: Uses): string | undefined {
  const known = repository !== undefined && Object.hasOwn(STOLEN, repository) ? STOLEN[repository] : undefined;
  return ref !== undefined && known?.isStolen(ref) === true ? known.cve : undefined;
}

/** A version tag before this one; `v45` is before 46. Branches and commits are not judged. */
function isBefore(ref: string, version: readonly number[]): boolean {
  const numbers = /^v?(\d{1,4})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/.exec(ref)?.slice(1);
  if (numbers === undefined) return false;
  // A tag that names less moves to the newest of them.
  const given = numbers.map((number) => (number === undefined ? 9999 : Number(number)));
  const at = given.findIndex((number, i) => number !== version[i]);
  return 0 <= at && (given[at] ?? 0) < (version[at] ?? 0);
}

interface ScanAction {
  readonly name: string;
  /** An input by which findings fail the job or not, and the values by which they do not. */
  readonly input?: string;
  readonly off?: RegExp;
}

const SCANS: Readonly<Record<string, ScanAction>> = {
  'anchore/scan-action': { name: 'grype', input: 'fail-build', off: /^false$/i },
  'aquasecurity/trivy-action': { name: 'trivy', input: 'exit-code', off: /^0$/ },
  'azure/container-scan': { name: 'container-scan' },
  'bridgecrewio/checkov-action': { name: 'checkov', input: 'soft_fail', off: /^true$/i },
  'checkmarx/kics-github-action': { name: 'kics', input: 'ignore_on_exit', off: /^(?:all|results)$/i },
  'docker/scout-action': { name: 'scout', input: 'exit-code', off: /^false$/i },
  'gitleaks/gitleaks-action': { name: 'gitleaks' },
  'kubescape/github-action': { name: 'kubescape' },
  'snyk/actions': { name: 'snyk' },
  'stackrox/kube-linter-action': { name: 'kube-linter' },
};

const scanAction = ({ uses }: Step): ScanAction | undefined =>
  uses?.repository !== undefined && Object.hasOwn(SCANS, uses.repository) ? SCANS[uses.repository] : undefined;

/** What a step scans with; undefined when it does not scan. */
export const scannerOf = (step: Step): string | undefined =>
  scanAction(step)?.name ?? step.calls.find((call) => scanWord(call) !== undefined)?.name;

/** The input that makes a scanning action succeed whatever it finds, when it certainly does. */
export function softInput(step: Step): Field | undefined {
  const { input, off } = scanAction(step) ?? {};
  const value = input === undefined ? undefined : step.field.get('with', input);
  return value !== undefined && off?.test(value.written ?? '') === true ? value : undefined;
}
