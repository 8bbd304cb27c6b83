import type { Word } from '../../languages/shell.ts';
import { inCalls, runs } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiKubectlApplyRemote = defineRule({
  id: 'gitlab-ci-kubectl-apply-remote',
  summary: 'A job applies manifests from an address that names no version',
  why: 'What stands there tomorrow goes into the cluster with the rights of the pipeline, and nobody here has seen it. A copy in the repository is reviewed like everything else.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(494),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#shell-commands-and-scripts'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  script:
  - kubectl apply --filename https://raw.example.com/shop/web/main/deploy.yaml
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Job "deploy" applies manifests that can change at any time
`,
    good: `
deploy:
  script:
  - kubectl apply --filename deploy/web.yaml
`,
  },
  check: inCalls(function* (call, { label }) {
    if (!runs(call, 'kubectl', 'apply', 'create', 'replace')) return;
    for (const [index, word] of call.rest.entries()) {
      if (isMoving(word, call.rest[index - 1]))
        yield { at: call.line, within: word.span, message: `${label} applies manifests that can change at any time` };
    }
  }),
});

/** An address behind one of the options for files, without a version, a commit or a variable that may name one. */
function isMoving({ text }: Word, before: Word | undefined): boolean {
  const address = /^(?:(?:-f|-k|--filename|--kustomize)=?)?((?:https?:\/\/|github\.com\/).+)$/.exec(text ?? '')?.[1];
  const isGiven = address !== text || /^(?:-[a-zA-Z]*[fk]|--filename|--kustomize)$/.test(before?.source ?? '');
  return address !== undefined && isGiven && (/\/(?:main|master|latest|HEAD|develop)\//.test(address) || !VERSION.test(address));
}

/** `v1.2.3`, `release-1.2`, `stable/v1`, or a commit. */
const VERSION = /\d\.\d|[/=@-]v\d+\b|[0-9a-f]{40}/;
