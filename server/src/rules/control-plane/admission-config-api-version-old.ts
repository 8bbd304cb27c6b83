import { inPodSecurityConfigs } from '../../rule/pod-security-config.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const admissionConfigApiVersionOld = defineRule({
  id: 'admission-config-api-version-old',
  summary: 'The configuration of Pod Security is of an old version',
  why: 'Version v1 has been there since Kubernetes 1.25. Older ones are deprecated and will not be read one day, and the API server then does not start.',
  severity: 'low',
  preset: 'strict',
  references: [
    owasp('K04:2025'),
    docs(
      'Configure the admission controller',
      'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/#configure-the-admission-controller',
    ),
  ],
  kubernetes: { from: 25 },
  examples: {
    bad: `
apiVersion: pod-security.admission.config.k8s.io/v1beta1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This version of the configuration of Pod Security is old: v1beta1
kind: PodSecurityConfiguration
defaults: {enforce: baseline}
`,
    good: `
apiVersion: pod-security.admission.config.k8s.io/v1
kind: PodSecurityConfiguration
defaults: {enforce: baseline}
`,
  },
  check: inPodSecurityConfigs(function* (configuration) {
    const apiVersion = configuration.get('apiVersion');
    const version = /^pod-security\.admission\.config\.k8s\.io\/(v1(?:alpha|beta)1)$/.exec(apiVersion.text ?? '')?.[1];
    if (version === undefined) return;
    yield {
      at: apiVersion,
      message: `This version of the configuration of Pod Security is old: ${version}`,
      fixes: [{ title: 'Use version v1', safety: 'needs-review', changes: [set(apiVersion, 'pod-security.admission.config.k8s.io/v1')] }],
    };
  }),
});
