import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const gitlabCiKanikoArchived = defineRule({
  id: 'gitlab-ci-kaniko-archived',
  summary: 'A job builds with kaniko, which nobody keeps',
  why: 'Google has closed the project in 2025: holes in it, and in what its images hold, stay open. It runs as root, on what others wrote, with the credentials of the registry.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K02:2022'), cwe(1104), docs('kaniko', 'https://github.com/GoogleContainerTools/kaniko')],
  examples: {
    file: '.gitlab-ci.yml',
    bad: `
build:
  image: {name: "gcr.io/kaniko-project/executor:v1.23.2-debug", entrypoint: [""]}
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A job builds with kaniko, which nobody keeps any more
  script: [/kaniko/executor --context .]
`,
    good: `
build:
  image: moby/buildkit:v0.20.1-rootless
  script: [buildctl-daemonless.sh build --frontend dockerfile.v0]
`,
  },
  check: {
    *pipeline({ images }) {
      for (const image of images)
        if (/(?:^|\/)kaniko-project\/(?:executor|warmer)(?=[:@]|$)/.test(image.text ?? ''))
          yield { at: image, message: 'A job builds with kaniko, which nobody keeps any more' };
    },
  },
});
