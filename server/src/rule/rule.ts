import type { Component } from '../kube/component/component.ts';
import type { GroupKind } from '../kube/kinds.ts';
import type { Step, Workflow, WorkflowJob } from '../kube/pipeline/github.ts';
import type { Job, Pipeline } from '../kube/pipeline/gitlab.ts';
import type { Container, Pod, Volume } from '../kube/pod.ts';
import type { Binding, RoleRule } from '../kube/rbac.ts';
import type { Resource } from '../kube/resource.ts';
import type { Minor } from '../kube/version.ts';
import type { Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import type { Span } from '../text/span.ts';
import type { Change } from '../yaml/change.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Field } from '../yaml/field.ts';
import type { Path } from '../yaml/path.ts';
import type { Options, OptionValues, ValuesOf } from './options.ts';
import type { Reference } from './references.ts';

/** What harm is done when nobody acts. Editors show `critical` and `high` as errors, `medium` as warnings, `low` as hints of information. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** The smallest set of rules that has this one; each set contains those before it. */
export type Preset = 'recommended' | 'strict' | 'all';

export const PRESETS: readonly Preset[] = ['recommended', 'strict', 'all'];

/** What a check may look at. The engine meets every one of these once, wherever it stands. */
export interface Subjects {
  /** A document that holds Kubernetes objects. */
  readonly document: YamlDocument;
  /** Every Kubernetes object. A check of one kind says its group and kind instead: `'networking.k8s.io/Ingress'`. */
  readonly resource: Resource;
  readonly pod: Pod;
  /** Init, regular and ephemeral containers. */
  readonly container: Container;
  readonly volume: Volume;
  /** One entry of the rules of a Role or ClusterRole. */
  readonly roleRule: RoleRule;
  readonly binding: Binding;
  /** A program of the control plane with its flags. */
  readonly component: Component;
  /** A GitLab pipeline definition. */
  readonly pipeline: Pipeline;
  /** One of its jobs, or a place for keywords of all of them. */
  readonly job: Job;
  /** The configuration of a GitLab agent. */
  readonly gitlabAgent: Field;
  /** The values of a Helm chart. */
  readonly values: Field;
  /** A file of Falco's rules, and its configuration. */
  readonly falcoRules: Field;
  readonly falcoConfig: Field;
  /** A workflow of GitHub Actions. */
  readonly workflow: Workflow;
  readonly workflowJob: WorkflowJob;
  readonly step: Step;
}

export interface Context<Values = OptionValues> {
  readonly kubernetes: Minor;
  /** Every option that the rule declares, as the user or its default has it. */
  readonly options: Values;
}

export interface Fix {
  /** An imperative: what will be done. */
  readonly title: string;
  /** `safe` keeps what the workload does; `needs-review` may change it, so only a person applies it. */
  readonly safety: 'safe' | 'needs-review';
  /** What shall be different afterwards. The engine proves it before anybody sees the fix. */
  readonly changes: readonly Change[];
}

export interface Finding {
  /** Where: the wrong value itself, or the absent field. */
  readonly at: Field;
  /** A part of `at`'s text, as offsets in its value: for one wrong word in a script or a policy. */
  readonly within?: Span;
  /** Point at the key, where the value is not what is wrong. */
  readonly onKey?: boolean;
  /** One sentence: what is wrong here, naming the thing. No advice, no full stop, at most 100 characters. */
  readonly message: string;
  /** Where the harm is not what it mostly is. A user who gives the rule another severity has the last word. */
  readonly severity?: Severity;
  /**
   * For what is merely missing: its name in a list, such as `a memory limit`.
   * An editor shows all that one container or pod lacks as one diagnostic.
   */
  readonly lacks?: string;
  readonly related?: readonly { readonly at: Field; readonly message: string }[];
  readonly fixes?: readonly Fix[];
}

/** A finding about another file than the one whose text is at hand. */
export interface FarFinding {
  readonly at: FarPlace;
  /** As in {@link Finding}. */
  readonly onKey?: boolean;
  readonly message: string;
  readonly severity?: Severity;
  readonly lacks?: string;
  /** The container or pod that lacks it, below the same resource; the resource itself when this is left out. */
  readonly owner?: Path;
  readonly related?: readonly (FarPlace & { readonly message: string })[];
  readonly fixes?: readonly FarFix[];
}

export interface FarPlace {
  readonly located: Located;
  readonly path: Path;
}

export interface FarFix {
  readonly title: string;
  readonly safety: Fix['safety'];
  /** Called with the place of the finding once its document has been read again, and with what finds others, in whichever file. */
  readonly changes: (at: Field, find: (place: FarPlace) => Field | undefined) => readonly Change[];
}

type Check<Subject, Values> = (subject: Subject, context: Context<Values>) => Iterable<Finding>;

type FarCheck<Values> = (located: Located, index: WorkspaceIndex, context: Context<Values>) => Iterable<FarFinding>;

export interface Rule<Declared extends Options = Options> {
  /** Names the bad pattern, so that it reads well after "ignore". It never changes. */
  readonly id: string;
  /** What is found, as a heading. */
  readonly summary: string;
  /** What an attacker or an outage gains from it: two or three plain sentences. */
  readonly why: string;
  readonly severity: Severity;
  readonly preset: Preset;
  readonly references: readonly Reference[];
  /** The releases of Kubernetes that this applies to; both ends belong to it. */
  readonly kubernetes?: { readonly from?: Minor; readonly to?: Minor };
  /** Each a whole file. In `bad` a comment line of carets below a line marks each finding of this rule with its message. */
  readonly examples: {
    readonly bad: string;
    readonly good: string;
    /** Decides how the engine reads the examples, as for `.gitlab-ci.yml`. */
    readonly file?: string;
    /** For a rule that finds nothing by its defaults. */
    readonly options?: ValuesOf<Declared>;
  };
  /** Rules that tell of the same cause more exactly: where one of them finds something of the same subject, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** What a user may decide: rare, each with a default that suits most people. */
  readonly options?: Declared;
  /** Looks at one subject of one document. */
  readonly check?: { readonly [Name in keyof Subjects]?: Check<Subjects[Name], ValuesOf<Declared>> } & {
    readonly [kind: GroupKind]: Check<Resource, ValuesOf<Declared>>;
  };
  /**
   * Looks at the fact of one object, and from there at the others that the index shows. It is asked again when an answer
   * of the index changes, and must not keep anything.
   */
  readonly across?: { readonly workload?: FarCheck<ValuesOf<Declared>> } & { readonly [kind: GroupKind]: FarCheck<ValuesOf<Declared>> };
}

/** A rule with its category, which is the folder it lies in. */
export interface CataloguedRule extends Rule {
  readonly category: string;
}

/** Types what a check gets by the options that the rule declares, which are all that the engine ever gives it. */
export function defineRule<Declared extends Options>(rule: Rule<Declared>): Rule;
export function defineRule(rule: Rule): Rule {
  return rule;
}
