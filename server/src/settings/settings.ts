import { DEFAULT_MINOR, formatMinor, type Minor } from '../kube/version.ts';
import type { OptionValues } from '../rule/options.ts';
import { PRESETS, type Preset, SEVERITIES, type Severity } from '../rule/rule.ts';
import type { Exception } from './exceptions.ts';

/** What a user decides. The editor's settings, the config file and the command line all end here. */
export interface Settings {
  readonly enable: boolean;
  readonly preset: Preset;
  /** By rule id; a severity also switches a rule on that the preset leaves out. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id and the name of the option. */
  readonly options: Readonly<Record<string, OptionValues>>;
  readonly kubernetesVersion: Minor;
  /** Globs of paths that are not looked at, relative to the workspace folder. */
  readonly exclude: readonly string[];
  /** What is agreed not to be told of. */
  readonly exceptions: readonly Exception[];
  /** Ids of rules that nothing silences: no comment, annotation, exception or baseline. */
  readonly mandatory: readonly string[];
  /** Comments and annotations that silence count only with a reason. */
  readonly requireReason: boolean;
  /** What people wrote to silence other tools counts too. */
  readonly foreignSuppressions: boolean;
  /** Lines above objects that tell what the workspace makes of them. */
  readonly codeLens: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  preset: 'recommended',
  rules: {},
  options: {},
  kubernetesVersion: DEFAULT_MINOR,
  exclude: [],
  exceptions: [],
  mandatory: [],
  requireReason: false,
  foreignSuppressions: true,
  codeLens: true,
};

/** What may be said of a rule. */
export const LEVELS: readonly (Severity | 'off')[] = [...SEVERITIES, 'off'];

/** How a setting is written. */
export type SettingType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly { readonly value: string; readonly text: string }[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'globs' }
  | { readonly kind: 'ruleIds' }
  | { readonly kind: 'exceptions' }
  | { readonly kind: 'levels' }
  | { readonly kind: 'options' };

/** One line of the table below. */
export interface Setting {
  readonly type: SettingType;
  /** As it is written, in JSON or YAML. */
  readonly byDefault: boolean | string | readonly string[] | Readonly<Record<string, string>>;
  /** One or two sentences of Markdown. */
  readonly text: string;
  /** A sentence that is true in an editor alone. */
  readonly editorText?: string;
  /** The config file does not know it. */
  readonly isForEditors?: boolean;
  /** Only the config file knows it: it is an agreement of all who work on the files. */
  readonly isForFiles?: boolean;
}

/**
 * Every setting, in the order in which people see them. The configuration part of the manifest, the schema of the config
 * file and the reading of both follow from it.
 */
export const SETTINGS: { readonly [Name in keyof Settings]: Setting } = {
  enable: {
    type: { kind: 'boolean' },
    byDefault: DEFAULT_SETTINGS.enable,
    text: 'Look for insecure manifests.',
    isForEditors: true,
  },
  preset: {
    type: {
      kind: 'choice',
      values: [
        { value: 'recommended', text: 'What is wrong almost everywhere.' },
        { value: 'strict', text: 'Adds what a cluster shared by several teams needs.' },
        { value: 'all', text: 'Every rule, also those that ask for a particular way of working.' },
      ] satisfies readonly { value: Preset; text: string }[],
    },
    byDefault: DEFAULT_SETTINGS.preset,
    text: 'How many rules are active.',
  },
  rules: {
    type: { kind: 'levels' },
    byDefault: {},
    text: 'The severity of single rules, or `off`. A severity also switches on a rule that the preset leaves out.',
    editorText: 'Example: `{ "image-tag-mutable": "low", "host-network": "off" }`.',
  },
  options: {
    type: { kind: 'options' },
    byDefault: {},
    text: 'What some rules let you decide, by rule and name; their pages tell of it.',
    editorText: 'Example: `{ "image-registry-not-allowed": { "allow": ["registry.example/**"] } }`.',
  },
  kubernetesVersion: {
    type: { kind: 'version' },
    byDefault: formatMinor(DEFAULT_SETTINGS.kubernetesVersion),
    text: `The minor version of the oldest cluster that the manifests are for, such as \`${formatMinor(DEFAULT_MINOR)}\`.`,
  },
  exclude: {
    type: { kind: 'globs' },
    byDefault: [],
    text: 'Globs of files and folders to leave out, relative to the workspace folder or the folder of the config file.',
    editorText: 'Files hidden by `#files.exclude#` or `.gitignore` are left out anyway.',
  },
  exceptions: {
    type: { kind: 'exceptions' },
    byDefault: [],
    text: 'What is agreed not to be told of: `rules`, where (`paths`, `namespaces`, `kinds`, `names`), the `reason`, and `until` when.',
    isForFiles: true,
  },
  mandatory: {
    type: { kind: 'ruleIds' },
    byDefault: DEFAULT_SETTINGS.mandatory,
    text: 'Rules that nothing silences: no comment, no annotation, no exception and no baseline.',
    isForFiles: true,
  },
  requireReason: {
    type: { kind: 'boolean' },
    byDefault: DEFAULT_SETTINGS.requireReason,
    text: 'Comments and annotations that silence count only when they give a reason.',
    isForFiles: true,
  },
  foreignSuppressions: {
    type: { kind: 'boolean' },
    byDefault: DEFAULT_SETTINGS.foreignSuppressions,
    text: 'Heed what was written to silence checkov, KubeLinter, Trivy, KICS, Polaris, Datree and kube-score.',
  },
  codeLens: {
    type: { kind: 'boolean' },
    byDefault: DEFAULT_SETTINGS.codeLens,
    text: 'Tell above workloads, network policies and service accounts who reaches them, what they may do and what the mesh asks of them, as far as the workspace shows.',
    isForEditors: true,
  },
};

export const isPreset = (text: string): text is Preset => (PRESETS as readonly string[]).includes(text);

export const isLevel = (text: string): text is Severity | 'off' => (LEVELS as readonly string[]).includes(text);

/** The later layer wins; single rules and options are told apart, and what any layer excludes is excluded. */
export function mergeSettings(...layers: readonly Partial<Settings>[]): Settings {
  let merged = DEFAULT_SETTINGS;
  for (const layer of layers) {
    merged = {
      ...merged,
      ...layer,
      rules: { ...merged.rules, ...layer.rules },
      options: mergeOptions(merged.options, layer.options),
      exclude: [...new Set([...merged.exclude, ...(layer.exclude ?? [])])],
    };
  }
  return merged;
}

function mergeOptions(earlier: Settings['options'], later: Settings['options'] = {}): Settings['options'] {
  const merged = Object.entries(later).map(([rule, values]) => [rule, { ...earlier[rule], ...values }]);
  return { ...earlier, ...Object.fromEntries(merged) };
}
