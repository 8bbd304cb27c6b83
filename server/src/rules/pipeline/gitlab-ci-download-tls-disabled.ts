import type { Call } from '../../kube/pipeline/call.ts';
import type { Word } from '../../languages/shell.ts';
import { optionWord, runs, withoutWord } from '../../rule/calls.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import { remove } from '../../yaml/change.ts';

export const gitlabCiDownloadTlsDisabled = defineRule({
  id: 'gitlab-ci-download-tls-disabled',
  summary: 'A job takes downloads from any server that answers',
  why: 'Without a look at the certificate somebody on the way can answer instead of the server: the job builds or runs what they send, and tells them its tokens.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K02:2022'),
    attack('T1195.001'),
    cwe(295),
    docs('Pipeline security', 'https://docs.gitlab.com/ci/pipeline_security/#shell-commands-and-scripts'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
install:
  variables: {GIT_SSL_NO_VERIFY: "true"}
#                                ^^^^^^ Job "install" takes downloads from any server
  script:
  - wget --no-check-certificate https://files.example.com/tool-1.4.2.tar.gz
#        ^^^^^^^^^^^^^^^^^^^^^^ Job "install" takes downloads from any server
`,
    good: `
install:
  script:
  - wget https://files.example.com/tool-1.4.2.tar.gz
`,
  },
  check: {
    *job(job): Generator<Finding> {
      const message = `${job.label} takes downloads from any server`;
      for (const [name, field] of job.field.get('variables').entries) {
        const value = (field.isMap ? field.get('value') : field).written;
        if (value === undefined || SWITCHES[name]?.test(value) !== true) continue;
        yield { at: field, message, fixes: [{ title: `Remove ${name}`, safety: 'needs-review', changes: [remove(field)] }] };
      }
      for (const call of job.calls) {
        const option = uncheckedOption(call);
        if (option !== undefined) {
          const isPlain = option.source.startsWith('--') && !option.source.startsWith('--trusted-host');
          const fixes = [{ title: `Remove ${option.source}`, safety: 'needs-review', changes: [withoutWord(call, option)] }] as const;
          yield { at: call.line, within: option.span, message, ...(isPlain ? { fixes } : {}) };
        }
        for (const word of call.name === 'export' ? call.rest : []) {
          const [, name = '', value = ''] = /^(\w+)=["']?(\w+)["']?$/.exec(word.source) ?? [];
          if (SWITCHES[name]?.test(value) === true) yield { at: call.line, within: word.span, message };
        }
      }
    },
  },
});

/** Variables that make a program trust every certificate, with the values that do. */
const SWITCHES: Readonly<Record<string, RegExp | undefined>> = {
  GIT_SSL_NO_VERIFY: /^(?!0$|false$|no$)./i,
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/,
  PYTHONHTTPSVERIFY: /^0$/,
  NPM_CONFIG_STRICT_SSL: /^false$/i,
};

function uncheckedOption(call: Call): Word | undefined {
  // A server in the job itself has no way on which somebody could sit.
  if (call.rest.some(({ source }) => /\/\/(?:localhost|127\.|\[::1\]|0\.0\.0\.0)/.test(source))) return undefined;
  // Whether a server answers is no download.
  if (call.rest.some(({ source }) => /\/(?:health|healthz|livez|ready|readyz|ping|status)\b/.test(source))) return undefined;
  if (call.rest.some(({ text }) => text === '/dev/null') || call.command.output?.text === '/dev/null') return undefined;
  if (call.name === 'curl')
    return (
      optionWord(call, '--insecure') ??
      call.rest.find(
        ({ source }) => /^-[a-jl-zA-Z]*k[a-zA-Z]*$/.test(source) && !/^-[a-zA-Z]{0,52}[oHduXAebFTxmw][a-zA-Z]{0,52}k/.test(source),
      )
    );
  if (call.name === 'wget') return optionWord(call, '--no-check-certificate');
  if (/^pip[\d.]*$/.test(call.name)) return optionWord(call, '--trusted-host');
  if (runs(call, 'git', 'config') && call.rest.some(({ text }) => text?.toLowerCase() === 'http.sslverify'))
    return call.rest.find(({ text }) => text === 'false');
  if (runs(call, 'helm', 'repo') && runs(call, 'helm', 'add')) return call.rest.find(({ text }) => /^http:\/\//.test(text ?? ''));
  return undefined;
}
