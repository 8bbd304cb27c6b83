import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';
import type { Field } from '../../yaml/field.ts';

export const argocdServerInsecure = defineRule({
  id: 'argocd-server-insecure',
  summary: 'Argo CD is open where it need not be',
  why: 'Argo CD holds the keys to the clusters. Without TLS others on the way read and change what people and clusters tell it, anonymous access shows all applications, and its web terminal is a shell in every pod.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K02:2025'),
    attack('T1133'),
    cwe(319),
    docs('Security', 'https://argo-cd.readthedocs.io/en/stable/operator-manual/security/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: argocd-cm, namespace: argocd}
data:
  users.anonymous.enabled: "true"
#                          ^^^^^^ Argo CD lets everybody in without an account
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: argocd-cm, namespace: argocd}
data:
  users.anonymous.enabled: "false"
`,
  },
  check: {
    *'core/ConfigMap'({ field, name = '' }) {
      yield* switches(field.get('data'), name);
    },
    *values(root) {
      for (const configs of [root.get('configs'), root.get('argo-cd', 'configs')]) {
        yield* switches(configs.get('cm'), 'argocd-cm');
        yield* switches(configs.get('params'), 'argocd-cmd-params-cm');
      }
    },
    *'core/Secret'(resource) {
      if (/^repo/.test(resource.field.get('metadata', 'labels', 'argocd.argoproj.io/secret-type').text ?? ''))
        yield* switches(resource.field.get('stringData'), 'repository');
    },
  },
});

function* switches(holder: Field, where: string): Generator<Finding> {
  for (const [key, message, severity] of Object.hasOwn(SWITCHES, where) ? (SWITCHES[where] ?? []) : []) {
    const value = holder.get(key);
    if (!value.is('true') && !value.is(true)) continue;
    yield {
      at: value,
      message,
      severity,
      fixes: [{ title: `Switch off ${key}`, safety: 'needs-review', changes: [set(value, value.is(true) ? false : 'false')] }],
    };
  }
}

/** What "true" means, by the object and its key. https://argo-cd.readthedocs.io/en/stable/operator-manual/argocd-cm-yaml/ */
const SWITCHES: Readonly<Record<string, readonly (readonly [key: string, message: string, severity: 'high' | 'medium'])[]>> = {
  'argocd-cm': [
    ['users.anonymous.enabled', 'Argo CD lets everybody in without an account', 'high'],
    ['exec.enabled', 'Argo CD opens a terminal in every pod', 'medium'],
  ],
  'argocd-cmd-params-cm': [
    ['server.insecure', 'The server of Argo CD speaks without TLS', 'medium'],
    ['server.disable.auth', 'Argo CD asks nobody who they are', 'high'],
    ['reposerver.disable.tls', 'The repository server of Argo CD speaks without TLS', 'medium'],
  ],
  repository: [
    ['insecure', 'Argo CD takes manifests from any server that answers', 'high'],
    ['insecureIgnoreHostKey', 'Argo CD takes manifests from any server that answers', 'high'],
  ],
};
