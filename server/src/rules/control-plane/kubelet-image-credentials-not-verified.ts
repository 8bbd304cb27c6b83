import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const kubeletImageCredentialsNotVerified = defineRule({
  id: 'kubelet-image-credentials-not-verified',
  summary: 'Pods may use private images that others have pulled',
  why: 'A private image that lies on the node can then be started by every pod there that knows its name, whether or not its namespace has the password of the registry.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    owasp('K07:2025'),
    cwe(862),
    docs('Ensure secret pulled images', 'https://kubernetes.io/docs/concepts/containers/images/#ensureimagepullcredentialverification'),
  ],
  kubernetes: { from: 33 },
  examples: {
    bad: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
imagePullCredentialsVerificationPolicy: NeverVerify
#                                       ^^^^^^^^^^^ kubelet lets pods use private images that others have pulled
`,
    good: `
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
imagePullCredentialsVerificationPolicy: NeverVerifyPreloadedImages
`,
  },
  check: {
    *'kubelet.config.k8s.io/KubeletConfiguration'({ field }) {
      const setting = field.get('imagePullCredentialsVerificationPolicy');
      if (!setting.is('NeverVerify')) return;
      yield {
        at: setting,
        message: 'kubelet lets pods use private images that others have pulled',
        fixes: [
          {
            title: 'Verify all images but those of the node',
            safety: 'needs-review',
            changes: [set(setting, 'NeverVerifyPreloadedImages')],
          },
        ],
      };
    },
  },
});
