import { isMetadataName } from '../../kube/metadata-service.ts';
import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const corednsConfigRisky = defineRule({
  id: 'coredns-config-risky',
  summary: 'The DNS of the cluster asks strangers, gives itself away or changes names',
  why: 'Every pod believes what this server says. Names that are changed here lead connections elsewhere, a public resolver over plain text sees and may forge every name that is asked for, and a transfer to everybody hands out the list of all services.',
  severity: 'medium',
  preset: 'strict',
  references: [
    attack('T1557'),
    cwe(350),
    docs('Customizing DNS', 'https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/'),
    docs('CoreDNS plug-ins', 'https://coredns.io/plugins/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        kubernetes cluster.local
        forward . 8.8.8.8
#                 ^^^^^^^ CoreDNS asks the public resolver 8.8.8.8 in plain text
    }
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        kubernetes cluster.local
        forward . tls://9.9.9.9 {
            tls_servername dns.quad9.net
        }
    }
`,
  },
  check: {
    *'core/ConfigMap'({ field, name }) {
      if (name === undefined || !/^coredns(?:-custom)?$/.test(name)) return;
      for (const [, at] of field.get('data').entries) {
        for (const { start, text, message } of at.text === undefined ? [] : risksIn(at.text)) {
          yield { at, within: { start, end: start + text.length }, message };
        }
      }
    },
  },
});

interface Risk {
  readonly start: number;
  readonly text: string;
  readonly message: string;
}

/** One directive stands on a line; its block follows in braces. https://coredns.io/2017/07/23/corefile-explained/ */
function risksIn(corefile: string): Risk[] {
  const risks: Risk[] = [];
  let blocks: string[] = [];
  for (const { 0: line, index } of corefile.matchAll(/[^\n]+/g)) {
    const words = [...line.replace(/#.*/, '').matchAll(/[^\s{}]+/g)].map((word) => ({ text: word[0], start: index + word.index }));
    const texts = words.map(({ text }) => text);
    for (const word of words) {
      const message = riskOf(word.text, texts, blocks.at(-1));
      if (message !== undefined) risks.push({ ...word, message });
    }
    if (/\{\s*$/.test(line)) blocks.push(texts[0] ?? '');
    if (/^\s*\}/.test(line)) blocks = blocks.slice(0, -1);
  }
  return risks;
}

function riskOf(word: string, [directive = '', ...values]: readonly string[], block: string | undefined): string | undefined {
  if (directive === 'forward' && values.slice(1).includes(word) && PUBLIC.has(word.replace(/^dns:\/\/|:53$/g, '')))
    return `CoreDNS asks the public resolver ${word} in plain text`;
  if (block === 'transfer' && directive === 'to' && word === '*') return 'CoreDNS hands out the list of all services to everybody';
  if (directive === 'erratic' && word === 'erratic') return 'CoreDNS answers wrongly on purpose (erratic)';
  // Sent nowhere it is blocked, and at its own address it is not changed.
  const isChange = directive === 'rewrite' || (block === 'hosts' && !/^(?:0\.0\.0\.0|127\.|169\.254\.|::)/.test(directive));
  return isChange && values.includes(word) && isMetadataName(word) ? `CoreDNS changes the name ${word} of the metadata service` : undefined;
}

/** Resolvers that anybody may ask. */
const PUBLIC = new Set(
  '1.0.0.1 1.1.1.1 8.8.4.4 8.8.8.8 9.9.9.9 149.112.112.112 208.67.220.220 208.67.222.222 114.114.114.114 223.5.5.5'.split(' '),
);
