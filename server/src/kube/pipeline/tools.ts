import { type Call, wordAmong } from './call.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Programs that look for holes or prove signatures, with the subcommands that do; none where the program does nothing else. */
const SCANNERS: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  checkov: undefined,
  conftest: words('test verify'),
  cosign: words('verify verify-attestation verify-blob verify-blob-attestation'),
  gitleaks: words('detect protect git dir'),
  grype: undefined,
  kics: words('scan'),
  'kube-linter': words('lint'),
  'kube-score': words('score'),
  kubescape: words('scan'),
  kubesec: words('scan'),
  kyverno: words('apply test'),
  notation: words('verify'),
  polaris: words('audit'),
  semgrep: words('scan ci'),
  snyk: words('test container iac code'),
  terrascan: words('scan'),
  trivy: words('image i filesystem fs repository repo config conf kubernetes k8s rootfs sbom vm'),
  trufflehog: words('git filesystem docker'),
};

/** The word that makes it a scan: a subcommand, or the program's own name. */
export function scanWord(call: Call): { readonly text: string; readonly start: number; readonly end: number } | undefined {
  if (!Object.hasOwn(SCANNERS, call.name) || call.rest.some(({ text }) => text !== undefined && HELP.has(text))) return undefined;
  const subcommands = SCANNERS[call.name];
  if (subcommands === undefined) return { text: call.name, ...call.span };
  const word = wordAmong(call, subcommands);
  return word?.text === undefined ? undefined : { text: word.text, ...word.span };
}

const HELP = words('--help -h --version version help');

/** True for a text that sounds as if something looked for holes: a name of a job, of an image, of a program, or a line of a script. */
export const namesScanner = (text: string): boolean => SCANNERS_BY_NAME.test(text);

const SCANNERS_BY_NAME =
  /scan|sast|audit|secur|trivy|grype|snyk|kubesec|polaris|checkov|kics|kube-?linter|kube-?score|kubescape|conftest|semgrep|gitleaks|cosign|notation|verif|complian|polic|sonar|anchore|clair|prisma|twistlock|aquasec|kyverno|gatekeeper|datree|wiz|terrascan|hadolint|cves/i;

/** What changes a cluster, by program. */
const DEPLOYERS: Readonly<Record<string, ReadonlySet<string>>> = {
  argocd: words('sync'),
  flux: words('reconcile'),
  helm: words('upgrade install'),
  helmfile: words('apply sync'),
  kapp: words('deploy'),
  kubectl: words('apply replace patch set rollout'),
  oc: words('apply replace patch rollout'),
  skaffold: words('run deploy'),
};

/** A program that changes what runs in a cluster, and is not only trying. */
export function changesCluster(call: Call): boolean {
  const verbs = Object.hasOwn(DEPLOYERS, call.name) ? DEPLOYERS[call.name] : undefined;
  if (verbs === undefined || wordAmong(call, verbs) === undefined) return false;
  if (call.name === 'kubectl' || call.name === 'oc') {
    const verb = wordAmong(call, KUBECTL_VERBS)?.text;
    if (verb === undefined || !verbs.has(verb) || (verb === 'rollout' && wordAmong(call, READS) !== undefined)) return false;
  }
  // A plugin is installed too.
  if (call.name === 'helm' && !verbs.has(wordAmong(call, HELM_COMMANDS)?.text ?? '')) return false;
  return !call.rest.some(({ source }) => /^--dry-run(?:=(?!none)|$)|^--server-dry-run$|^--help$/.test(source));
}

const READS = words('status history');

const HELM_COMMANDS = words(
  'create dependency env get history install lint list package plugin pull push registry repo rollback search show status template test uninstall upgrade verify version',
);

const KUBECTL_VERBS = words(
  'annotate apply autoscale auth config cordon cp create debug delete describe diff drain edit exec explain expose get kustomize label logs patch port-forward replace rollout run scale set taint top uncordon version wait',
);

/** Programs that make a cluster of their own, which goes away with the job. */
const makesCluster = ({ name }: Call): boolean => /^(?:kind|k3d|minikube|microk8s|kwokctl|vcluster)$/.test(name);

/** The first of the calls that changes a cluster that outlives them. */
export const deployment = (calls: readonly Call[]): Call | undefined => (calls.some(makesCluster) ? undefined : calls.find(changesCluster));

/** True for the name of an environment, a stage or a job that people depend on. */
export const isProduction = (name: string): boolean =>
  /(?:^|[^a-z])(?:prod|production|prd|live)(?:[^a-z]|$)/i.test(name) && !/non-?prod|pre-?prod/i.test(name);

/** True when one of the names says that nobody depends on what is deployed there. */
export const isTrial = (names: readonly (string | undefined)[]): boolean =>
  names.some(
    (name) =>
      name !== undefined &&
      /stag(?:e$|ing)|review|dev|test|qa|preview|sandbox|demo|local|minikube|integration|(?:^|[^a-z])int(?:[^a-z]|$)|\$/i.test(name),
  ) && !names.some((name) => name !== undefined && isProduction(name));
