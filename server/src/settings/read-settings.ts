import { parseMinor } from '../kube/version.ts';
import type { Option, OptionValue, OptionValues } from '../rule/options.ts';
import type { Rule, Severity } from '../rule/rule.ts';
import { didYouMean } from './did-you-mean.ts';
import { readExceptions } from './exceptions.ts';
import { isLevel, isPreset, LEVELS, SETTINGS, type Settings, type SettingType } from './settings.ts';

/** Something wrong in what a user wrote. */
export interface Complaint {
  /** Where, from the top: `['rules', 'host-network']`. */
  readonly path: readonly (string | number)[];
  /** The key itself is wrong, not what it says. */
  readonly isAboutKey: boolean;
  /** One sentence without a full stop. */
  readonly message: string;
}

export interface SettingsRead {
  /** What was understood; what was not is left out and so keeps its default. */
  readonly settings: Partial<Settings>;
  readonly complaints: readonly Complaint[];
}

/** What reading must know of a rule. */
export type KnownRule = Pick<Rule, 'id' | 'options'>;

/** Sections of the editor's settings that are read by others. */
const OF_OTHERS: ReadonlySet<string> = new Set(['trace']);

/**
 * Reads plain data, such as an editor gives. Never throws: what is wrong becomes a complaint, and the rest counts.
 * Only an editor may say what {@link SETTINGS} keeps for editors.
 */
export function readSettings(raw: unknown, knownRules: readonly KnownRule[], from: 'editor' | 'file' = 'editor'): SettingsRead {
  const complaints: Complaint[] = [];
  if (raw === undefined || raw === null) return { settings: {}, complaints };
  if (!isRecord(raw)) return { settings: {}, complaints: [{ path: [], isAboutKey: false, message: 'Settings are names with values' }] };
  const settings: Record<string, unknown> = {};
  const rules = new Map(knownRules.map((rule) => [rule.id, rule]));
  for (const [name, value] of Object.entries(raw)) {
    const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof Settings] : undefined;
    if (setting === undefined) {
      if (from === 'editor' && OF_OTHERS.has(name)) continue;
      complaints.push({ path: [name], isAboutKey: true, message: `There is no setting "${name}"${didYouMean(name, namesFor(from))}` });
    } else if (from === 'file' && setting.isForEditors) {
      complaints.push({ path: [name], isAboutKey: true, message: `"${name}" is a setting of editors alone` });
    } else if (from === 'editor' && setting.isForFiles) {
      complaints.push({ path: [name], isAboutKey: true, message: `"${name}" is a setting of the config file alone` });
    } else if (value !== undefined && value !== null) {
      const reader = new Reader(name, rules, complaints);
      const read = reader.read(setting.type, value);
      if (read !== undefined) settings[name] = read;
    }
  }
  return { settings: settings as Partial<Settings>, complaints };
}

/** The settings that this source may have. */
export function namesFor(from: 'editor' | 'file'): readonly string[] {
  return Object.entries(SETTINGS).flatMap(([name, { isForEditors, isForFiles }]) =>
    (from === 'file' ? isForEditors : isForFiles) ? [] : [name],
  );
}

/** Reads one setting. */
class Reader {
  private readonly name: string;
  private readonly rules: ReadonlyMap<string, KnownRule>;
  private readonly complaints: Complaint[];

  constructor(name: string, rules: ReadonlyMap<string, KnownRule>, complaints: Complaint[]) {
    this.name = name;
    this.rules = rules;
    this.complaints = complaints;
  }

  /** Undefined after a complaint about the value as a whole. */
  read(type: SettingType, value: unknown): unknown {
    switch (type.kind) {
      case 'boolean':
        return typeof value === 'boolean' ? value : this.complain('is true or false');
      case 'choice':
        return typeof value === 'string' && isPreset(value)
          ? value
          : this.wrongChoice(
              value,
              type.values.map((choice) => choice.value),
            );
      case 'version':
        return (
          (typeof value === 'string' ? parseMinor(value) : undefined) ?? this.complain('is a minor version of Kubernetes, such as "1.36"')
        );
      case 'globs':
        return this.globs(value);
      case 'ruleIds':
        return this.ruleIds(value);
      case 'exceptions':
        return readExceptions(value, this.rules.keys(), (what, below, isAboutKey) => this.complain(what, below, isAboutKey));
      case 'levels':
        return this.levels(value);
      case 'options':
        return this.options(value);
    }
  }

  private globs(value: unknown): readonly string[] | undefined {
    if (!Array.isArray(value)) return this.complain('is a list of globs');
    return value.filter((glob, i): glob is string => {
      const isGlob = typeof glob === 'string' && glob !== '';
      if (!isGlob) this.complain('is a list of globs', [i]);
      return isGlob;
    });
  }

  private ruleIds(value: unknown): readonly string[] | undefined {
    if (!Array.isArray(value)) return this.complain('is a list of rules');
    return value.filter((id, i): id is string => {
      const isKnown = typeof id === 'string' && this.rules.has(id);
      if (!isKnown) this.complain(`has no rule "${id}"${didYouMean(String(id), this.rules.keys())}`, [i]);
      return isKnown;
    });
  }

  private levels(value: unknown): Record<string, Severity | 'off'> | undefined {
    if (!isRecord(value)) return this.complain(`gives rules one of ${LEVELS.join(', ')}`);
    const levels: [string, Severity | 'off'][] = [];
    for (const [rule, level] of Object.entries(value)) {
      if (!this.rules.has(rule)) this.unknownRule(rule);
      else if (typeof level === 'string' && isLevel(level)) levels.push([rule, level]);
      else this.wrongChoice(level, LEVELS, [rule]);
    }
    return Object.fromEntries(levels);
  }

  private options(value: unknown): Record<string, OptionValues> | undefined {
    if (!isRecord(value)) return this.complain('gives rules what they let you decide, by name');
    const options: [string, OptionValues][] = [];
    for (const [rule, values] of Object.entries(value)) {
      const declared = this.rules.get(rule)?.options;
      if (!this.rules.has(rule)) this.unknownRule(rule);
      else if (declared === undefined) this.complain('is a rule without options', [rule], true);
      else if (!isRecord(values)) this.complain(`has the options ${Object.keys(declared).join(', ')}`, [rule]);
      else options.push([rule, this.optionsOf(rule, declared, values)]);
    }
    return Object.fromEntries(options);
  }

  private optionsOf(rule: string, declared: NonNullable<KnownRule['options']>, values: Record<string, unknown>): OptionValues {
    const read: [string, OptionValue][] = [];
    for (const [name, value] of Object.entries(values)) {
      const option = Object.hasOwn(declared, name) ? declared[name] : undefined;
      if (option === undefined) {
        const message = `"${rule}" has no option "${name}"${didYouMean(name, Object.keys(declared))}`;
        this.complaints.push({ path: [this.name, rule, name], isAboutKey: true, message });
      } else if (isOf(option, value)) read.push([name, value]);
      else this.complain(KINDS[option.kind], [rule, name]);
    }
    return Object.fromEntries(read);
  }

  private unknownRule(rule: string): void {
    const message = `There is no rule "${rule}"${didYouMean(rule, this.rules.keys())}`;
    this.complaints.push({ path: [this.name, rule], isAboutKey: true, message });
  }

  private wrongChoice(value: unknown, choices: readonly string[], below: Complaint['path'] = []): undefined {
    const hint = typeof value === 'string' ? didYouMean(value, choices) : '';
    return this.complain(`is one of ${choices.join(', ')}${hint}`, below);
  }

  private complain(what: string, below: Complaint['path'] = [], isAboutKey = false): undefined {
    const subject = below.findLast((segment) => typeof segment === 'string') ?? this.name;
    this.complaints.push({ path: [this.name, ...below], isAboutKey, message: `"${subject}" ${what}` });
  }
}

const KINDS: Readonly<Record<Option['kind'], string>> = {
  texts: 'is a list of texts',
  text: 'is a text',
  number: 'is a number',
  boolean: 'is true or false',
};

function isOf({ kind }: Option, value: unknown): value is OptionValue {
  if (kind === 'texts') return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
  return typeof value === (kind === 'text' ? 'string' : kind);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
