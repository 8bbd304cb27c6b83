import { credentialIn, isCommonPassword, isCredentialValue } from '../../kube/credential.ts';
import { passwordInUrl } from '../../kube/credential-url.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiSecretInVariables = defineRule({
  id: 'gitlab-ci-secret-in-variables',
  summary: 'A pipeline holds a credential in plain text',
  why: 'Everybody who can read the repository has it, and its history keeps it after it is taken out. A masked and protected variable of the project, or the `secrets` keyword, gives it to the job alone.',
  severity: 'critical',
  preset: 'recommended',
  references: [
    owasp('K03:2025'),
    owasp('K02:2022'),
    attack('T1552.001'),
    cwe(798),
    docs('CI/CD variable security', 'https://docs.gitlab.com/ci/variables/#cicd-variable-security'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
deploy:
  variables:
    REGISTRY_PASSWORD: kT9-vbe2-qX4w
#                      ^^^^^^^^^^^^^ REGISTRY_PASSWORD is a credential that everybody can read
  script: [./deploy.sh]
`,
    good: `
deploy:
  variables:
    REGISTRY_USER: deployer
  script: [./deploy.sh]
`,
  },
  check: {
    *job({ field, calls, pipeline }) {
      const hasServices = pipeline.scopes.some((scope) => scope.field.get('services').isPresent);
      const holders = [field, ...field.get('rules').items, ...field.get('workflow', 'rules').items];
      for (const holder of holders) yield* inVariables(holder.get('variables'), hasServices ? BESIDE_SERVICES : OF_SERVICES);
      for (const line of new Set(calls.map((call) => call.line))) {
        const known = credentialIn(line.text ?? '');
        if (known !== undefined) yield { at: line, message: `A script holds ${known} that everybody can read` };
      }
    },
  },
});

function* inVariables(variables: Field, harmless: RegExp): Generator<Finding> {
  for (const [name, field] of variables.entries) {
    const value = field.isMap ? field.get('value') : field;
    const { text } = value;
    if (text === undefined) continue;
    const isKnown = credentialIn(text) !== undefined;
    const isPassword = !harmless.test(name) && !isCommonPassword(text) && !isTestValue(text) && isCredentialValue(name, text);
    const within = isKnown || isPassword || harmless.test(name) ? undefined : passwordInUrl(text);
    const isInUrl =
      within !== undefined &&
      !isCommonPassword(text.slice(within.start, within.end)) &&
      !/@(?:localhost|127\.|[a-z][a-z0-9-]*(?:[:/]|$))/.test(text);
    if (isKnown || isPassword) yield { at: value, message: `${name} is a credential that everybody can read` };
    else if (isInUrl) yield { at: value, within, message: `${name} holds a password that everybody can read` };
  }
}

/** What a service beside the job is started with; it goes away with it. https://docs.gitlab.com/ci/services/ */
const OF_SERVICES = /^(?:POSTGRES|PG|MYSQL|MARIADB|MONGO_INITDB|RABBITMQ_DEFAULT|MINIO_ROOT|MSSQL_SA|SA)_|^PGPASSWORD$|(?:^|_)TEST(?:_|$)/;
const BESIDE_SERVICES = new RegExp(`${OF_SERVICES.source}|^(?:CI_)?(?:DB|DATABASE|REDIS|MONGO|MINIO|ELASTIC)_`);

const isTestValue = (text: string): boolean =>
  /test|dummy|fake|example|sample|demo|local|insecure|unsafe|not[-_]?(?:so|a)?[-_]?secret|(?:^|[-_])ci(?:[-_]|$)/i.test(text) ||
  text.length < 6;
