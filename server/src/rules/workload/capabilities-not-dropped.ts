import { attack, cis, cwe, nsa, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append, set } from '../../yaml/change.ts';

export const capabilitiesNotDropped = defineRule({
  id: 'capabilities-not-dropped',
  summary: 'A container keeps capabilities that it was given by default',
  why: 'Runtimes give every container a dozen privileges of root, such as making raw packets or changing owners of files. An intruder uses them; most applications use none.',
  severity: 'medium',
  preset: 'recommended',
  references: [pss.restricted, cis('5.2.10'), nsa('Kubernetes Pod security'), owasp('K01:2025'), attack('T1611'), cwe(250)],
  kubernetes: { from: 22 },
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" keeps the default capabilities
    image: registry.example/web:1.4.2
  - name: proxy
    image: registry.example/proxy:2.0.1
    securityContext:
      capabilities:
        drop: [NET_RAW]
#       ^^^^ Container "proxy" drops some capabilities, but not ALL
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      capabilities:
        drop: [ALL]
        add: [NET_BIND_SERVICE]
`,
  },
  check: {
    *container({ securityContext, pod, label }) {
      const drop = securityContext.get('capabilities', 'drop');
      if (pod.isWindows || securityContext.get('privileged').is(true) || drop.isOpen || drop.includes('ALL')) return;
      if (drop.isEmpty) {
        yield {
          at: drop,
          message: `${label} keeps the default capabilities`,
          lacks: 'capabilities.drop: [ALL]',
          fixes: [
            { title: 'Drop all capabilities (add back what the image needs)', safety: 'needs-review', changes: [set(drop, ['ALL'])] },
          ],
        };
        return;
      }
      if (!drop.isList || drop.items.some((item) => item.isUnknown)) return;
      const misspelt = drop.items.find((item) => item.text?.toUpperCase() === 'ALL');
      if (misspelt !== undefined) {
        // Runtimes accept any case, the admission check does not.
        yield {
          at: misspelt,
          message: `${label} drops "${misspelt.text}", which admission does not take for ALL`,
          fixes: [{ title: 'Write ALL', safety: 'safe', changes: [set(misspelt, 'ALL')] }],
        };
        return;
      }
      yield {
        at: drop,
        message: `${label} drops some capabilities, but not ALL`,
        fixes: [{ title: 'Drop all capabilities (add back what the image needs)', safety: 'needs-review', changes: [append(drop, 'ALL')] }],
      };
    },
  },
});
