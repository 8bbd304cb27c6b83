import { parseImage } from '../../kube/image.ts';
import { inRunnerConfig, runnerConfigs } from '../../kube/pipeline/runner.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiDockerInDocker = defineRule({
  id: 'gitlab-ci-docker-in-docker',
  summary: 'A job builds with a Docker daemon that needs a privileged runner',
  why: 'The daemon runs in a privileged container, so the runner gives every job of the project what it takes to become root on its host. Builders such as rootless BuildKit or Buildah do the same work without.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(250),
    docs('Docker in Docker', 'https://docs.gitlab.com/ci/docker/using_docker_build/#use-docker-in-docker'),
  ],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
build:
  services: ["docker:27.5.1-dind"]
#            ^^^^^^^^^^^^^^^^^^^^ The service "docker:27.5.1-dind" needs a privileged runner
  script: [docker build .]
`,
    good: `
build:
  image: moby/buildkit:v0.20.1-rootless
  script: [buildctl-daemonless.sh build --frontend dockerfile.v0]
`,
  },
  check: {
    *pipeline({ images }) {
      for (const image of images) {
        const reference = parseImage(image.text ?? '');
        const isDaemon = /(?:^|\/)docker$/.test(reference?.repository ?? '') && /(?:^|-)dind$/.test(reference?.tag ?? '');
        if (isDaemon) yield { at: image, message: `The service "${image.text}" needs a privileged runner` };
      }
    },
    *values(root) {
      for (const config of runnerConfigs(root)) {
        const within = inRunnerConfig(config, /^\s*(privileged\s*=\s*true)/);
        if (within !== undefined) yield { at: config, within, message: 'The runner runs every job in a privileged container' };
      }
    },
  },
});
