import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const vaultInjectorPrivilegedRole = defineRule({
  id: 'vault-injector-privileged-role',
  summary: 'A pod signs in at Vault as root or admin',
  why: 'Whoever takes over the pod reads everything in Vault, and writes its policies. A role with a policy for the paths that the program needs keeps the rest apart.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    cwe(250),
    docs('Annotations of the Vault Agent Injector', 'https://developer.hashicorp.com/vault/docs/deploy/kubernetes/injector/annotations'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations: {vault.hashicorp.com/role: admin}
#                                         ^^^^^ Pod "web" signs in at Vault by the role admin
spec: {containers: [{name: web, image: "registry.example/web:1.4.2"}]}
`,
    good: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations: {vault.hashicorp.com/role: web}
spec: {containers: [{name: web, image: "registry.example/web:1.4.2"}]}
`,
  },
  check: {
    *pod({ metadata, label }) {
      const role = metadata.get('annotations', 'vault.hashicorp.com/role');
      if (/^(?:root|admin)$/.test(role.text ?? '')) yield { at: role, message: `${label} signs in at Vault by the role ${role.text}` };
    },
  },
});
