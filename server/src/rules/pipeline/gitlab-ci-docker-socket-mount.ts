import { inRunnerConfig, runnerConfigs } from '../../kube/pipeline/runner.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiDockerSocketMount = defineRule({
  id: 'gitlab-ci-docker-socket-mount',
  summary: "A GitLab runner gives its jobs the host's Docker",
  why: 'A job that reaches the socket starts a container with all of the host in it, and is root there: on the machine, and among all other jobs. Every merge request that runs on this runner can do so.',
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Docker socket binding', 'https://docs.gitlab.com/ci/docker/using_docker_build/#use-docker-socket-binding'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: ConfigMap
metadata: {name: gitlab-runner, namespace: gitlab}
data:
  config.toml: |
    [[runners]]
      [runners.docker]
        volumes = ["/var/run/docker.sock:/var/run/docker.sock", "/cache"]
#                   ^^^^^^^^^^^^^^^^^^^^ ConfigMap "gitlab-runner" gives every job the host's Docker
`,
    good: `
apiVersion: v1
kind: ConfigMap
metadata: {name: gitlab-runner, namespace: gitlab}
data:
  config.toml: |
    [[runners]]
      [runners.docker]
        volumes = ["/cache"]
`,
  },
  check: {
    *'core/ConfigMap'({ field, label }) {
      for (const [, value] of field.get('data').entries) yield* socketIn(value, label);
    },
    *'helm.toolkit.fluxcd.io/HelmRelease'({ field, label }) {
      for (const config of runnerConfigs(field.get('spec', 'values'))) yield* socketIn(config, label);
    },
    *values(root) {
      for (const config of runnerConfigs(root)) yield* socketIn(config, 'The runner');
    },
  },
});

function* socketIn(config: Field, label: string): Generator<Finding> {
  const within = inRunnerConfig(config, /["'](\/(?:var\/)?run\/docker\.sock)/);
  if (within !== undefined) yield { at: config, within, message: `${label} gives every job the host's Docker` };
}
