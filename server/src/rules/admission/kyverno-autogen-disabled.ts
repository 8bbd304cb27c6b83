import { filtersOf, kyvernoRulesOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoAutogenDisabled = defineRule({
  id: 'kyverno-autogen-disabled',
  summary: 'A policy about pods does not look at what makes pods',
  why: 'Kyverno derives rules for deployments, jobs and others from a rule about pods. Switched off, whoever applies a deployment hears nothing, and its pods are refused later where nobody looks.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K04:2025'), cwe(778), docs('Autogen', 'https://kyverno.io/docs/policy-types/cluster-policy/autogen/')],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: no-host-network
  annotations: {pod-policies.kyverno.io/autogen-controllers: none}
#                                                            ^^^^ ClusterPolicy "no-host-network" does not look at what makes pods
spec: {rules: [{match: {any: [{resources: {kinds: [Pod]}}]}, validate: {pattern: {spec: {=(hostNetwork): false}}}}]}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata:
  name: no-host-network
  annotations: {pod-policies.kyverno.io/autogen-controllers: 'Deployment,Job'}
spec: {rules: [{match: {any: [{resources: {kinds: [Pod]}}]}, validate: {pattern: {spec: {=(hostNetwork): false}}}}]}
`,
  },
  check: onRulePolicies(function* (policy) {
    const controllers = policy.field.get('metadata', 'annotations', 'pod-policies.kyverno.io/autogen-controllers');
    if (!controllers.is('none') || !kyvernoRulesOf(policy).some(judgesPods) || kyvernoRulesOf(policy).some(looksAtMakers)) return;
    yield {
      at: controllers,
      message: `${policy.label} does not look at what makes pods`,
      fixes: [{ title: 'Let Kyverno derive rules for it', safety: 'needs-review', changes: [remove(controllers)] }],
    };
  }),
});

const judgesPods = (rule: Field): boolean =>
  rule.get('validate').isPresent &&
  filtersOf(rule.get('match')).some((filter) => filter.get('resources', 'kinds').texts.some((kind) => /^(?:\*\/|v1\/)*Pod$/.test(kind)));

/** Its author has written those rules, too. */
const looksAtMakers = (rule: Field): boolean =>
  filtersOf(rule.get('match')).some((filter) =>
    filter.get('resources', 'kinds').texts.some((kind) => /\b(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$/.test(kind)),
  );
