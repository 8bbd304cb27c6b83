import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const validatingAdmissionPolicyParamsTenant = defineRule({
  id: 'validating-admission-policy-params-tenant',
  summary: 'A policy takes its parameters from a config map',
  why: 'Many people and pipelines may write config maps, and hardly anybody expects that one of them decides what is admitted. A kind of its own can be protected by roles of its own.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(807),
    docs('Parameter resources', 'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#parameter-resources'),
  ],
  examples: {
    bad: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  paramKind: {apiVersion: v1, kind: ConfigMap}
#                                   ^^^^^^^^^ ValidatingAdmissionPolicy "replicas" takes its parameters from what many may write
  validations: [{expression: 'object.spec.replicas <= int(params.data.most)'}]
`,
    good: `
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  paramKind: {apiVersion: rules.example/v1, kind: ReplicaLimit}
  validations: [{expression: object.spec.replicas <= params.maxReplicas}]
`,
  },
  check: {
    *'admissionregistration.k8s.io/ValidatingAdmissionPolicy'({ field, label }) {
      const kind = field.get('spec', 'paramKind', 'kind');
      if (kind.is('ConfigMap') && field.get('spec', 'paramKind', 'apiVersion').is('v1'))
        yield { at: kind, message: `${label} takes its parameters from what many may write` };
    },
  },
});
