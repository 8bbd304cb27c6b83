import { isWithin, parseCidr } from '../../kube/cidr.ts';
import { isMetadataName, metadataIn } from '../../kube/metadata-service.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Severity } from '../../rule/rule.ts';

export const serviceExternalName = defineRule({
  id: 'service-external-name',
  summary: 'A Service is another name for something inside',
  why: 'Programs such as ingress controllers take a Service for a harmless target. As another name for the local machine, the metadata service of the cloud or a Service of another namespace it leads them past the checks, to places that the author may not reach.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K05:2025'),
    attack('T1552.005'),
    cwe(918),
    docs('Type ExternalName', 'https://kubernetes.io/docs/concepts/services-networking/service/#externalname'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: backend, namespace: shop}
spec:
  type: ExternalName
  externalName: metadata.google.internal
#               ^^^^^^^^^^^^^^^^^^^^^^^^ Service "backend" is another name for the cloud's metadata service
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: backend, namespace: shop}
spec:
  type: ExternalName
  externalName: api.example.com
`,
  },
  check: {
    *'core/Service'(service) {
      const name = service.field.get('spec', 'externalName');
      const target = name.text === undefined ? undefined : targetOf(name.text);
      if (target === undefined || !service.field.get('spec', 'type').is('ExternalName')) return;
      yield {
        at: name,
        message: `${service.label} is another name for ${target.what}`,
        ...(target.severity === undefined ? {} : { severity: target.severity }),
      };
    },
  },
});

function targetOf(name: string): { readonly what: string; readonly severity?: Severity } | undefined {
  const address = parseCidr(name);
  if (isMetadataName(name) || (address !== undefined && metadataIn(address) !== undefined)) return { what: "the cloud's metadata service" };
  if (/^(?:.+\.)?localhost(?:\.localdomain)?\.?$/i.test(name)) return { what: 'the local machine' };
  // A name made of digits is not looked up as an address, though some resolvers do.
  if (address !== undefined) {
    const isLocal = ['127.0.0.0/8', '169.254.0.0/16', '::1/128', 'fe80::/10'].some((range) => isWithin(address, range));
    return isLocal ? { what: 'the local machine or link' } : { what: 'an address, which it takes for a host name', severity: 'medium' };
  }
  return /\.svc\.cluster\.local\.?$/i.test(name) ? { what: 'a Service inside the cluster', severity: 'low' } : undefined;
}
