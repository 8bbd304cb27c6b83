import { type FieldNote, NO_YES, type Notes } from './field-note.ts';

const PORTS: FieldNote = { says: 'The ports that the rule allows. Left out, all ports are allowed.' };

/** https://kubernetes.io/docs/concepts/services-networking/network-policies/ */
export const POLICY_NOTES: ReadonlyMap<string, Notes> = new Map<string, Notes>([
  [
    'NetworkPolicySpec',
    {
      podSelector: { says: 'The pods of this namespace that the policy holds. An empty selector means all of them.' },
      policyTypes: {
        says: 'The directions in which only what a rule allows may pass. Left out, it is `Ingress`, and `Egress` only when there is an egress rule.',
        values: ['Ingress', 'Egress'],
        below: ['- Ingress', '- Egress'],
      },
      ingress: { says: 'What may come in. An empty list lets nothing in, and an empty rule everything.' },
      egress: { says: 'What may go out. An empty list lets nothing out, not even name lookups; an empty rule everything.' },
    },
  ],
  [
    'NetworkPolicyIngressRule',
    { from: { says: 'Who may come in; each entry of the list adds some. Left out or empty, everybody may.' }, ports: PORTS },
  ],
  [
    'NetworkPolicyEgressRule',
    { to: { says: 'Where it may go; each entry of the list adds some. Left out or empty, everywhere.' }, ports: PORTS },
  ],
  [
    'NetworkPolicyPeer',
    {
      podSelector: {
        says: 'Pods by label: of this namespace, or of those that a `namespaceSelector` in the same entry names. Empty, it means all of them.',
      },
      namespaceSelector: {
        says: 'Namespaces by label; beside a `podSelector` in the same entry both must hold. Empty, it means all namespaces.',
      },
      ipBlock: { says: 'Addresses, mostly outside the cluster. It stands alone in its entry.', below: ['cidr: '] },
    },
  ],
  [
    'NetworkPolicyPort',
    {
      port: { says: 'A number, or the name of a container port. Left out, every port of the protocol is allowed.' },
      endPort: { says: 'The last of a range of ports that starts with `port`.', since: 22 },
      protocol: { says: 'Left out, it is `TCP`; name lookups need `UDP` too.', values: ['TCP', 'UDP', 'SCTP'] },
    },
  ],
  [
    'IPBlock',
    {
      cidr: { says: 'A range of addresses, such as `10.0.0.0/8`. `0.0.0.0/0` is everywhere, the cluster included.' },
      except: { says: 'Parts of the range that are not meant.' },
    },
  ],
  [
    'v1/ServiceAccount',
    {
      automountServiceAccountToken: {
        says: 'Whether pods with this account get its token mounted, unless they say otherwise. Left out, they do.',
        values: NO_YES,
      },
    },
  ],
]);
