import { encryptionConfigOf, groupOf, takesResource } from '../../kube/apiserver-config/encryption.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const encryptionConfigResourcesOverlap = defineRule({
  id: 'encryption-config-resources-overlap',
  summary: 'The encryption of etcd names resources in a way that is refused',
  why: 'The API server refuses the file, and does not start, when a list names a resource twice, a wildcard beside what it takes, a name in capitals, a bare star, or a group that is not stored. Nothing is then encrypted by it.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    cwe(311),
    docs(
      'Encrypting confidential data',
      'https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/#understanding-the-encryption-at-rest-configuration',
    ),
  ],
  examples: {
    bad: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: [secrets, "*."]
#                      ^^^^ The API server refuses "*.": the list also names secrets
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
    good: `
apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
- resources: ["*."]
  providers:
  - kms: {apiVersion: v2, name: vault, endpoint: unix:///run/kms.sock}
`,
  },
  check: {
    *'apiserver.config.k8s.io/EncryptionConfiguration'(resource) {
      for (const { resources } of encryptionConfigOf(resource).entries) {
        const { items } = resources;
        for (const [index, item] of items.entries()) {
          const name = item.text;
          if (name === undefined) continue;
          const others = items.filter((other) => other !== item).flatMap(({ text }) => text ?? []);
          const fault =
            faultOf(name) ??
            overlap(
              name,
              others,
              items.slice(0, index).some((before) => before.is(name)),
            );
          if (fault !== undefined) yield { at: item, message: `The API server refuses "${name.slice(0, 30)}": ${fault}` };
        }
      }
    },
  },
});

/** https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/apis/apiserver/validation/validation_encryption.go */
function faultOf(name: string): string | undefined {
  if (name !== name.toLowerCase()) return 'names have no capitals';
  if (name === '*') return 'a bare star is no name';
  const group = groupOf(name);
  if (group === 'events.k8s.io') return 'events are stored in the core group';
  if (group === 'extensions') return 'the group is gone';
  return group === '*' && name !== '*.*' ? 'a resource has one group' : undefined;
}

function overlap(name: string, others: readonly string[], isRepeated: boolean): string | undefined {
  if (isRepeated) return 'it stands twice in the list';
  const taken = name.startsWith('*.') ? others.find((other) => other !== name && takesResource(name, other)) : undefined;
  return taken === undefined ? undefined : `the list also names ${taken.slice(0, 20)}`;
}
