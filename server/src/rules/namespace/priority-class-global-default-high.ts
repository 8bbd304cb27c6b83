import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

/** More than this is for what the cluster cannot be without. */
const HIGH = 1_000_000;

export const priorityClassGlobalDefaultHigh = defineRule({
  id: 'priority-class-global-default-high',
  summary: 'Every pod gets a high priority by default',
  why: 'A pod of high priority throws others off their nodes when there is no room. When each pod has it that asks for none, any tenant can push out what matters, and the order that priorities were to give is gone.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1499'),
    cwe(770),
    docs('Pod Priority and Preemption', 'https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'),
  ],
  examples: {
    bad: `
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: standard}
value: 100000000
#      ^^^^^^^^^ PriorityClass "standard" gives every pod a priority of 100000000 by default
globalDefault: true
`,
    good: `
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: standard}
value: 1000
globalDefault: true
`,
  },
  check: {
    *'scheduling.k8s.io/PriorityClass'({ field, label }) {
      const value = field.get('value');
      const isDefault = field.get('globalDefault');
      // One that preempts nobody only comes first in the queue.
      const policy = field.get('preemptionPolicy');
      if (!isDefault.is(true) || (value.number ?? 0) <= HIGH || policy.is('Never') || policy.isUnknown) return;
      yield {
        at: value,
        message: `${label} gives every pod a priority of ${value.written} by default`,
        fixes: [{ title: 'Give it only to pods that name the class', safety: 'needs-review', changes: [set(isDefault, false)] }],
      };
    },
  },
});
