import { parseCidr } from '../../kube/cidr.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const sandboxEgressOpen = defineRule({
  id: 'sandbox-egress-open',
  summary: 'Sandboxes for untrusted code reach the network around them',
  why: 'A sandbox runs code that nobody has looked at. By default its template gives it a network policy that holds it off the addresses inside and off the metadata service; without one, or with one that allows everything, the code tries out every service of the cluster.',
  severity: 'high',
  preset: 'strict',
  references: [owasp('K05:2025'), attack('T1046'), cwe(923), docs('Agent Sandbox', 'https://agent-sandbox.sigs.k8s.io/')],
  examples: {
    bad: `
apiVersion: extensions.agents.x-k8s.io/v1beta1
kind: SandboxTemplate
metadata: {name: python, namespace: agents}
spec:
  networkPolicyManagement: Unmanaged
#                          ^^^^^^^^^ SandboxTemplate "python" makes no network policy for its sandboxes
  podTemplate:
    spec:
      containers: [{name: python, image: registry.example/python:3.13.1}]
`,
    good: `
apiVersion: extensions.agents.x-k8s.io/v1beta1
kind: SandboxTemplate
metadata: {name: python, namespace: agents}
spec:
  podTemplate:
    spec:
      containers: [{name: python, image: registry.example/python:3.13.1}]
`,
  },
  check: { 'extensions.agents.x-k8s.io/SandboxTemplate': find, 'agents.x-k8s.io/SandboxTemplate': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  const management = field.get('spec', 'networkPolicyManagement');
  if (management.is('Unmanaged')) yield { at: management, message: `${label} makes no network policy for its sandboxes` };
  if (!management.isAbsent && !management.is('Managed')) return;
  for (const rule of field.get('spec', 'networkPolicy', 'egress').items) {
    const peers = rule.get('to');
    const message = `${label} lets its sandboxes reach every address, inside and outside`;
    if (rule.isMap && peers.isEmpty && rule.get('ports').isEmpty) yield { at: peers, message };
    for (const peer of peers.items) {
      const cidr = peer.get('ipBlock', 'cidr');
      if (isEvery(cidr) && peer.get('ipBlock', 'except').isEmpty) yield { at: cidr, message };
    }
  }
}

const isEvery = ({ text }: Field): boolean => text !== undefined && parseCidr(text)?.prefix === 0;
