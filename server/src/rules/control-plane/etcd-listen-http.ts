import type { FlagWord } from '../../kube/component/flag.ts';
import { attack, cis, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { substitute } from '../../yaml/change.ts';

export const etcdListenHttp = defineRule({
  id: 'etcd-listen-http',
  summary: 'The network reaches etcd without TLS',
  why: 'Everything of the cluster lies in etcd. On such an address whoever reaches the node, or listens on the way, reads it and may change it; even its metrics tell a lot.',
  severity: 'high',
  preset: 'recommended',
  references: [
    cis('2.1'),
    owasp('K06:2025'),
    attack('T1040'),
    cwe(319),
    docs('Transport security of etcd', 'https://etcd.io/docs/v3.6/op-guide/security/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: etcd, namespace: kube-system}
spec:
  containers:
  - name: etcd
    image: registry.k8s.io/etcd:3.6.5-0
    command:
    - etcd
    - --listen-client-urls=https://127.0.0.1:2379,http://192.0.2.10:2379
#                                                 ^^^^^^^^^^^^^^^^^^^^^^ etcd serves http://192.0.2.10:2379 without TLS
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: etcd, namespace: kube-system}
spec:
  containers:
  - name: etcd
    image: registry.k8s.io/etcd:3.6.5-0
    command:
    - etcd
    - --listen-client-urls=https://127.0.0.1:2379,https://192.0.2.10:2379
    - --listen-metrics-urls=http://127.0.0.1:2381
`,
  },
  check: {
    *component({ name, words }) {
      if (name !== 'etcd') return;
      // What it listens on is the cause of what it advertises.
      const [clients = [], advertised = [], metrics = []] = FLAGS.map((flag) => words(flag).filter(({ text }) => isPlain(text)));
      for (const word of clients.length > 0 ? clients : advertised)
        yield { ...word.place, message: `etcd serves ${word.text} without TLS`, fixes: fixesOf(word) };
      // There is no data of the cluster among them.
      for (const word of metrics)
        yield {
          ...word.place,
          severity: 'low',
          message: `etcd serves its metrics at ${word.text.slice(0, 60)} without TLS`,
          fixes: fixesOf(word),
        };
    },
  },
});

const FLAGS = ['listen-client-urls', 'advertise-client-urls', 'listen-metrics-urls'];

const isPlain = (url: string): boolean => /^http:\/\//i.test(url) && !/^http:\/\/(?:127\.|localhost(?::|\/|$)|\[::1\])/i.test(url);

function fixesOf({ text, place: { at, within } }: FlagWord) {
  if (within === undefined || within.end - within.start !== text.length) return [];
  const colon = within.start + 'http'.length;
  return [{ title: 'Use https', safety: 'needs-review' as const, changes: [substitute(at, colon, colon, 's')] }];
}
