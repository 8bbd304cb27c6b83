import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { repeatedFields } from '../../yaml/walk.ts';

export const yamlKeyDuplicate = defineRule({
  id: 'yaml-key-duplicate',
  summary: 'A key stands twice in one mapping',
  why: 'Kubernetes takes the last one and forgets the others without a word, so what a reviewer reads above is not what runs. Other tools take the first one or refuse the file.',
  severity: 'high',
  preset: 'recommended',
  references: [cwe(694), docs('YAML 1.2, section 3.2.1.3', 'https://yaml.org/spec/1.2.2/#3213-node-comparison')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostNetwork: false
  containers: [{name: web, image: registry.example/web:1.4.2}]
  hostNetwork: true
# ^^^^^^^^^^^ "hostNetwork" stands more than once here; only this last one counts
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostNetwork: false
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
  },
  check: {
    *document(document) {
      for (const field of repeatedFields(document)) {
        yield {
          at: field,
          onKey: true,
          message: `"${shorten(String(field.segment))}" stands more than once here; only this last one counts`,
        };
      }
    },
  },
});

const shorten = (key: string): string => (key.length <= 40 ? key : `${key.slice(0, 39)}…`);
