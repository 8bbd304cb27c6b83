import { addedCapabilities } from '../../kube/capabilities.ts';
import { isPrivileged } from '../../kube/pod.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { append } from '../../yaml/change.ts';

export const netRawNotDropped = defineRule({
  id: 'net-raw-not-dropped',
  summary: 'A container may send forged packets',
  why: 'Runtimes give every container NET_RAW, and with it an intruder answers for others in the network of the pods: to be their gateway, or their name server. Little but ping needs it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    cis('5.2.8'),
    owasp('K01:2025'),
    attack('T1557'),
    cwe(250),
    docs(
      'Capabilities of a container',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
    ),
  ],
  yieldsTo: ['capabilities-not-dropped'],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
#         ^^^ Container "web" may send forged packets: NET_RAW is not dropped
    image: registry.example/web:1.4.2
  - name: proxy
    image: registry.example/proxy:2.0.1
    securityContext:
      capabilities:
        drop: [MKNOD]
#       ^^^^ Container "proxy" may send forged packets: NET_RAW is not dropped
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
        drop: [NET_RAW]
`,
  },
  check: {
    *container(container) {
      const { securityContext, pod, label } = container;
      const drop = securityContext.get('capabilities', 'drop');
      const isKnown = drop.isEmpty || (drop.isList && !drop.isOpen && drop.items.every((item) => item.text !== undefined));
      // Runtimes take any case.
      const isDropped = drop.texts.some((text) => /^(?:ALL|NET_RAW)$/i.test(text));
      const isAdded = addedCapabilities(container).some(({ name }) => name === 'NET_RAW' || name === 'ALL');
      if (pod.isWindows || isPrivileged(container) || !isKnown || isDropped || isAdded) return;
      yield {
        at: drop,
        message: `${label} may send forged packets: NET_RAW is not dropped`,
        ...(drop.isEmpty && { lacks: 'capabilities.drop: [NET_RAW]' }),
        fixes: [{ title: 'Drop NET_RAW', safety: 'safe', changes: [append(drop, 'NET_RAW')] }],
      };
    },
  },
});
