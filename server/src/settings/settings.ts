import { DEFAULT_MINOR, type Minor } from '../kube/version.ts';
import type { Preset, Severity } from '../rule/rule.ts';

/** What a user decides. The editor's settings, the config file and the command line all end here. */
export interface Settings {
  readonly enable: boolean;
  readonly preset: Preset;
  /** By rule id; a severity also switches a rule on that the preset leaves out. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly kubernetesVersion: Minor;
  /** Globs of paths that are not looked at, relative to the workspace folder. */
  readonly exclude: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = { enable: true, preset: 'recommended', rules: {}, kubernetesVersion: DEFAULT_MINOR, exclude: [] };
