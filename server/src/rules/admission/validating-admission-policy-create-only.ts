import { expressionsOf, namesIn } from '../../kube/admission/expressions.ts';
import { isWhole } from '../../kube/admission/webhook.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const validatingAdmissionPolicyCreateOnly = defineRule({
  id: 'validating-admission-policy-create-only',
  summary: 'An admission policy does not look at changes',
  why: 'What is refused when it is created can be brought in by changing something that was let in. The image of a running pod, the template of a deployment and every label may be changed.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs(
      'Validating admission policy',
      'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#match-requests-matchconstraints',
    ),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
#                                                          ^^^^^^^^^^ ValidatingAdmissionPolicy "our-registry" does not look at changes
  validations: [{expression: 'object.spec.template.spec.containers.all(c, c.image.startsWith("registry.example/"))'}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: our-registry}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}]
  validations: [{expression: 'object.spec.template.spec.containers.all(c, c.image.startsWith("registry.example/"))'}]
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'(policy) {
      const { field, label } = policy;
      const names = namesIn(expressionsOf(policy));
      const rules = field.get('spec', 'matchConstraints', 'resourceRules').items;
      // Another entry may be about changes.
      if (rules.some((rule) => !isWhole(rule.get('operations')) || rule.get('operations').texts.some((text) => text !== 'CREATE'))) return;
      for (const rule of rules) {
        const resources = rule.get('resources');
        if (!isWhole(resources) || !resources.texts.some((text) => mayChange(text, names))) continue;
        yield {
          at: rule.get('operations'),
          onKey: true,
          message: `${label} does not look at changes`,
          fixes: [{ title: 'Look at changes too', safety: 'needs-review', changes: [append(rule.get('operations'), 'UPDATE')] }],
        };
      }
    },
  },
});

/** Whose template may be changed. A cron job's is below `jobTemplate`. */
const TEMPLATED: ReadonlySet<string> = new Set([
  'deployments',
  'statefulsets',
  'daemonsets',
  'replicasets',
  'replicationcontrollers',
  'cronjobs',
]);

/** The rest of a pod and of a job cannot be changed. https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement */
const OF_PODS = ['image', 'tolerations', 'labels', 'annotations'];
const OF_JOBS = ['labels', 'annotations', 'suspend', 'parallelism', 'completions'];

/** True when an object of this kind can be changed in what the policy asks about. */
function mayChange(resource: string, names: ReadonlySet<string>): boolean {
  if (resource === 'pods') return OF_PODS.some((name) => names.has(name));
  if (resource === 'jobs') return OF_JOBS.some((name) => names.has(name));
  return TEMPLATED.has(resource) && ['spec', 'labels', 'annotations'].some((name) => names.has(name));
}
