import { attack, cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const routeTlsMissing = defineRule({
  id: 'route-tls-missing',
  summary: 'A Route of OpenShift serves its host without TLS',
  why: 'Passwords and session cookies cross the network in the clear, and anybody on the way reads or changes them. The router has a certificate of its own that it can use without more work.',
  severity: 'high',
  preset: 'recommended',
  references: [
    attack('T1040'),
    cwe(319),
    docs('Secured routes', 'https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/networking/configuring-routes'),
  ],
  examples: {
    bad: `
apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: web}
spec:
^^^^ Route "web" serves its host without TLS
  to: {kind: Service, name: web}
`,
    good: `
apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: web}
spec:
  to: {kind: Service, name: web}
  tls: {termination: edge, insecureEdgeTerminationPolicy: Redirect}
`,
  },
  check: {
    *'route.openshift.io/Route'({ field, label }) {
      const spec = field.get('spec');
      const tls = spec.get('tls');
      if (!spec.isMap || !tls.isAbsent) return;
      yield {
        at: tls,
        message: `${label} serves its host without TLS`,
        fixes: [
          {
            title: 'Serve TLS with the certificate of the router, and redirect to it',
            safety: 'needs-review',
            changes: [set(tls, { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' })],
          },
        ],
      };
    },
  },
});
