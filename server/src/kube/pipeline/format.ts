/** Who reads a file that says how something is built, tested and deployed. */
export type PipelineFormat = 'gitlab' | 'gitlabPart' | 'gitlabAgent' | 'github';

/** By the names that the readers ask for, and those that parts of a GitLab pipeline commonly have, which another file includes. */
const PATHS: readonly (readonly [PipelineFormat, RegExp])[] = [
  ['gitlab', /(?:^|\/)\.gitlab-ci\.ya?ml$/],
  ['gitlabPart', /(?:^|\/)(?:[^/]+\.gitlab-ci\.ya?ml|\.gitlab\/ci\/[^/]+\.ya?ml)$/],
  // https://docs.gitlab.com/user/clusters/agent/install/#create-an-agent-configuration-file
  ['gitlabAgent', /(?:^|\/)\.gitlab\/agents\/[^/]+\/config\.yaml$/],
  // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
  ['github', /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/],
];

export const pipelineFormatOf = (path: string): PipelineFormat | undefined => PATHS.find(([, form]) => form.test(path))?.[0];
