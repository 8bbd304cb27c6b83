import { filtersOf, kyvernoRulesOf, soleFiltersOf } from '../../kube/admission/kyverno.ts';
import { onRulePolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const kyvernoExcludeClusterAdmin = defineRule({
  id: 'kyverno-exclude-cluster-admin',
  summary: 'A rule excludes those who may do everything',
  why: 'Pipelines often run as cluster-admin, so that all they deploy passes the policy unjudged. A stolen token of that kind then brings in what the policy was made against.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Selecting resources', 'https://kyverno.io/docs/policy-types/cluster-policy/match-exclude/'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    exclude: {any: [{clusterRoles: [cluster-admin]}]}
#                                   ^^^^^^^^^^^^^ The rule looks away when a cluster-admin asks
    validate:
      failureAction: Enforce
      pattern: {spec: {=(hostNetwork): false}}
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: no-host-network}
spec:
  rules:
  - name: host-network
    match: {any: [{resources: {kinds: [Pod]}}]}
    exclude: {any: [{subjects: [{kind: ServiceAccount, name: agents, namespace: kube-system}]}]}
    validate:
      failureAction: Enforce
      pattern: {spec: {=(hostNetwork): false}}
`,
  },
  check: onRulePolicies(function* (policy) {
    // What changes or adds something may look away; a judge may not.
    const judges = kyvernoRulesOf(policy).filter((rule) => rule.get('validate').isPresent || rule.get('verifyImages').isPresent);
    for (const filter of judges.filter(isAboutWorkloads).flatMap((rule) => soleFiltersOf(rule.get('exclude')))) {
      for (const role of filter.get('clusterRoles').items)
        if (role.is('cluster-admin')) yield { at: role, message: 'The rule looks away when a cluster-admin asks' };
      for (const name of filter.get('subjects').items.map((subject) => subject.get('name')))
        if (GROUPS.has(name.text ?? '')) yield { at: name, message: `The rule looks away when one of ${name.text} asks` };
    }
  }),
});

/** Who may delete a namespace is another question than what may run. */
const isAboutWorkloads = (rule: Field): boolean =>
  filtersOf(rule.get('match')).some((filter) => filter.get('resources', 'kinds').texts.some((kind) => WORKLOAD.test(kind)));

const WORKLOAD = /(?:^|[/*])(?:\*|Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$/;

const GROUPS: ReadonlySet<string> = new Set(['system:masters', 'system:authenticated', 'system:serviceaccounts', 'system:unauthenticated']);
