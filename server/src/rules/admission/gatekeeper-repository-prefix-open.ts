import { isConstraint } from '../../kube/admission/constraint.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gatekeeperRepositoryPrefixOpen = defineRule({
  id: 'gatekeeper-repository-prefix-open',
  summary: 'An allowed repository has no end',
  why: "The policy asks whether an image's name begins with the entry. Without a slash at its end it also fits names that go on, such as registry.example.evil.io for registry.example, and anybody can own those.",
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K04:2025'),
    attack('T1610'),
    cwe(183),
    docs('Allowed repositories', 'https://open-policy-agent.github.io/gatekeeper-library/website/validation/allowedrepos/'),
  ],
  examples: {
    bad: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sAllowedRepos
metadata: {name: our-registry}
spec:
  match: {kinds: [{apiGroups: [''], kinds: [Pod]}]}
  parameters:
    repos: [registry.example.com]
#           ^^^^^^^^^^^^^^^^^^^^ K8sAllowedRepos "our-registry" allows every image whose name begins like this
`,
    good: `
apiVersion: constraints.gatekeeper.sh/v1beta1
kind: K8sAllowedRepos
metadata: {name: our-registry}
spec:
  match: {kinds: [{apiGroups: [''], kinds: [Pod]}]}
  parameters:
    repos: [registry.example.com/]
`,
  },
  check: {
    *resource(resource) {
      if (!isConstraint(resource) || resource.kind !== 'K8sAllowedRepos') return;
      for (const repository of resource.field.get('spec', 'parameters', 'repos').items) {
        const { text } = repository;
        if (text === undefined || END.test(text)) continue;
        yield {
          at: repository,
          message:
            text === '' ? `${resource.label} allows every image` : `${resource.label} allows every image whose name begins like this`,
          // Behind a slash it may be one image or a folder of them.
          fixes: REGISTRY.test(text)
            ? [{ title: 'End it with a slash', safety: 'needs-review', changes: [set(repository, `${text}/`)] }]
            : [],
        };
      }
    },
  },
});

/** A slash, a digest, or a tag; a colon before any slash is a port. */
const END = /\/$|@|\/[^/:]*:[^/]+$/;

const REGISTRY = /^(?:[^/.:]*[.:][^/]*|localhost)$/;
