import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiSecretInArtifact = defineRule({
  id: 'gitlab-ci-secret-in-artifact',
  summary: 'A job keeps files with credentials as artifacts',
  why: 'Whoever can see the pipeline can download its artifacts, in a public project everybody, and later jobs get them without asking. Credentials stay there long after the job.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552.001'),
    cwe(538),
    docs('Job artifacts', 'https://docs.gitlab.com/ci/jobs/job_artifacts/'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
prepare:
  script: [./prepare.sh]
  artifacts:
    paths: [dist/, deploy/kubeconfig]
#                  ^^^^^^^^^^^^^^^^^ Job "prepare" keeps a kubeconfig as an artifact
`,
    good: `
prepare:
  script: [./prepare.sh]
  artifacts:
    paths: [dist/]
`,
  },
  check: {
    *job(job) {
      const artifacts = job.field.get('artifacts');
      const access = artifacts.get('access');
      if (!artifacts.get('public').isAbsent && !artifacts.get('public').is(true)) return;
      if (!access.isAbsent && !access.is('all')) return;
      const excluded = artifacts.get('exclude');
      for (const path of artifacts.get('paths').items) {
        const what =
          path.text === undefined || EXAMPLES.test(path.text) ? undefined : SECRETS.find(([, form]) => form.test(path.text ?? ''));
        if (what === undefined || (what[0] === EVERYTHING && !excluded.isAbsent)) continue;
        yield {
          at: path,
          message: `${job.label} keeps ${what[0]} as an artifact`,
          ...(what[0] === EVERYTHING || what[0] === ENVIRONMENT ? { severity: 'medium' } : {}),
        };
      }
    },
  },
});

const EVERYTHING = 'everything in its folder';

const ENVIRONMENT = 'a file of environment variables';

const SECRETS: readonly (readonly [string, RegExp])[] = [
  ['a kubeconfig', /(?:^|\/)(?:kubeconfig(?:\.ya?ml)?|[\w*-]+\.kubeconfig|\.kube(?:\/(?:config)?)?)$/i],
  [ENVIRONMENT, /(?:^|\/)\.env(?:\.[\w-]+)?$/],
  ['a private key', /(?:^|\/)(?:[\w.*-]+\.(?:key|p12|pfx|jks)|id_(?:rsa|ecdsa|ed25519))$|(?:^|\/)(?:[\w.-]{0,99}key[\w.-]{0,99}|\*)\.pem$/],
  ['credentials of registries', /(?:^|\/)(?:\.docker(?:\/(?:config\.json)?)?|\.npmrc|\.netrc|\.pypirc)$/],
  ['credentials of a cloud', /(?:^|\/)(?:\.aws(?:\/(?:credentials)?)?|application_default_credentials\.json|[\w*-]*\.tfstate)$/],
  [EVERYTHING, /^(?:\.\/?|\.?\/?\*{1,2}(?:\/\*)?|\$CI_PROJECT_DIR\/?)$/],
];

const EXAMPLES = /example|sample|template|\.test$|\.pub$|\.dist$/i;
