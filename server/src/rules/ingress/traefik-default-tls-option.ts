import type { Resource } from '../../kube/resource.ts';
import { docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const traefikDefaultTlsOption = defineRule({
  id: 'traefik-default-tls-option',
  summary: 'A TLSOption changes TLS for everything that Traefik serves',
  why: 'The name default is special: such a TLSOption holds for every router of every namespace that names no other one. Old versions and weak ciphers that one application asks for so come to all, and with two of that name none counts.',
  severity: 'low',
  preset: 'all',
  references: [docs('Traefik TLSOption', 'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/tls/tlsoption/')],
  examples: {
    bad: `
apiVersion: traefik.io/v1alpha1
kind: TLSOption
metadata:
  name: default
#       ^^^^^^^ TLSOption "default" holds for everything that Traefik serves
  namespace: shop
spec: {minVersion: VersionTLS12}
`,
    good: `
apiVersion: traefik.io/v1alpha1
kind: TLSOption
metadata:
  name: shop
  namespace: shop
spec: {minVersion: VersionTLS12}
`,
  },
  check: { 'traefik.io/TLSOption': find, 'traefik.containo.us/TLSOption': find },
});

function* find({ field, label }: Resource): Generator<Finding> {
  const name = field.get('metadata', 'name');
  if (name.is('default')) yield { at: name, message: `${label} holds for everything that Traefik serves` };
}
