import { inCalls } from '../../rule/calls.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiKubesecRemoteUpload = defineRule({
  id: 'gitlab-ci-kubesec-remote-upload',
  summary: 'Manifests are sent to somebody else to be scanned',
  why: 'The manifests tell how the cluster is built, and mostly more. The program does the same in the job itself, and its authors ask not to send them anything confidential.',
  severity: 'high',
  preset: 'recommended',
  references: [owasp('K02:2022'), cwe(201), docs('kubesec', 'https://github.com/controlplaneio/kubesec#usage-example')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
scan:
  script:
  - curl --data-binary @deploy.yaml https://v2.kubesec.io/scan
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "scan" sends manifests to a service on the internet
`,
    good: `
scan:
  script:
  - kubesec scan deploy.yaml
`,
  },
  check: inCalls(function* (call, { label }) {
    const address = call.rest.find(({ source }) => /\bkubesec\.io\/scan\b/.test(source));
    if (address === undefined || !/^(?:curl|wget|https?|xh|invoke-webrequest|iwr)$/i.test(call.name)) return;
    yield { at: call.line, within: address.span, message: `${label} sends manifests to a service on the internet` };
  }),
});
