import { parseImage } from '../../kube/image.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const gitSyncCommandOverride = defineRule({
  id: 'git-sync-command-override',
  summary: 'A variable tells git-sync what to run as git',
  why: 'git-sync runs whatever program GITSYNC_GIT names, as often as it looks for changes, and nobody who reads the image finds it. Who may change the manifest so has any program run with what the pod may do.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K01:2025'), attack('T1059'), cwe(78), docs('git-sync', 'https://github.com/kubernetes/git-sync#manual')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: sync
    image: registry.k8s.io/git-sync/git-sync:v4.2.3
    env:
    - name: GITSYNC_GIT
#           ^^^^^^^^^^^ Container "sync" has git-sync run another program than git
      value: /tmp/run
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: sync
    image: registry.k8s.io/git-sync/git-sync:v4.2.3
    env:
    - name: GITSYNC_REPO
      value: https://git.example/shop
`,
  },
  check: {
    *container({ field, label }) {
      if (
        parseImage(field.get('image').text ?? '')
          ?.repository.split('/')
          .at(-1) !== 'git-sync'
      )
        return;
      for (const variable of field.get('env').items) {
        const name = variable.get('name');
        if (!name.is('GITSYNC_GIT')) continue;
        yield {
          at: name,
          message: `${label} has git-sync run another program than git`,
          fixes: [{ title: 'Remove GITSYNC_GIT', safety: 'needs-review', changes: [remove(variable)] }],
        };
      }
    },
  },
});
