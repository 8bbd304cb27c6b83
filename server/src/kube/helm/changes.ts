import type { Command, Expression, Node, Pipe } from '../../languages/go-template/tree.ts';

/** What functions such as `set` and `merge` may change, which change the very map that they are given. */
export interface Changes {
  /** Of `.Values`, with all that lies below. The empty path is everything. */
  readonly paths: readonly (readonly string[])[];
  /** The template's own maps, by the names of its variables. */
  readonly variables: ReadonlySet<string>;
}

/** Of one body: a template without what it defines, or one definition. */
export function changesIn(body: readonly Node[]): Changes {
  const settings = settingsIn(body);
  const reach: Reach = { settings, paths: [], variables: new Set(), dots: new Set(), followed: new Set() };
  for (const { pipe, dot } of settings) for (const command of pipe.commands) follow(command, dot, reach);
  return reach;
}

/** The variables that get another value somewhere in the nodes. */
export function assignedVariables(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(settingsIn(nodes).flatMap(({ pipe: { assigns, variables } }) => (assigns ? variables : [])));
}

interface Reach {
  readonly settings: readonly Setting[];
  readonly paths: (readonly string[])[];
  readonly variables: Set<string>;
  /** What was followed already: what `.` is, and variables with how deep; under the empty name what is stored. */
  readonly dots: Set<Setting>;
  readonly followed: Set<string>;
}

/** More variables than this, one made of the other, are not followed. */
const MOST_VARIABLES = 200;

/** https://masterminds.github.io/sprig/dicts.html */
const SETTING = new Set(['set', 'unset']);
const MERGING = new Set(['merge', 'mustMerge', 'mergeOverwrite', 'mustMergeOverwrite']);

/** What these make is nobody else's. */
const COPYING = new Set([
  'deepCopy',
  'mustDeepCopy',
  'fromYaml',
  'fromYamlArray',
  'fromJson',
  'fromJsonArray',
  'include',
  'tpl',
  'toYaml',
  'toJson',
]);

/** What these answer is one of the things that they are given; other functions may take something out of it. */
const CHOOSING = new Set(['default', 'coalesce', 'ternary', 'and', 'or', 'list', 'tuple', 'dict', ...SETTING, ...MERGING]);

/** Named templates of shared libraries that prepare the values for all others, such as `common.values.init` and `mylib.setup`. */
function isLoader(name: string): boolean {
  const lower = name.toLowerCase();
  const library = lower.startsWith('common.') ? 0 : lower.indexOf('lib');
  const dot = library < 0 ? -1 : lower.indexOf('.', library);
  return 0 <= dot && /values|init|setup|load/.test(lower.slice(dot));
}

function follow([name, target, ...others]: Command, dot: Setting | undefined, reach: Reach): void {
  if (name?.kind !== 'function') return;
  if (name.name === 'include' && target?.kind === 'text' && isLoader(target.text)) reach.paths.push([]);
  if (SETTING.has(name.name)) followTo(target, dot, reach, false);
  if (!MERGING.has(name.name)) return;
  followTo(target, dot, reach, true);
  // What the first lacks it takes from the second as it is, and the third is merged into that.
  if (others.length > 1) for (const other of others) followTo(other, dot, reach, true);
}

/** Notes where the map may come from that an expression stands for; when `isDeep`, what it holds as well. */
function followTo(expression: Expression | undefined, dot: Setting | undefined, reach: Reach, isDeep: boolean): void {
  if (isDeep && (expression?.kind === 'variable' || expression?.kind === 'dot')) followStored(reach);
  switch (expression?.kind) {
    case 'field': {
      const values = expression.names.indexOf('Values');
      if (0 <= values) reach.paths.push(expression.names.slice(values + 1));
      else followTo(expression.of, dot, reach, true);
      break;
    }
    case 'pipe':
      followPipe(expression.pipe, dot, reach, isDeep);
      break;
    case 'variable': {
      const settings = reach.settings.filter(({ pipe }) => pipe.variables.includes(expression.name));
      if (settings.length === 0 || MOST_VARIABLES < reach.variables.size) reach.paths.push([]);
      reach.variables.add(expression.name);
      if (MOST_VARIABLES < reach.variables.size || reach.followed.has(`${expression.name} ${isDeep}`)) break;
      reach.followed.add(`${expression.name} ${isDeep}`);
      for (const setting of settings) followPipe(setting.pipe, setting.dot, reach, isDeep || setting.isLoop);
      break;
    }
    case 'dot':
      if (dot === undefined) reach.paths.push([]);
      else if (!reach.dots.has(dot)) {
        reach.dots.add(dot);
        followPipe(dot.pipe, dot.dot, reach, true);
      }
      break;
    case undefined:
      reach.paths.push([]);
  }
}

/** What was put into some map may be reached through that map. */
function followStored(reach: Reach): void {
  if (reach.followed.has('')) return;
  reach.followed.add('');
  for (const { pipe, dot } of reach.settings) {
    const isStoring = pipe.commands.some(([name]) => name?.kind === 'function' && (SETTING.has(name.name) || MERGING.has(name.name)));
    if (isStoring) for (const expression of pipe.commands.flat()) followTo(expression, dot, reach, true);
  }
}

function followPipe({ commands }: Pipe, dot: Setting | undefined, reach: Reach, isDeep: boolean): void {
  const [name] = commands.at(-1) ?? [];
  if (name?.kind === 'function' && (COPYING.has(name.name) || (name.name === 'dict' && !isDeep))) return;
  const takesOut = commands.some(([first]) => first?.kind === 'function' && !CHOOSING.has(first.name));
  for (const expression of commands.flat()) if (expression.kind !== 'function') followTo(expression, dot, reach, isDeep || takesOut);
}

/** A pipeline somewhere in a body, or inside another. */
interface Setting {
  readonly pipe: Pipe;
  readonly isLoop: boolean;
  /** What `.` is there, when a `with` or `range` of the body says so. */
  readonly dot: Setting | undefined;
}

function settingsIn(nodes: readonly Node[], dot?: Setting, found: Setting[] = []): readonly Setting[] {
  for (const node of nodes) {
    const setting = 'pipe' in node && node.pipe !== undefined ? { pipe: node.pipe, isLoop: node.kind === 'range', dot } : undefined;
    if (setting !== undefined) addWithInner(setting, found);
    if ('body' in node && node.kind !== 'define')
      settingsIn(node.body, node.kind === 'with' || node.kind === 'range' ? setting : dot, found);
    if ('otherwise' in node && node.otherwise !== undefined) settingsIn(node.otherwise.body, dot, found);
  }
  return found;
}

function addWithInner(setting: Setting, found: Setting[]): void {
  found.push(setting);
  for (const command of setting.pipe.commands) {
    for (const expression of command) {
      const inner = expression.kind === 'field' ? expression.of : expression;
      if (inner.kind === 'pipe') addWithInner({ pipe: inner.pipe, isLoop: false, dot: setting.dot }, found);
    }
  }
}
