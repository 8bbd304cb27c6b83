import type { Resource } from '../../kube/resource.ts';
import { cwe, docs } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const gitlabCiDockerSocketMount = defineRule({
  id: 'gitlab-ci-docker-socket-mount',
  summary: "A GitLab runner gives its jobs the host's Docker",
  why: 'A job that reaches the socket starts a container with all of the host in it, and is root there: on the machine, and among all other jobs. Every merge request that runs on this runner can do so.',
  severity: 'high',
  preset: 'recommended',
  references: [cwe(250), docs('Docker socket binding', 'https://docs.gitlab.com/ci/docker/using_docker_build/#use-docker-socket-binding')],
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
    *'core/ConfigMap'(resource) {
      for (const [, value] of resource.field.get('data').entries) yield* socketIn(value, resource);
    },
    // https://docs.gitlab.com/runner/install/kubernetes/
    *'helm.toolkit.fluxcd.io/HelmRelease'(resource) {
      yield* socketIn(resource.field.get('spec', 'values', 'runners', 'config'), resource);
    },
  },
});

function* socketIn(field: Field, { label }: Resource): Generator<Finding> {
  const text = field.text?.slice(0, LOOKED_AT) ?? '';
  if (!/^\s*\[\[runners\]\]/m.test(text)) return;
  // In TOML a comment goes from a sharp to the end of its line.
  const found = /^[^#\n]*?["'](\/(?:var\/)?run\/docker\.sock)/m.exec(text);
  if (found === null) return;
  const end = found.index + found[0].length;
  yield { at: field, within: { start: end - (found[1]?.length ?? 0), end }, message: `${label} gives every job the host's Docker` };
}

const LOOKED_AT = 50_000;
