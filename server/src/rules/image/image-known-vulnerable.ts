import { parseImage } from '../../kube/image.ts';
import { vulnerabilityOf } from '../../kube/vulnerable-images.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const imageKnownVulnerable = defineRule({
  id: 'image-known-vulnerable',
  summary: 'An image holds a program with a hole that everybody knows',
  why: 'How to use these holes is published, so that it takes an attacker minutes. The programs stand where they matter: they hold the credentials of the cluster or guard its doors. Only a few well-known programs are looked for; an image scanner knows more.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    owasp('K02:2022'),
    attack('T1190'),
    cwe(1395),
    docs('Kubernetes CVE feed', 'https://kubernetes.io/docs/reference/issues-security/official-cve-feed/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: ingress}
spec:
  containers:
  - name: controller
    image: registry.k8s.io/ingress-nginx/controller:v1.11.2
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Container "controller" runs ingress-nginx 1.11.2, which has CVE-2025-1974
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: ingress}
spec:
  containers:
  - name: controller
    image: registry.k8s.io/ingress-nginx/controller:v1.13.3
`,
  },
  check: {
    *container({ field, label }) {
      const image = field.get('image');
      const reference = image.text === undefined ? undefined : parseImage(image.text);
      const vulnerability = reference === undefined ? undefined : vulnerabilityOf(reference);
      if (vulnerability === undefined) return;
      const { program, version, cve } = vulnerability;
      yield { at: image, message: `${label} runs ${program} ${version}, which has ${cve}` };
    },
  },
});
