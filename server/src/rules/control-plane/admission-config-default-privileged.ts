import { formatMinor } from '../../kube/version.ts';
import { inPodSecurityConfigs } from '../../rule/pod-security-config.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const admissionConfigDefaultPrivileged = defineRule({
  id: 'admission-config-default-privileged',
  summary: 'Namespaces without labels are not held to any Pod Security level',
  why: 'The defaults count for every namespace that does not say otherwise, so for each new one. Without enforce, or with privileged, its pods may have everything of their node.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K04:2025'),
    attack('T1611'),
    cwe(276),
    docs(
      'Configure the admission controller',
      'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/#configure-the-admission-controller',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
- name: PodSecurity
  configuration:
    apiVersion: pod-security.admission.config.k8s.io/v1
    kind: PodSecurityConfiguration
    defaults:
      enforce: privileged
#              ^^^^^^^^^^ Namespaces without labels are held to no Pod Security level
      warn: restricted
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: AdmissionConfiguration
plugins:
- name: PodSecurity
  configuration:
    apiVersion: pod-security.admission.config.k8s.io/v1
    kind: PodSecurityConfiguration
    defaults:
      enforce: baseline
      enforce-version: v1.36
      warn: restricted
`,
  },
  check: inPodSecurityConfigs(function* (configuration, { kubernetes }) {
    const enforce = configuration.get('defaults', 'enforce');
    if (!(enforce.isAbsent || enforce.is('') || enforce.is('privileged'))) return;
    const version = configuration.get('defaults', 'enforce-version');
    yield {
      at: enforce,
      message: 'Namespaces without labels are held to no Pod Security level',
      fixes: [
        {
          title: 'Hold them to baseline',
          safety: 'needs-review',
          changes: [set(enforce, 'baseline'), ...(version.isAbsent ? [set(version, `v${formatMinor(kubernetes)}`)] : [])],
        },
      ],
    };
  }),
});
