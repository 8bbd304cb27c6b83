import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

const LABEL = 'kubernetes.io/metadata.name';

export const namespaceMetadataNameOverride = defineRule({
  id: 'namespace-metadata-name-override',
  summary: 'A namespace is labelled with the name of another',
  why: 'The API server sets this label to the name of the namespace, whatever a file says. A network policy that was written for the value in the file selects another namespace or none.',
  severity: 'medium',
  preset: 'recommended',
  references: [
    cwe(290),
    docs('Automatic labelling', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#automatic-labelling'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    kubernetes.io/metadata.name: store
#                                ^^^^^ Namespace "shop" is labelled with another name, which does not last
`,
    good: `
apiVersion: v1
kind: Namespace
metadata:
  name: shop
  labels:
    kubernetes.io/metadata.name: shop
`,
  },
  check: {
    *'core/Namespace'({ field, label }) {
      const metadata = field.get('metadata');
      const name = metadata.get('name').text;
      const labelled = metadata.get('labels', LABEL);
      if (name === undefined || labelled.text === undefined || labelled.is(name)) return;
      yield {
        at: labelled,
        message: `${label} is labelled with another name, which does not last`,
        fixes: [{ title: `Remove the label ${LABEL}, which the API server sets`, safety: 'needs-review', changes: [remove(labelled)] }],
      };
    },
  },
});
