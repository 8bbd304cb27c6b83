import { REGULAR_ONLY } from '../../kube/admission/container-kinds.ts';
import { forgottenContainers } from '../../kube/admission/forgotten-containers.ts';
import { anchorOf, kyvernoRulesOf, patternEntry, patternsOf } from '../../kube/admission/kyverno.ts';
import type { Resource } from '../../kube/resource.ts';
import { onRulePolicies, onValidatingPolicies } from '../../rule/on-kyverno.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Fix } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';
import { knownData } from '../../yaml/known.ts';

export const kyvernoPatternContainersOnly = defineRule({
  id: 'kyverno-pattern-containers-only',
  summary: 'A policy of Kyverno looks at regular containers only',
  why: 'A pod has init containers and, once it runs, ephemeral containers too, and they may do all that a regular container may. Whoever wants around the policy moves the image or the setting there.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(693),
    docs('Anchors', 'https://kyverno.io/docs/policy-types/cluster-policy/validate/#anchors'),
  ],
  examples: {
    bad: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: our-registry}
spec:
  rules:
  - name: our-registry
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      pattern:
        spec:
          containers:
#         ^^^^^^^^^^ The pattern never looks at initContainers and ephemeralContainers
          - image: registry.example/*
`,
    good: `
apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: our-registry}
spec:
  rules:
  - name: our-registry
    match: {any: [{resources: {kinds: [Pod]}}]}
    validate:
      failureAction: Enforce
      pattern:
        spec:
          =(ephemeralContainers):
          - image: registry.example/*
          =(initContainers):
          - image: registry.example/*
          containers:
          - image: registry.example/*
`,
  },
  check: {
    ...onRulePolicies(function* (policy) {
      for (const { pattern, named } of patternsIn(policy)) {
        const spec = patternEntry(pattern, 'spec');
        // Other anchors ask whether one of them is there, or only under a condition.
        const containers = spec?.entries.find(([key]) => key === 'containers' || key === '=(containers)')?.[1];
        if (spec === undefined || containers === undefined || !containers.isList || spec.isOpen) continue;
        if (containers.items.some((item) => item.entries.some(([key, value]) => key === '(name)' && !value.is('*')))) continue;
        const asked = containers.items.flatMap((item) => item.entries.map(([key]) => anchorOf(key)).filter(({ anchor }) => anchor !== '('));
        if (asked.length === 0) continue;
        const missing = REGULAR_ONLY.filter(
          ({ list, without }) =>
            !named.has(list) && patternEntry(spec, list) === undefined && !asked.every(({ name }) => without.has(name)),
        ).map(({ list }) => list);
        if (missing.length === 0) continue;
        yield {
          at: containers,
          onKey: true,
          message: `The pattern never looks at ${missing.join(' and ')}`,
          fixes: fixes(spec, containers, missing),
        };
      }
    }),
    ...onValidatingPolicies(function* (policy) {
      const forgotten = forgottenContainers(policy);
      if (forgotten === undefined) return;
      const { at, within, lists } = forgotten;
      yield { at, within, message: `The policy never looks at ${lists.join(' and ')}` };
    }),
  },
});

/** Every pattern, with the lists of containers that another rule of the policy may look at. */
function patternsIn(policy: Resource): readonly { readonly pattern: Field; readonly named: ReadonlySet<string> }[] {
  const rules = kyvernoRulesOf(policy);
  const texts = rules.map((rule) => JSON.stringify(knownData(rule)));
  return rules.flatMap((rule, i) => {
    const others = texts.filter((_, other) => other !== i);
    const named = new Set(REGULAR_ONLY.flatMap(({ list }) => (others.some((text) => text?.includes(list) !== false) ? list : [])));
    return patternsOf(rule.get('validate')).map((pattern) => ({ pattern, named }));
  });
}

function fixes(spec: Field, containers: Field, missing: readonly string[]): readonly Fix[] {
  const data = knownData(containers);
  if (data === undefined) return [];
  const changes = missing.map((list) => set(spec.get(`=(${list})`), data));
  return [{ title: `Ask the same of ${missing.join(' and ')}`, safety: 'needs-review', changes }];
}
