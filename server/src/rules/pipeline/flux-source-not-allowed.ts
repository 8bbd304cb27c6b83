import { coversImage } from '../../kube/image-pattern.ts';
import { forKinds } from '../../rule/kind-checks.ts';
import type { OptionValue } from '../../rule/options.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const fluxSourceNotAllowed = defineRule({
  id: 'flux-source-not-allowed',
  summary: 'Flux takes manifests from an address that nobody vouches for',
  why: 'What comes from there is applied to the cluster with the rights of Flux. Without TLS anybody on the way can write it.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K02:2022'),
    attack('T1195.002'),
    cwe(319),
    docs('Sources', 'https://fluxcd.io/flux/components/source/gitrepositories/#url'),
  ],
  options: {
    allow: {
      kind: 'texts',
      byDefault: [],
      text: 'Addresses without their scheme, such as `git.example/shop`; each covers all below it, and without any only TLS counts.',
    },
  },
  examples: {
    bad: `
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: web, namespace: shop}
spec:
  url: http://git.example/shop/deploy
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ GitRepository "web" is read without TLS
`,
    good: `
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: web, namespace: shop}
spec:
  url: https://git.example/shop/deploy
`,
  },
  check: forKinds(
    [
      'source.toolkit.fluxcd.io/GitRepository',
      'source.toolkit.fluxcd.io/HelmRepository',
      'source.toolkit.fluxcd.io/OCIRepository',
      'source.toolkit.fluxcd.io/Bucket',
    ],
    function* ({ field, label }, { options: { allow } }) {
      const url = field.get('spec', 'url');
      const insecure = field.get('spec', 'insecure');
      if (/^(?:http|git):\/\//.test(url.text ?? '')) yield { at: url, message: `${label} is read without TLS` };
      else if (insecure.is(true)) yield { at: insecure, message: `${label} is read without TLS` };
      else if (isStranger(url.text, allow)) yield { at: url, message: `${label} reads from an address that is not on the list` };
    },
  ),
});

function isStranger(url: string | undefined, allow: OptionValue | undefined): boolean {
  const address = /^[a-z]+:\/\/(?:[^/@]*@)?(.+)$/.exec(url ?? '')?.[1]?.toLowerCase();
  if (address === undefined || !Array.isArray(allow) || allow.length === 0) return false;
  return !allow.some((pattern) => coversImage(String(pattern), address));
}
