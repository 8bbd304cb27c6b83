import { cwe, docs } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, rename } from '../../yaml/change.ts';

export const serviceAccountFieldDeprecated = defineRule({
  id: 'service-account-field-deprecated',
  summary: 'A pod names its account by an old field',
  why: 'The field is only another name of serviceAccountName, which wins where both are set. Reviewers and policies that look at one of the two are easily misled by the other.',
  severity: 'low',
  preset: 'strict',
  references: [cwe(477), docs('PodSpec', 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccount: web
# ^^^^^^^^^^^^^^ Pod "web" names its account by the old field serviceAccount
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  serviceAccountName: web
  containers: [{name: web, image: registry.example/web:1.4.2}]
`,
  },
  check: {
    *pod({ spec, label }) {
      const [old, name] = [spec.get('serviceAccount'), spec.get('serviceAccountName')];
      if (old.text === undefined || old.text === '') return;
      if (name.isAbsent) {
        yield {
          at: old,
          onKey: true,
          message: `${label} names its account by the old field serviceAccount`,
          fixes: [{ title: 'Rename it to serviceAccountName', safety: 'safe', changes: [rename(old, 'serviceAccountName')] }],
        };
      } else if (name.text !== undefined && name.text !== '' && name.text !== old.text) {
        yield {
          at: old,
          message: `${label} runs as "${name.text}", although serviceAccount says otherwise`,
          fixes: [{ title: 'Remove serviceAccount, which is ignored', safety: 'safe', changes: [remove(old)] }],
        };
      }
    },
  },
});
