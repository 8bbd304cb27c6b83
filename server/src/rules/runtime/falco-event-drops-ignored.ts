import { inFalcoConfigs } from '../../rule/falco.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const falcoEventDropsIgnored = defineRule({
  id: 'falco-event-drops-ignored',
  summary: 'Falco says nothing when it loses events',
  why: 'An intruder who makes enough noise lets Falco fall behind, and what he does then is not looked at. Only a message about lost events tells that there was something to see.',
  severity: 'medium',
  preset: 'recommended',
  references: [owasp('K10:2025'), cwe(778), docs('Dropped events', 'https://falco.org/docs/concepts/event-sources/kernel/dropping/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    syscall_event_drops:
      actions: [ignore]
#               ^^^^^^ Falco says nothing when it loses events
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: falco}
data:
  falco.yaml: |
    syscall_event_drops:
      actions: [log, alert]
`,
  },
  check: inFalcoConfigs(function* (config) {
    const actions = config.get('syscall_event_drops', 'actions');
    if (!actions.isList || actions.isOpen || actions.items.some((action) => !action.is('ignore') && !action.is('none'))) return;
    yield {
      at: actions.items[0] ?? actions,
      message: 'Falco says nothing when it loses events',
      fixes: [{ title: 'Log it and send an alert', safety: 'needs-review', changes: [set(actions, ['log', 'alert'])] }],
    };
  }),
});
