import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Baseline } from '../engine/baseline.ts';
import type { Circumstances } from '../engine/circumstances.ts';
import { type Policy, podSecurityRules } from '../engine/pod-security.ts';
import { findConfigFile } from '../files/config.node.ts';
import { among } from '../files/exclude.ts';
import { readTextFile } from '../files/text-file.node.ts';
import { type Minor, parseMinor } from '../kube/version.ts';
import { type CataloguedRule, PRESETS } from '../rule/rule.ts';
import { readConfigFile } from '../settings/config-file.ts';
import { didYouMean } from '../settings/did-you-mean.ts';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../settings/settings.ts';
import { Lines } from '../text/lines.ts';
import { UsageError } from './command.ts';
import { type Flags, oneOf } from './flags.node.ts';
import { type Problem, placeOf } from './outcome.ts';

/** Flags that say which rules look at the files. */
export const SELECTION_FLAGS = {
  preset: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'kubernetes-version': { type: 'string' },
  'pod-security': { type: 'string' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
} as const;

/** Their values, plain data. */
export type SelectionFlags = Flags<typeof SELECTION_FLAGS>['values'];

/** Those of them that were given, without other flags. */
export const selectionFlags = (values: SelectionFlags): SelectionFlags =>
  Object.fromEntries(Object.keys(SELECTION_FLAGS).map((name) => [name, values[name as keyof SelectionFlags]]));

export const SELECTION_HELP = `  --preset NAME               recommended (the default), strict or all
  --rule ID                   this rule only; may be given more than once
  --kubernetes-version 1.N    the oldest cluster that the manifests are for
  --pod-security LEVEL:v1.N   only what Pod Security Admission would refuse, whatever comments say; LEVEL is baseline
                              or restricted, and latest may stand for the newest version
  --config FILE               this file instead of the nearest .kubewright.yaml
  --no-config                 no config file at all`;

/** What the command line and the config file ask for. */
export interface Selection {
  readonly rules: readonly CataloguedRule[];
  readonly settings: Settings;
  readonly isExcluded: (absolute: string) => boolean;
  /** Globs of the config file are relative to its folder. */
  readonly isAmong: (globs: readonly string[], absolute: string) => boolean;
  /** The ids of all rules, whichever look at the files. */
  readonly allRules: ReadonlySet<string>;
  /** A cluster does not ask a comment. */
  readonly heedsComments: boolean;
  /** Of the config file. */
  readonly problems: readonly Problem[];
  /** Exceptions of the config file that have ended. */
  readonly ended: readonly Problem[];
}

/** Throws {@link UsageError}. */
export async function readSelection(values: SelectionFlags, folder: string, rules: readonly CataloguedRule[]): Promise<Selection> {
  const podSecurity = values['pod-security'];
  if (podSecurity !== undefined && (values.rule !== undefined || values.preset !== undefined))
    throw new UsageError('--pod-security stands for all rules; it excludes --rule and --preset');
  const policy = podSecurity === undefined ? undefined : parsePodSecurity(podSecurity);
  const config = await readConfig(values, folder, rules);
  const version = values['kubernetes-version'];
  const chosen = chooseRules(values.rule, rules);
  const settings = mergeSettings(
    config.settings,
    values.preset === undefined ? {} : { preset: oneOf('preset', values.preset, PRESETS) },
    version === undefined ? {} : { kubernetesVersion: minorOf('kubernetes-version', version) },
    // A rule that is asked for by name speaks, whatever the preset or the config file says.
    values.rule === undefined
      ? {}
      : { rules: Object.fromEntries(chosen.map(({ id, severity }) => [id, levelOf(config.settings, id) ?? severity])) },
  );
  const isAmong = (globs: readonly string[], absolute: string): boolean => {
    const path = relative(config.folder, absolute).replaceAll('\\', '/');
    return path !== '' && !path.startsWith('../') && among(globs)(path);
  };
  const isExcluded = (absolute: string): boolean => isAmong(settings.exclude, absolute);
  const places = { isExcluded, isAmong, allRules: new Set(rules.map(({ id }) => id)) };
  const { problems, ended } = config;
  if (policy === undefined) return { rules: chosen, settings, ...places, heedsComments: true, problems, ended };
  return { rules: podSecurityRules(policy, rules), settings: DEFAULT_SETTINGS, ...places, heedsComments: false, problems, ended: [] };
}

function levelOf(settings: Partial<Settings>, id: string) {
  const level = settings.rules?.[id];
  return level === 'off' ? undefined : level;
}

function chooseRules(ids: readonly string[] | undefined, rules: readonly CataloguedRule[]): readonly CataloguedRule[] {
  if (ids === undefined) return rules;
  const wanted = new Set(ids.map((id) => ruleCalled(id, rules)));
  return rules.filter((rule) => wanted.has(rule));
}

/** The rule of this id, or a {@link UsageError} that names a likely one. */
export function ruleCalled(id: string, rules: readonly CataloguedRule[]): CataloguedRule {
  const rule = rules.find((each) => each.id === id);
  if (rule !== undefined) return rule;
  throw new UsageError(
    `There is no rule "${id}"${didYouMean(
      id,
      rules.map((each) => each.id),
    )}`,
  );
}

function minorOf(flag: string, text: string): Minor {
  const minor = parseMinor(text);
  if (minor === undefined) throw new UsageError(`--${flag} is a minor version of Kubernetes such as 1.36, not "${text}"`);
  return minor;
}

/** `restricted:v1.30` or `restricted:latest`. */
export function parsePodSecurity(text: string): Policy {
  const [, level = '', version] = /^([^:]*):(?:v(.*)|latest)$/.exec(text) ?? [];
  if (level === '') throw new UsageError(`--pod-security is a level and a version such as restricted:v1.36, not "${text}"`);
  return {
    level: oneOf('pod-security', level, ['baseline', 'restricted']),
    minor: version === undefined ? 'latest' : minorOf('pod-security', version),
  };
}

interface Config {
  readonly settings: Partial<Settings>;
  /** What its globs are relative to. */
  readonly folder: string;
  readonly problems: readonly Problem[];
  readonly ended: readonly Problem[];
}

async function readConfig(values: SelectionFlags, folder: string, rules: readonly CataloguedRule[]): Promise<Config> {
  if (values['no-config']) {
    if (values.config !== undefined) throw new UsageError('--config and --no-config exclude each other');
    return { settings: {}, folder, problems: [], ended: [] };
  }
  const path = values.config === undefined ? findConfigFile(folder) : resolve(folder, values.config);
  if (path === undefined) return { settings: {}, folder, problems: [], ended: [] };
  const file = values.config ?? relative(folder, path).replaceAll('\\', '/');
  const read = await readTextFile(path);
  if ('problem' in read) {
    if (values.config !== undefined) throw new UsageError(`The config file ${file} cannot be read: ${read.problem}`);
    return { settings: {}, folder, problems: [{ file, message: read.problem }], ended: [] };
  }
  const { settings, problems, ended } = readConfigFile(read.text, rules, today());
  const lines = new Lines(read.text);
  const placed = ({ message, span }: (typeof problems)[number]): Problem => ({ file, message, ...placeOf(lines, span) });
  return { settings, folder: dirname(path), problems: problems.map(placed), ended: ended.map(placed) };
}

/** What the engine shall know of the world. */
export function circumstancesOf(selection: Selection, baseline: Baseline | undefined): Circumstances {
  return {
    today: today(),
    isAmong: (globs, uri) => selection.isAmong(globs, fileURLToPath(uri)),
    rules: selection.allRules,
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** The day in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
