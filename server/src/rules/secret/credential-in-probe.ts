import { credentialIn, isCredentialValue, isPlaceholder } from '../../kube/credential.ts';
import { credentialsInWords } from '../../kube/credential-arguments.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const credentialInProbe = defineRule({
  id: 'credential-in-probe',
  summary: 'A credential stands in a probe or a hook',
  why: 'Everybody who may read the pod, this file or its history reads the credential. The kubelet puts a failing command into events, with its output, and sends headers over plain HTTP mostly. A probe can ask a path that needs no credential.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    attack('T1552.001'),
    cwe(798),
    docs('Probes', 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    livenessProbe:
      httpGet:
        path: /health
        port: 8080
        httpHeaders: [{name: Authorization, value: Basic c2hvcDpiYXR0ZXJ5}]
#                                                  ^^^^^^^^^^^^^^^^^^^^^^ The liveness probe of container "web" sends a credential
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    livenessProbe:
      httpGet:
        path: /health
        port: 8080
        httpHeaders: [{name: Accept, value: application/json}]
`,
  },
  check: {
    *container({ field, label }) {
      for (const [called, ...path] of HANDLERS) {
        const handler = field.get(...path);
        const what = `The ${called} of ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
        for (const { field: at, within } of credentialsInWords(handler.get('exec', 'command').items))
          yield { at, ...(within === undefined ? {} : { within }), message: `${what} holds a credential` };
        for (const header of handler.get('httpGet', 'httpHeaders').items) yield* inHeader(header, what);
      }
    },
  },
});

/** What people call them, and where they stand. */
const HANDLERS = [
  ['liveness probe', 'livenessProbe'],
  ['readiness probe', 'readinessProbe'],
  ['startup probe', 'startupProbe'],
  ['postStart hook', 'lifecycle', 'postStart'],
  ['preStop hook', 'lifecycle', 'preStop'],
] as const;

function* inHeader(header: Field, what: string): Generator<Finding> {
  const name = header.get('name').text ?? '';
  const value = header.get('value');
  // Tokens of known make have a rule of their own.
  if (value.text === undefined || credentialIn(value.text) !== undefined) return;
  if (/^(?:proxy-)?authorization$/i.test(name) ? isLiteral(value.text) : isCredentialValue(name, value.text))
    yield { at: value, message: `${what} sends a credential` };
}

/** The scheme alone opens nothing. https://www.rfc-editor.org/rfc/rfc9110#section-11.4 */
function isLiteral(text: string): boolean {
  const credential = text.replace(/^(?:Basic|Bearer|Digest|Token)\b\s*/i, '');
  return credential !== '' && !isPlaceholder(credential);
}
