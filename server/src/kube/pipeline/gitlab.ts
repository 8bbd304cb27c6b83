import { Field } from '../../yaml/field.ts';
import { type Call, callsIn } from './call.ts';

/** A GitLab pipeline definition. https://docs.gitlab.com/ci/yaml/ */
export interface Pipeline {
  readonly root: Field;
  readonly jobs: readonly Job[];
  readonly jobNamed: (name: string) => Job | undefined;
  /** The top and `default`, whose keywords count for every job, and all jobs. */
  readonly scopes: readonly Job[];
  /** Every image that a job or service runs: the field that holds its reference, each place once. */
  readonly images: readonly Field[];
  /** Files that are not at hand bring jobs and keywords of their own: those that it includes, or the one that it is a part of. */
  readonly isOpen: boolean;
  /** Another file includes it. */
  readonly isPart: boolean;
}

/** A job, or a place for keywords of all jobs. */
export interface Job {
  readonly name: string;
  /** For messages: `Job "deploy"`. */
  readonly label: string;
  readonly field: Field;
  readonly pipeline: Pipeline;
  /** Keys that start with a dot are templates that other jobs extend. */
  readonly isTemplate: boolean;
  /** It is no job, but what counts for all of them. */
  readonly isDefault: boolean;
  /**
   * What it starts when it runs, in its order, where no other tells of it: a script that many jobs run is told of the
   * first of them, a default of the default, and a template only of what no job of this file runs.
   */
  readonly calls: readonly Call[];
  /** What it starts when it runs, wherever that is written. */
  readonly runs: readonly Call[];
  /** The texts of its scripts. */
  readonly lines: readonly Field[];
  /** As {@link runs}, without what comes after the job's result. */
  readonly deciding: readonly Call[];
  /** A template, a reference or a file elsewhere hides a part of its scripts. */
  readonly hasHiddenCommands: boolean;
  /** What counts for it: its own keyword, else that of the templates it extends, else the default. Unknown when that stands elsewhere. */
  readonly keyword: (...path: readonly string[]) => Field;
  /** The value of a variable: its own, else that of the whole pipeline. */
  readonly variable: (name: string) => Field;
}

/** Keys at the top that are no jobs. https://docs.gitlab.com/ci/yaml/#global-keywords */
const GLOBAL = new Set('default include stages variables workflow spec image services cache before_script after_script types'.split(' '));

/** What `default` may set. https://docs.gitlab.com/ci/yaml/#default */
const DEFAULTED = new Set(
  'after_script artifacts before_script cache hooks id_tokens image interruptible retry services tags timeout'.split(' '),
);

export function pipelineOf(root: Field, isPart = false): Pipeline | undefined {
  if (!root.isMap) return undefined;
  const scopes: Job[] = [];
  const jobs = once(() => scopes.filter(({ isDefault }) => !isDefault));
  const named = once(() => new Map(jobs().map((job) => [job.name, job])));
  const pipeline: Pipeline = {
    root,
    scopes,
    get jobs() {
      return jobs();
    },
    jobNamed: (name) => named().get(name),
    get images() {
      // One that is merged into many jobs stands at one place.
      return [...new Map(scopes.flatMap((scope) => imagesOf(scope.field)).map((image) => [image.span.start, image])).values()];
    },
    isPart,
    isOpen: isPart || includesOf(root).some((item) => !JOB_TEMPLATE.test(item.get('template').text ?? '')),
  };
  const told = new Map<number, Field>();
  scopes.push(scopeOf(pipeline, '', root, true, told));
  if (root.get('default').isMap) scopes.push(scopeOf(pipeline, 'default', root.get('default'), true, told));
  for (const [name, field] of root.entries) if (!GLOBAL.has(name) && field.isMap) scopes.push(scopeOf(pipeline, name, field, false, told));
  const rank = ({ isDefault, isTemplate }: Job): number => (isDefault ? 0 : isTemplate ? 2 : 1);
  for (const scope of scopes.toSorted((a, b) => rank(a) - rank(b)))
    for (const { span } of scope.lines) if (!told.has(span.start)) told.set(span.start, scope.field);
  return pipeline;
}

/** What `include` names, one or many. */
export function includesOf(root: Field): readonly Field[] {
  const include = root.get('include');
  return include.isList ? include.items : include.kind === 'absent' || include.kind === 'null' ? [] : [include];
}

/** Of GitLab's own templates these bring jobs, and no keywords for others. */
const JOB_TEMPLATE = /^(?:Jobs|Security)\//;

function scopeOf(pipeline: Pipeline, name: string, field: Field, isDefault: boolean, told: ReadonlyMap<number, Field>): Job {
  const { root } = pipeline;
  const keyword: Job['keyword'] = (...path) => {
    const found = isDefault ? field.get(...path) : (inherited(root, field, path, new Set()) ?? defaulted(pipeline, field, path));
    return followed(root, found);
  };
  const sections = once(() => SCRIPTS.map((section) => linesOf(root, keyword(section))));
  const first = (count: number): readonly Field[] =>
    sections()
      .slice(0, count)
      .flatMap(({ lines }) => lines);
  const deciding = once(() => first(2).flatMap((line) => callsIn(line)));
  const runs = once(() => first(3).flatMap((line) => callsIn(line)));
  return {
    name,
    label: isDefault ? 'Every job' : `Job "${name}"`,
    field,
    pipeline,
    isTemplate: name.startsWith('.'),
    isDefault,
    get lines() {
      return first(3);
    },
    get calls() {
      return runs().filter(({ line }) => told.get(line.span.start) === field);
    },
    get runs() {
      return runs();
    },
    get deciding() {
      return deciding();
    },
    get hasHiddenCommands() {
      return sections().some(({ isOpen }) => isOpen) || field.get('run').kind !== 'absent';
    },
    keyword,
    variable: (variable) => {
      const found = keyword('variables', variable);
      const value = found.kind === 'absent' ? root.get('variables', variable) : found;
      return value.isMap ? value.get('value') : value;
    },
  };
}

const SCRIPTS = ['before_script', 'script', 'after_script'];

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Undefined where neither the job nor a template that it extends says anything. https://docs.gitlab.com/ci/yaml/#extends */
function inherited(root: Field, holder: Field, path: readonly string[], seen: Set<string>): Field | undefined {
  const own = holder.get(...path);
  if (own.kind !== 'absent') return own;
  const parents = holder.get('extends');
  if (parents.isAbsent) return undefined;
  if (parents.isUnknown || parents.isMap) return parents.get(...path);
  for (const parent of (parents.isList ? parents.items : [parents]).toReversed()) {
    const template = parent.text === undefined ? undefined : root.get(parent.text);
    // A template that is not written here may have any keyword.
    if (parent.text === undefined || template?.isMap !== true) return hidden(parents);
    if (seen.has(parent.text)) continue;
    seen.add(parent.text);
    const found = inherited(root, template, path, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function defaulted({ root, isOpen }: Pipeline, job: Field, path: readonly string[]): Field {
  const [name = ''] = path;
  const absent = job.get(...path);
  const inherit = job.get('inherit', 'default');
  const isTaken = inherit.isList ? inherit.includes(name) : inherit.isAbsent || inherit.is(true);
  if (DEFAULTED.has(name) && isTaken) {
    for (const holder of [root.get('default'), root]) {
      const found = holder.get(...path);
      if (found.kind !== 'absent') return found;
    }
  }
  // A job of the same name in an included file is merged with this one. https://docs.gitlab.com/ci/yaml/includes/#merge-method-for-include
  return isOpen ? hidden(root) : absent;
}

/** A field of which nothing is known. */
const hidden = ({ document }: Field): Field => Field.root(document.asPartial()).get('hidden by another file');

const REFERENCE = '!reference';

/** What a reference stands for, itself when it is none. https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags */
export function followed(root: Field, field: Field): Field {
  let target = field;
  for (let depth = 0; target.tag === REFERENCE; depth++) {
    const found = target.isList && target.texts.length === target.items.length ? root.get(...target.texts) : undefined;
    if (found === undefined || found.kind === 'absent' || depth === 10) return target.get('hidden');
    target = found;
  }
  return target;
}

/** More lines than people write; a list may hold itself by an alias. */
const LINES = 2000;

/** A script is a text or a list of texts and lists. https://docs.gitlab.com/ci/yaml/#script */
function linesOf(root: Field, script: Field): { readonly lines: readonly Field[]; readonly isOpen: boolean } {
  const lines: Field[] = [];
  const rest = [script];
  let isOpen = false;
  let left = LINES;
  for (let field = rest.pop(); field !== undefined && !isOpen; field = rest.pop()) {
    if (field.tag === REFERENCE) {
      rest.push(followed(root, field));
    } else {
      if (field.text !== undefined) lines.push(field);
      rest.push(...field.items.toReversed());
      isOpen ||= field.isOpen;
    }
    isOpen ||= left-- === 0 || LINES < rest.length;
  }
  return { lines, isOpen };
}

function imagesOf(holder: Field): Field[] {
  const services = holder.get('services').items;
  return [holder.get('image'), ...services].flatMap((image) => (image.isMap ? image.get('name') : image.kind === 'scalar' ? image : []));
}
