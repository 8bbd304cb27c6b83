import type { Call } from '../../kube/pipeline/call.ts';
import type { Word } from '../../languages/shell.ts';
import { inCalls, optionWord, runs, unwantedOption } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiKubectlInsecureFlag = defineRule({
  id: 'gitlab-ci-kubectl-insecure-flag',
  summary: 'A deployment leaves out a check of the cluster',
  why: 'Without a look at its certificate anybody on the way can be the cluster, and gets the credentials of the pipeline. Without validation a misspelt field is dropped in silence, with the protection that it stood for.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K02:2022'), attack('T1557'), cwe(295), docs('kubectl', 'https://kubernetes.io/docs/reference/kubectl/kubectl/')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  script:
  - kubectl --insecure-skip-tls-verify apply --filename deploy/
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "deploy" talks to any server that says it is the cluster
`,
    good: `
deploy:
  script:
  - kubectl apply --filename deploy/
`,
  },
  check: inCalls(function* (call, { label }) {
    if (!/^(?:kubectl|oc|helm)$/.test(call.name)) return;
    // Helm's option without `kube` is about where charts come from.
    const ofCluster = call.name === 'helm' ? '--kube-insecure-skip-tls-verify' : '--insecure-skip-tls-verify';
    yield* unwantedOption(call, optionWord(call, ofCluster), `${label} talks to any server that says it is the cluster`);
    if (call.name === 'helm')
      yield* unwantedOption(call, optionWord(call, '--insecure-skip-tls-verify'), `${label} takes charts from any server that answers`);
    yield* unwantedOption(call, unvalidated(call), `${label} has the cluster accept fields that it does not know`, 'medium');
    if (runs(call, 'kubectl', 'apply', 'replace') && call.rest.some(({ source }) => /^--grace-period=?0?$/.test(source)))
      yield* unwantedOption(call, optionWord(call, '--force'), `${label} kills what it replaces at once`, 'medium');
  }),
});

const unvalidated = (call: Call): Word | undefined =>
  call.name === 'helm'
    ? optionWord(call, '--disable-openapi-validation')
    : call.rest.find(({ source }) => /^--validate=(?:false|ignore)$/.test(source));
