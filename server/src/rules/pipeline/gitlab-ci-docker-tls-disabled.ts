import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const gitlabCiDockerTlsDisabled = defineRule({
  id: 'gitlab-ci-docker-tls-disabled',
  summary: 'The Docker daemon of a job obeys everybody who reaches it',
  why: 'Without TLS the daemon asks nobody who they are. Other jobs and services on the same network start privileged containers on it, and from there own the runner.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1059'),
    cwe(306),
    docs(
      'Docker in Docker with TLS',
      'https://docs.gitlab.com/ci/docker/using_docker_build/#docker-in-docker-with-tls-enabled-in-the-docker-executor',
    ),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
build:
  services: ["docker:27.5.1-dind"]
  variables:
    DOCKER_HOST: tcp://docker:2375
#                ^^^^^^^^^^^^^^^^^ The Docker daemon of job "build" obeys everybody on its network
  script: [docker build .]
`,
    good: `
build:
  services: ["docker:27.5.1-dind"]
  variables:
    DOCKER_HOST: tcp://docker:2376
    DOCKER_TLS_CERTDIR: /certs
  script: [docker build .]
`,
  },
  check: {
    *job({ field, name, isDefault }) {
      const host = field.get('variables', 'DOCKER_HOST');
      const folder = field.get('variables', 'DOCKER_TLS_CERTDIR');
      const isPlain = PLAIN.test(host.text ?? '');
      if (!isPlain && !folder.is('')) return;
      const changes = [...(isPlain ? [set(host, 'tcp://docker:2376')] : []), ...(isPlain || folder.is('') ? [set(folder, '/certs')] : [])];
      yield {
        at: isPlain ? host : folder,
        message: `The Docker daemon of ${isDefault ? 'every job' : `job "${name}"`} obeys everybody on its network`,
        fixes: [{ title: 'Use TLS', safety: 'needs-review', changes }],
        ...(isPlain && folder.is('') ? { related: [{ at: folder, message: 'Here TLS is switched off' }] } : {}),
      };
    },
  },
});

/** The port without TLS of another machine; to one's own address nobody else has a way. */
const PLAIN = /^(?:tcp|http):\/\/(?!localhost|127\.)[^/:$]+:2375\/?$/;
