import type { Pod } from '../kube/pod.ts';
import type { PodSecurityLevel } from '../kube/pod-security/check.ts';
import { evaluate, type Violation, type ViolationPlace } from '../kube/pod-security/evaluate.ts';
import { remedyFor } from '../kube/pod-security/remedy.ts';
import { podSecurityView } from '../kube/pod-security/view.ts';
import type { Minor } from '../kube/version.ts';
import { pss } from '../rule/references.ts';
import type { CataloguedRule, Finding, Fix } from '../rule/rule.ts';

/** A policy of Pod Security Admission. */
export interface Policy {
  readonly level: PodSecurityLevel;
  readonly minor: Minor | 'latest';
}

/**
 * The kinds whose pods the admission plugin looks at.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go
 */
const KINDS: ReadonlySet<string> = new Set([
  'core/Pod',
  'core/PodTemplate',
  'core/ReplicationController',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'batch/CronJob',
  'batch/Job',
]);

/** The rule that tells of the same thing when no policy is asked for. */
const RULES: Readonly<Record<string, string | ((place: ViolationPlace) => string)>> = {
  appArmorProfile: 'apparmor-profile-unconfined',
  capabilities_baseline: 'capability-outside-baseline',
  hostNamespaces: ({ path }) => NAMESPACES[String(path.at(-1))] ?? 'host-network',
  hostPathVolumes: 'host-path-volume',
  hostPorts: 'host-port',
  hostProbesAndHostLifecycle: 'probe-host-override',
  privileged: 'privileged-container',
  procMount: 'proc-mount-unmasked',
  seLinuxOptions: 'selinux-options-custom',
  seccompProfile_baseline: 'seccomp-profile-unconfined',
  sysctls: 'sysctl-unsafe',
  windowsHostProcess: 'windows-host-process',
  allowPrivilegeEscalation: 'privilege-escalation-allowed',
  capabilities_restricted: ({ isMissing }) => (isMissing ? 'capabilities-not-dropped' : 'capability-outside-restricted'),
  procMount_restricted: 'proc-mount-unmasked',
  restrictedVolumes: ({ path }) => (path.at(-1) === 'hostPath' ? 'host-path-volume' : 'volume-type-restricted'),
  runAsNonRoot: 'run-as-non-root-missing',
  runAsUser: 'run-as-root-user',
  seccompProfile_restricted: ({ isMissing }) => (isMissing ? 'seccomp-profile-missing' : 'seccomp-profile-unconfined'),
};

const NAMESPACES: Readonly<Record<string, string>> = { hostNetwork: 'host-network', hostPID: 'host-pid', hostIPC: 'host-ipc' };

const IDS = [
  ...Object.values(RULES).filter((rule) => typeof rule === 'string'),
  ...Object.values(NAMESPACES),
  'capabilities-not-dropped',
  'capability-outside-restricted',
  'volume-type-restricted',
  'seccomp-profile-missing',
];

/** Rules that say what the admission plugin would say under the policy, and nothing else. */
export function podSecurityRules({ level, minor }: Policy, rules: readonly CataloguedRule[]): readonly CataloguedRule[] {
  const judged = new WeakMap<Pod, readonly Violation[]>();
  const judge = (pod: Pod): readonly Violation[] => {
    const violations = judged.get(pod) ?? (isJudged(pod) ? evaluate(podSecurityView(pod), level, minor) : []);
    judged.set(pod, violations);
    return violations;
  };
  return [...new Set(IDS)].map((id) => ({
    id,
    category: 'workload',
    summary: 'Pod Security Admission would refuse a pod',
    why: 'The admission plugin refuses pods that do not meet the policy of their namespace.',
    references: [pss[level]],
    examples: { bad: '', good: '' },
    ...descriptionOf(rules.find((rule) => rule.id === id)),
    severity: 'high',
    preset: 'recommended',
    check: { pod: (pod) => findingsOf(id, pod, judge(pod)) },
  }));
}

const descriptionOf = (rule: CataloguedRule | undefined): Partial<CataloguedRule> =>
  rule === undefined ? {} : { category: rule.category, summary: rule.summary, why: rule.why, references: rule.references };

/** What stands in the text of another object is not sent to the API server as it is. */
const isJudged = ({ resource, field }: Pod): boolean => KINDS.has(resource.groupKind) && field.document.outer === undefined;

function* findingsOf(id: string, pod: Pod, violations: readonly Violation[]): Generator<Finding> {
  for (const { check, places } of violations) {
    const rule = RULES[check];
    for (const place of places) {
      if (id !== (typeof rule === 'function' ? rule(place) : rule)) continue;
      const remedy = remedyFor(pod, check, place);
      const fixes: Fix[] =
        remedy === undefined ? [] : [{ title: remedy.title, safety: remedy.isSafe ? 'safe' : 'needs-review', changes: remedy.changes }];
      yield { at: pod.resource.field.get(...place.path), message: place.message, fixes };
    }
  }
}
