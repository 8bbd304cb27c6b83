import type { Container, Pod } from '../../kube/pod.ts';
import { appArmorAnnotation, isConfiningAppArmor } from '../../kube/profiles.ts';
import { inSecurityContexts, unconfined } from '../../rule/checks.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { type Change, set } from '../../yaml/change.ts';

export const appArmorProfileUnconfined = defineRule({
  id: 'apparmor-profile-unconfined',
  summary: 'AppArmor is turned off',
  why: 'On nodes with AppArmor every container is confined by default: it cannot mount, trace others or write to dangerous files of the kernel. Without that, one more weakness is enough to leave the container.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K01:2025'),
    attack('T1611'),
    cwe(693),
    docs('AppArmor', 'https://kubernetes.io/docs/tutorials/security/apparmor/'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata:
  name: web
  annotations:
    container.apparmor.security.beta.kubernetes.io/proxy: unconfined
#                                                         ^^^^^^^^^^ Container "proxy" runs without AppArmor
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    securityContext:
      appArmorProfile: {type: Unconfined}
#                             ^^^^^^^^^^ Container "web" runs without AppArmor
  - name: proxy
    image: registry.example/proxy:2.0.1
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext:
    appArmorProfile: {type: RuntimeDefault}
  containers:
  - name: web
    image: registry.example/web:1.4.2
`,
  },
  check: inSecurityContexts(function* ({ pod, container, securityContext, label, isPrivileged }) {
    // Without a profile of its own a privileged container has none anyway.
    if (isPrivileged) return;
    yield* unconfined(securityContext.get('appArmorProfile'), 'AppArmor', label, annotationsAgreeing(pod, container));
    if (container === undefined) return;
    const annotation = appArmorAnnotation(container);
    if (annotation.text === undefined || isConfiningAppArmor(annotation.text)) return;
    const own = securityContext.get('appArmorProfile', 'type');
    const type = own.isAbsent ? pod.securityContext.get('appArmorProfile', 'type') : own;
    const changes = type.is('Unconfined')
      ? [set(type, 'RuntimeDefault'), ...annotationsAgreeing(pod, own.isAbsent ? undefined : container)]
      : [set(annotation, 'runtime/default')];
    yield {
      at: annotation,
      message: `${label} runs without AppArmor`,
      fixes: [{ title: "Use the runtime's AppArmor profile", safety: 'safe', changes }],
    };
  }),
});

/**
 * The API server refuses a field and an annotation that differ.
 * https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
 */
function annotationsAgreeing(pod: Pod, container: Container | undefined): Change[] {
  const concerned =
    container === undefined ? pod.containers.filter((each) => each.securityContext.get('appArmorProfile').isAbsent) : [container];
  return concerned
    .map(appArmorAnnotation)
    .filter((annotation) => annotation.isPresent && !annotation.is('runtime/default'))
    .map((annotation) => set(annotation, 'runtime/default'));
}
