import type { Resource } from '../../kube/resource.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const certManagerAcmeStaging = defineRule({
  id: 'cert-manager-acme-staging',
  summary: 'An issuer for production asks the staging server',
  why: 'Nobody trusts certificates of the staging server. So either the site shows a warning, which people learn to click away, or clients are told to check nothing.',
  severity: 'low',
  preset: 'strict',
  references: [cwe(295), docs('Staging environment', 'https://letsencrypt.org/docs/staging-environment/')],
  examples: {
    bad: `
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: letsencrypt-prod}
spec:
  acme:
    server: https://acme-staging-v02.api.letsencrypt.org/directory
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ClusterIssuer "letsencrypt-prod" asks the staging server, whose certificates nobody trusts
    privateKeySecretRef: {name: letsencrypt-prod}
`,
    good: `
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: {name: letsencrypt-staging}
spec:
  acme:
    server: https://acme-staging-v02.api.letsencrypt.org/directory
    privateKeySecretRef: {name: letsencrypt-staging}
`,
  },
  check: { 'cert-manager.io/Issuer': staging, 'cert-manager.io/ClusterIssuer': staging },
});

function* staging({ field, label, name }: Resource): Generator<Finding> {
  const server = field.get('spec', 'acme', 'server');
  // Elsewhere it may be meant.
  if (
    !/(?:^|-)prod(?:uction)?(?:-|$)/.test(name ?? '') ||
    !/^https:\/\/acme-staging[\w-]*\.api\.letsencrypt\.org\//.test(server.text ?? '')
  )
    return;
  yield {
    at: server,
    message: `${label} asks the staging server, whose certificates nobody trusts`,
    fixes: [{ title: 'Ask the production server', safety: 'needs-review', changes: [set(server, PRODUCTION)] }],
  };
}

const PRODUCTION = 'https://acme-v02.api.letsencrypt.org/directory';
