import { plainAddress } from '../../rule/insecure-connection.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperProviderInsecure = defineRule({
  id: 'gatekeeper-provider-insecure',
  summary: 'A provider of external data is reached without checked TLS',
  why: 'Policies decide by what the provider answers. Without TLS, or without the authority that signed its certificate, whoever sits between can answer in its name; newer releases refuse such a provider.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1040'),
    cwe(319),
    docs('External data', 'https://open-policy-agent.github.io/gatekeeper/website/docs/externaldata'),
  ],
  examples: {
    bad: `
apiVersion: externaldata.gatekeeper.sh/v1
kind: Provider
metadata: {name: signatures}
spec:
  url: http://signatures.policies:8080/validate
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Provider "signatures" is reached without TLS
  timeout: 3
  caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t
`,
    good: `
apiVersion: externaldata.gatekeeper.sh/v1
kind: Provider
metadata: {name: signatures}
spec:
  url: https://signatures.policies:8443/validate
  timeout: 3
  caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t
`,
  },
  check: {
    *'externaldata.gatekeeper.sh/Provider'({ field, label }) {
      const url = field.get('spec', 'url');
      const found = [...plainAddress(url, `${label} is reached without TLS`)];
      yield* found;
      const bundle = field.get('spec', 'caBundle');
      if (found.length > 0 || url.text === undefined || !(bundle.isAbsent || bundle.is(''))) return;
      yield { at: bundle, message: `${label} names no authority for the certificate of its server`, lacks: 'a caBundle' };
    },
  },
});
