import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const istioServiceEntryWildcard = defineRule({
  id: 'istio-service-entry-wildcard',
  summary: 'A service of Istio stands for names that anybody can have',
  why: 'Below such a name everybody can get one of their own. Whoever has taken over a pod sends what was stolen to a name of theirs, and the mesh, which lets out only what it knows, lets it pass.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K05:2025'),
    attack('T1048'),
    cwe(183),
    docs('Securing egress traffic', 'https://istio.io/latest/docs/ops/best-practices/security/#securing-egress-traffic'),
    docs('ServiceEntry', 'https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry-hosts'),
  ],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: cloud, namespace: shop}
spec:
  hosts: ["*.amazonaws.com"]
#         ^^^^^^^^^^^^^^^^^ ServiceEntry "cloud" lets pods reach everything below amazonaws.com
  ports: [{number: 443, name: tls, protocol: TLS}]
  resolution: NONE
  exportTo: ["."]
`,
    good: `
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: {name: cloud, namespace: shop}
spec:
  hosts: [sqs.eu-central-1.amazonaws.com]
  ports: [{number: 443, name: tls, protocol: TLS}]
  resolution: DNS
  exportTo: ["."]
`,
  },
  check: {
    *'networking.istio.io/ServiceEntry'({ field, label }) {
      for (const host of field.get('spec', 'hosts').items) {
        const parent = host.text?.startsWith('*.') === true ? host.text.slice(2).toLowerCase() : '';
        if (PUBLIC.test(parent)) yield { at: host, message: `${label} lets pods reach everything below ${parent}` };
      }
    },
  },
});

/** Ends of names that registries and clouds give to everybody; some of https://publicsuffix.org. */
const PUBLIC =
  /^(?:com|net|org|io|dev|app|cloud|info|biz|co|ai|eu|us|uk|de|fr|nl|jp|cn|(?:com|co|org|net)\.[a-z]{2}|(?:s3(?:[.-][a-z0-9-]+)?\.)?amazonaws\.com(?:\.cn)?|cloudfront\.net|googleapis\.com|googleusercontent\.com|appspot\.com|run\.app|web\.app|azurewebsites\.net|cloudapp\.azure\.com|blob\.core\.windows\.net|windows\.net|azureedge\.net|github\.io|githubusercontent\.com|gitlab\.io|herokuapp\.com|netlify\.app|vercel\.app|pages\.dev|workers\.dev|ngrok\.io)$/;
