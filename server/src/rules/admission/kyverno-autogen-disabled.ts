import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const kyvernoAutogenDisabled = defineRule({
  id: 'kyverno-autogen-disabled',
  summary: 'A policy about pods does not look at what makes pods',
  why: 'Kyverno derives rules for deployments, jobs and others from a rule about pods. Switched off, whoever applies a deployment hears nothing, and its pods are refused later where nobody looks.',
  severity: 'low',
  preset: 'strict',
  references: [cwe(778), docs('Autogen', 'https://kyverno.io/docs/policy-types/cluster-policy/autogen/')],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: no-host-network
  annotations: {pod-policies.kyverno.io/autogen-controllers: none}
#                                                            ^^^^ ClusterPolicy "no-host-network" does not look at what makes pods
spec: {rules: []}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: no-host-network
  annotations: {pod-policies.kyverno.io/autogen-controllers: 'Deployment,Job'}
spec: {rules: []}
`,
  },
  check: onRulePolicies(function* ({ field, label }) {
    const controllers = field.get('metadata', 'annotations', 'pod-policies.kyverno.io/autogen-controllers');
    if (!controllers.is('none')) return;
    yield {
      at: controllers,
      message: `${label} does not look at what makes pods`,
      fixes: [{ title: 'Let Kyverno derive rules for it', safety: 'needs-review', changes: [remove(controllers)] }],
    };
  }),
});
