import { type Access, type PolicyType, policiesOf } from '../../kube/constraint-template.ts';
import { isPodType, POD_TYPE_LABELS, podField, podFields } from '../../kube/pod-schema.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { editDistance } from '../../text/distance.ts';
import { substitute } from '../../yaml/change.ts';

export const gatekeeperRegoUnknownField = defineRule({
  id: 'gatekeeper-rego-unknown-field',
  summary: 'A policy asks for a field that Kubernetes does not have',
  why: 'What is not there is undefined in Rego, and a body with something undefined finds no violation. Such a policy looks right, is in force, and lets every pod pass; behind "not" it rejects every pod.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(696),
    docs('Undefined in Rego', 'https://www.openpolicyagent.org/docs/policy-language#basics'),
    docs('Pod', 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/'),
  ],
  examples: {
    bad: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package noroot
      violation[{"msg": "runs as root"}] {
        container := input.review.object.spec.containers[_]
        container.securityContext.runAsRoot
#                                 ^^^^^^^^^ A container's securityContext has no field "runAsRoot"
      }
`,
    good: `
apiVersion: templates.gatekeeper.sh/v1
kind: ConstraintTemplate
metadata: {name: noroot}
spec:
  targets:
  - target: admission.k8s.gatekeeper.sh
    rego: |
      package noroot
      violation[{"msg": "may run as root"}] {
        container := input.review.object.spec.containers[_]
        not container.securityContext.runAsNonRoot
      }
`,
  },
  check: {
    *'templates.gatekeeper.sh/ConstraintTemplate'(resource) {
      for (const { field, accesses } of policiesOf(resource)) {
        for (const access of accesses) {
          const { step, owners, isMissing, isOnList } = access;
          if (step.kind !== 'name' || isMissing === 'no' || owners.includes('Input')) continue;
          const meant = isOnList ? undefined : meantBy(step.name, owners, isMissing);
          if (isMissing === 'perhaps' && meant === undefined) continue;
          const { start, end } = step.span;
          yield {
            at: field,
            within: step.span,
            message: messageOf(access, step.name),
            fixes:
              meant === undefined
                ? []
                : [{ title: `Ask for ${meant}`, safety: 'needs-review', changes: [substitute(field, start, end, meant)] }],
          };
        }
      }
    },
  },
});

function messageOf({ owners, isOnList }: Access, name: string): string {
  const owner = owners.find(isPodType);
  if (isOnList) return `This is a list, so it has no field "${name}"`;
  return `${owner === undefined ? 'A spec' : POD_TYPE_LABELS[owner]} has no field "${name}"${elsewhere(owner, name)}`;
}

/** Pods and containers have a security context each, with other fields. */
function elsewhere(owner: PolicyType | undefined, name: string): string {
  if (owner === 'PodSecurityContext' && podField('SecurityContext', name) !== undefined) return ', its containers have it';
  return owner === 'SecurityContext' && podField('PodSecurityContext', name) !== undefined ? ', its pod has it' : '';
}

/** Fields of pods that people ask for at a place where an object of another kind may have others. */
const SOUGHT = [
  'containers',
  'initContainers',
  'ephemeralContainers',
  'securityContext',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'automountServiceAccountToken',
  'serviceAccountName',
];

/** The only field that is written alike but for one letter, or for upper and lower case. */
function meantBy(name: string, owners: readonly PolicyType[], isMissing: Access['isMissing']): string | undefined {
  const isCertain = isMissing === 'certainly';
  const fields = isCertain
    ? owners.flatMap((owner) => (isPodType(owner) ? podFields(owner) : []))
    : owners.includes('Object')
      ? []
      : SOUGHT;
  const alike = new Set(fields.filter((field) => isAlike(field, name, isCertain ? 5 : 9)));
  return alike.size === 1 && !alike.has(name) ? [...alike][0] : undefined;
}

/** Short words are alike by chance. */
const isAlike = (field: string, name: string, shortest: number): boolean =>
  field.toLowerCase() === name.toLowerCase() ||
  (shortest <= name.length && Math.abs(field.length - name.length) <= 1 && editDistance(field, name) === 1);
