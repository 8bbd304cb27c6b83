import type { Call } from '../../kube/pipeline/call.ts';
import type { Word } from '../../languages/shell.ts';
import { inCalls, runs } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiPackageUnpinned = defineRule({
  id: 'gitlab-ci-package-unpinned',
  summary: 'A job installs the newest version of a package',
  why: 'The newest version is whatever its maintainer, or somebody with their account, has published a minute ago. It runs with the secrets of the pipeline, and tomorrow the same job does something else.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(1357),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#package-dependencies'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
lint:
  script:
  - pip install yamllint
#               ^^^^^^^^ Job "lint" installs "yamllint" in whatever version is the newest
`,
    good: `
lint:
  script:
  - pip install yamllint==1.37.0
`,
  },
  check: inCalls(function* (call, { label }) {
    const name = newest(call);
    if (name !== undefined)
      yield { at: call.line, within: name.span, message: `${label} installs "${name.text}" in whatever version is the newest` };
  }),
});

/** The first word that names a package without a version. */
function newest(call: Call): Word | undefined {
  const plain = (form: RegExp): Word | undefined =>
    call.rest.find(
      ({ text }, index) =>
        text !== undefined && form.test(text) && !VERBS.test(text) && !TAKES_VALUE.test(call.rest[index - 1]?.source ?? ''),
    );
  if (/^pip[\d.]*$/.test(call.name) && runs(call, call.name, 'install')) {
    const isFrozen = call.rest.some(({ source }) => /^(?:--require-hashes|-c|--constraint|-e|--editable|\.)/.test(source));
    return isFrozen ? undefined : plain(/^[A-Za-z][\w.[\],-]*$/);
  }
  if (call.name === 'npm' && runs(call, 'npm', 'install', 'i', 'add'))
    return call.rest.some(({ source }) => /^(?:-g|--global)$/.test(source))
      ? plain(/^(?:@[\w.-]+\/)?[a-z][\w.-]*(?:@latest)?$/)
      : undefined;
  if (call.name === 'go' && runs(call, 'go', 'install')) return call.rest.find(({ text }) => text?.endsWith('@latest') === true);
  return undefined;
}

const VERBS = /^(?:install|i|add)$/;

const TAKES_VALUE =
  /^(?:-r|--requirement|-i|--index-url|--extra-index-url|--target|-t|--prefix|--registry|--python|-f|--find-links|--root|--trusted-host|--proxy|--timeout)$/;
