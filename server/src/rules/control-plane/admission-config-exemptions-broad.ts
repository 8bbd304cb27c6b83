import { inPodSecurityConfigs } from '../../rule/pod-security-config.ts';
import { attack, cwe, docs, owasp, pss } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const admissionConfigExemptionsBroad = defineRule({
  id: 'admission-config-exemptions-broad',
  summary: 'Pod Security leaves out those who make most pods',
  why: 'What is exempted is not looked at in any namespace, whatever its labels say. Controllers make the pods of everybody who makes a Deployment or a Job, so that exempting one of their accounts exempts everybody; so does the runtime class of ordinary pods.',
  severity: 'high',
  preset: 'recommended',
  references: [
    pss.baseline,
    owasp('K04:2025'),
    attack('T1611'),
    cwe(276),
    docs('Exemptions', 'https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions'),
  ],
  examples: {
    bad: `
apiVersion: pod-security.admission.config.k8s.io/v1
kind: PodSecurityConfiguration
defaults: {enforce: baseline}
exemptions:
  usernames: ["system:serviceaccount:kube-system:replicaset-controller"]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Pod Security does not look at pods made by system:serviceaccount:kube-system:replicaset-controller
  namespaces: [kube-system]
`,
    good: `
apiVersion: pod-security.admission.config.k8s.io/v1
kind: PodSecurityConfiguration
defaults: {enforce: baseline}
exemptions:
  namespaces: [kube-system]
`,
  },
  check: inPodSecurityConfigs(function* (configuration) {
    for (const [key, isBroad, what] of EXEMPTIONS) {
      for (const item of configuration.get('exemptions', key).items) {
        const { text } = item;
        if (text === undefined || !isBroad.test(text)) continue;
        yield {
          at: item,
          message: `Pod Security does not look at pods ${what} ${text.slice(0, 55)}`,
          fixes: [{ title: 'Remove the exemption', safety: 'needs-review', changes: [remove(item)] }],
        };
      }
    }
  }),
});

/** The platform's own namespaces need what levels forbid; which others do, only their names tell. */
const EXEMPTIONS: readonly (readonly [string, RegExp, string])[] = [
  ['usernames', /^system:serviceaccount:kube-system:[a-z-]+-controller$|^system:kube-controller-manager$/, 'made by'],
  [
    'namespaces',
    /^(?!.{0,253}(?:system|monitoring|logging|ingress|storage|network))(?:default|(?:.{0,62}-)?(?:apps?|prod|production|dev|development|test|staging|shop|team|tenant|web|api)(?:-.{0,62})?)$/,
    'in',
  ],
  ['runtimeClasses', /^(?:runc|crun|default|containerd|cri-?o|nvidia)$/, 'of class'],
];
