import { onConstraint } from '../../rule/on-constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gatekeeperExemptImagesBroad = defineRule({
  id: 'gatekeeper-exempt-images-broad',
  summary: 'A constraint exempts images of anybody',
  why: "Images are exempt whose name begins as the entry does. Without a registry in front, or with a registry's name cut off by the star, anybody can give an image such a name and is not held by the policy.",
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(183),
    docs('The policy library', 'https://open-policy-agent.github.io/gatekeeper-library/website/validation/privileged-containers/'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  parameters:
    exemptImages: ['calico*']
#                  ^^^^^^^^^ K8sPSPPrivilegedContainer "no-privileged" exempts images that anybody can name
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sPSPPrivilegedContainer
metadata: {name: no-privileged}
spec:
  parameters:
    exemptImages: ['registry.example/calico/*']
`,
  },
  check: onConstraint(function* ({ field, label }) {
    for (const image of field.get('spec', 'parameters', 'exemptImages').items) {
      const { text } = image;
      if (text === undefined || !text.includes('*') || hasRegistry(text)) continue;
      yield { at: image, message: /^\*+$/.test(text) ? `${label} exempts every image` : `${label} exempts images that anybody can name` };
    }
  }),
});

/** The part before the first slash is a registry in full: a star there would stand for a part of its name. */
const hasRegistry = (prefix: string): boolean => /^[^/*.:]*[.:][^/*]*\/|^localhost\//.test(prefix);
