import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const ingressPathSensitive = defineRule({
  id: 'ingress-path-sensitive',
  summary: 'A path of an Ingress is a folder of the controller',
  why: 'Controllers copied paths into their configuration, where such a one made them serve their own files: the token of their service account, with which one reads the secrets of every namespace. No application has a reason to use it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    attack('T1190'),
    cwe(22),
    docs('CVE-2021-25745', 'https://github.com/kubernetes/ingress-nginx/issues/8502'),
  ],
  examples: {
    bad: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules:
  - host: shop.example
    http:
      paths:
      - path: /var/run/secrets/kubernetes.io/serviceaccount
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Path "/var/run/secrets/kubernetes.io/serviceaccount" leads to files of the controller
        pathType: Prefix
        backend: {service: {name: web, port: {number: 80}}}
`,
    good: `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  tls: [{hosts: [shop.example], secretName: web-tls}]
  rules:
  - host: shop.example
    http:
      paths:
      - path: /secrets
        pathType: Prefix
        backend: {service: {name: web, port: {number: 80}}}
`,
  },
  check: { 'networking.k8s.io/Ingress': check, 'extensions/Ingress': check },
});

/** Folders of files, as parts of a path. */
const FOLDER =
  /(?:^|[^\w-])(?:etc\/(?:passwd|shadow|kubernetes|nginx|ingress-controller|ssl)|root\/\.|(?:var\/)?run\/secrets|var\/lib\/(?:kubelet|etcd|docker|containerd)|proc\/self)/;

function* check({ field }: Resource): Generator<Finding> {
  for (const path of field.get('spec', 'rules').items.flatMap((rule) => rule.get('http', 'paths').items)) {
    const at = path.get('path');
    if (FOLDER.test(at.text ?? '')) yield { at, message: `Path "${shorten(at.text ?? '', 50)}" leads to files of the controller` };
  }
}
