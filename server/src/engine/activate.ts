import { CLOUD_INIT_KINDS } from '../kube/cloud-init.ts';
import { COMPONENT_KINDS } from '../kube/component/component.ts';
import { FACT_KINDS } from '../kube/facts.ts';
import { WORKLOAD_KINDS } from '../kube/kinds.ts';
import { isKustomizationFile } from '../kube/kustomize/paths.ts';
import { pipelineFormatOf } from '../kube/pipeline/format.ts';
import { plainFormatOf } from '../kube/plain-format.ts';
import type { Minor } from '../kube/version.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import { chosenOr } from '../rule/options.ts';
import { type CataloguedRule, type Context, type FarFinding, type Finding, PRESETS, type Severity } from '../rule/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { mayEmbed, PIPELINE_SUBJECTS } from './subjects.ts';

/** A rule as the settings want it. */
export interface ActiveRule {
  readonly rule: CataloguedRule;
  readonly severity: Severity;
  readonly context: Context;
}

export interface ActiveCheck {
  readonly active: ActiveRule;
  readonly check: (subject: never, context: Context) => Iterable<Finding>;
}

export interface ActiveFarCheck {
  readonly active: ActiveRule;
  readonly check: (located: Located, index: WorkspaceIndex, context: Context) => Iterable<FarFinding>;
}

/** The rules that are on, sorted by what they look at. */
export interface Activation {
  readonly kubernetes: Minor;
  readonly settings: Settings;
  readonly rules: ReadonlyMap<string, ActiveRule>;
  /** By subject or by group and kind. */
  readonly checks: ReadonlyMap<string, readonly ActiveCheck[]>;
  /** Checks of facts, by group and kind or for workloads. */
  readonly across: ReadonlyMap<string, readonly ActiveFarCheck[]>;
  /** False when no active rule and no fact can come of the text, so that it need not be parsed. */
  readonly concerns: (text: string, path: string) => boolean;
}

export function activate(rules: readonly CataloguedRule[], settings: Settings): Activation {
  const active = new Map<string, ActiveRule>();
  const checks = new Map<string, ActiveCheck[]>();
  const across = new Map<string, ActiveFarCheck[]>();
  if (settings.enable) {
    for (const rule of rules) {
      const severity = severityOf(rule, settings);
      if (severity === undefined) continue;
      const options = chosenOr(rule.options, Object.hasOwn(settings.options, rule.id) ? settings.options[rule.id] : undefined);
      active.set(rule.id, { rule, severity, context: { kubernetes: settings.kubernetesVersion, options } });
    }
  }
  for (const entry of active.values()) {
    for (const [subject, check] of Object.entries(entry.rule.check ?? {})) addTo(checks, subject, { active: entry, check });
    for (const [subject, check] of Object.entries(entry.rule.across ?? {})) addTo(across, subject, { active: entry, check });
  }
  return {
    kubernetes: settings.kubernetesVersion,
    settings,
    rules: active,
    checks,
    across,
    concerns: concerns(checks, across),
  };
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function severityOf(rule: CataloguedRule, settings: Settings): Severity | undefined {
  const { from = 0, to = Number.POSITIVE_INFINITY } = rule.kubernetes ?? {};
  if (settings.kubernetesVersion < from || to < settings.kubernetesVersion) return undefined;
  const chosen = Object.hasOwn(settings.rules, rule.id) ? settings.rules[rule.id] : undefined;
  if (chosen === 'off') return undefined;
  if (chosen !== undefined) return chosen;
  return PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(settings.preset) ? rule.severity : undefined;
}

/** What a finding comes to: a severity that the user has given the rule has the last word. */
export const severityIn = ({ rule, severity }: ActiveRule, finding: { readonly severity?: Severity }): Severity =>
  severity === rule.severity ? (finding.severity ?? severity) : severity;

/** One cause is told once: of what is found at one subject, the rule leaves some to others. */
export const yields = ({ rule }: ActiveRule, found: readonly { readonly active: ActiveRule }[]): boolean =>
  rule.yieldsTo?.some((id) => found.some(({ active }) => active.rule.id === id)) === true;

/** Subjects that are parts of kinds. */
const SUBJECT_KINDS: Readonly<Record<string, Iterable<string>>> = {
  pod: WORKLOAD_KINDS,
  container: WORKLOAD_KINDS,
  volume: WORKLOAD_KINDS,
  roleRule: ['Role', 'ClusterRole'],
  binding: ['RoleBinding', 'ClusterRoleBinding'],
  component: COMPONENT_KINDS,
};

/** Definitions of kinds are long and hold no objects; only a rule that names the kind makes them worth reading. */
const DEFINITION = 'CustomResourceDefinition';

/** A kind that a template decides may be any. */
const HIDDEN_KIND = /^kind:[ \t]*["']?\{[{%]/m;

function concerns(checks: ReadonlyMap<string, unknown>, across: ReadonlyMap<string, unknown>): Activation['concerns'] {
  const kinds = new Set(FACT_KINDS);
  // A config map may hold manifests, and so may the files that a machine is made with.
  for (const kind of CLOUD_INIT_KINDS) kinds.add(kind.slice(kind.indexOf('/') + 1));
  for (const subject of [...checks.keys(), ...across.keys()]) {
    const slash = subject.indexOf('/');
    if (slash < 0) for (const kind of SUBJECT_KINDS[subject] ?? []) kinds.add(kind);
    else kinds.add(subject.slice(slash + 1));
  }
  const wantsAll = checks.has('resource') || checks.has('document');
  return (text, path) => {
    if (isKustomizationFile(path)) return true;
    const plain = plainFormatOf(path);
    if (plain !== undefined && checks.has(plain === 'rancher' ? 'component' : plain)) return true;
    const format = pipelineFormatOf(path);
    if (format !== undefined) return PIPELINE_SUBJECTS[format].some((subject) => checks.has(subject)) || mayEmbed(text);
    const wanted = (word: string): boolean => kinds.has(word) || word.endsWith('List') || (wantsAll && word !== DEFINITION);
    // The kind at the left margin is the document's own, which mostly settles it.
    const own = /^kind:[ \t]*["']?([A-Za-z0-9]+)/m.exec(text)?.[1];
    if (own !== undefined) return wanted(own);
    if (HIDDEN_KIND.test(text)) return true;
    const kind = /\bkind["']?[ \t]*:[ \t]*["']?([A-Za-z0-9]+)/g;
    for (let match = kind.exec(text); match !== null; match = kind.exec(text)) if (wanted(match[1] ?? '')) return true;
    return false;
  };
}
