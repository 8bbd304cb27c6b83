/** YAML that is no Kubernetes object, known by the name of its file. What turns out to hold objects counts as those. */
export type PlainFormat = 'values' | 'falcoRules' | 'falcoConfig' | 'rancher';

const PATHS: readonly (readonly [PlainFormat, RegExp])[] = [
  // https://helm.sh/docs/chart_template_guide/values_files/
  ['values', /(?:^|\/)(?:[^/]*[-_.])?values(?:[-_.][^/]*)?\.ya?ml$/i],
  // https://falco.org/docs/concepts/rules/default-custom/
  ['falcoRules', /(?:^|\/)(?:[^/]*falco[^/]*rules?[^/]*|falco\/rules(?:\.d)?\/[^/]+|rules\.d\/[^/]+)\.ya?ml$/i],
  // https://docs.k3s.io/installation/configuration#configuration-file and https://docs.rke2.io/install/configuration
  ['rancher', /(?:^|\/)(?:(?:k3s|rke2)\/(?:[^/]+\/)*config(?:\.yaml\.d\/[^/]+)?|[^/]*(?:k3s|rke2)[-_]config[^/]*)\.ya?ml$/i],
  // https://falco.org/docs/reference/daemon/config-options/
  ['falcoConfig', /(?:^|\/)falco\.ya?ml$/i],
];

export const plainFormatOf = (path: string): PlainFormat | undefined => PATHS.find(([, form]) => form.test(path))?.[0];
