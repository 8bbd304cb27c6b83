import { type Resource, resourcesIn } from '../../kube/resource.ts';
import { docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { embeddedDocuments } from '../../yaml/embedded.ts';
import { Field } from '../../yaml/field.ts';

export const embeddedManifestInConfigMap = defineRule({
  id: 'embedded-manifest-in-config-map',
  summary: 'A ConfigMap holds a manifest',
  why: 'Most tools see text there, so that nobody checks what is applied from it, and a privileged pod passes unseen. Kubewright reads it as a manifest and tells of it like of any other; a file of its own is read by all.',
  severity: 'low',
  preset: 'all',
  references: [docs('ConfigMaps', 'https://kubernetes.io/docs/concepts/configuration/configmap/')],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: quarantine}
data:
  namespace.yaml: |
# ^^^^^^^^^^^^^^ "namespace.yaml" holds a manifest: Namespace "quarantine"
    apiVersion: v1
    kind: Namespace
    metadata: {name: quarantine}
`,
    good: `
apiVersion: v1
kind: Namespace
metadata: {name: quarantine}
`,
  },
  check: {
    *'core/ConfigMap'(resource) {
      for (const [key, value] of resource.field.get('data').entries) {
        const [first] = embeddedDocuments(value).flatMap((document) => [...resourcesIn(Field.root(document))]);
        if (first === undefined || isConfiguration(first)) continue;
        yield { at: value, onKey: true, message: `"${key.slice(0, 38)}" holds a manifest: ${first.label.slice(0, 38)}` };
      }
    },
  },
});

/** Files that programs read, and that nobody applies. */
const isConfiguration = ({ group, kind }: Resource): boolean =>
  /(?:^|\.)config\.k8s\.io$|^(?:audit|kubeadm)\.k8s\.io$/.test(group) || (group === '' && kind === 'Config');
