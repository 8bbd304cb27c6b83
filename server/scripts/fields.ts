import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Declarations of every built-in kind, made from Kubernetes' own OpenAPI document. */
const PACKAGES = ['kubernetes-models', '@kubernetes-models/apimachinery'];

interface Declaration {
  /** `Container`. */
  readonly name: string;
  /** `apps/v1`, `v1`; of types that belong to no group the empty text. */
  readonly apiVersion: string;
  readonly isKind: boolean;
  /** The body of an interface, or what the name stands for. */
  readonly body: string;
  /** The declaration's name among all, which others import. */
  readonly full: string;
}

/** Stands for an object whose fields are not told: nobody writes a status, and managed fields are the server's. */
const UNTOLD = new Set(['status', 'managedFields']);

/** The file of all fields, as `kube/fields.ts` reads it, made of the packages in a folder. */
export function fieldTable(folder: string, source: string): string {
  const lines = new TableWriter(PACKAGES.flatMap((name) => read(join(folder, name))).sort(byAge)).write();
  return `// Written by \`npm run generate:fields\` from ${source} (MIT), which follows the OpenAPI document of Kubernetes.

/** A type in each line: its name, or version and kind; then its fields. fields.ts says how they are written. */
export const FIELD_TABLE = \`
${lines.join('\n')}
\`;
`;
}

class TableWriter {
  private readonly byFull: ReadonlyMap<string, Declaration>;
  private readonly names = new Map<string, string>();
  private readonly lines = new Map<string, string>();

  constructor(declarations: readonly Declaration[]) {
    this.byFull = new Map(declarations.map((declaration) => [declaration.full, declaration]));
  }

  /** The kinds that are no mere lists, and all that they hold. */
  write(): string[] {
    for (const declaration of this.byFull.values()) if (isServed(declaration)) this.nameOf(declaration.full);
    return [...this.lines].map(([name, fields]) => `${name} ${fields}`.trimEnd()).sort();
  }

  /** The name of a type in the table; alike types share one, and others of the same name are told apart by their version. */
  private nameOf(full: string): string {
    const known = this.names.get(full);
    if (known !== undefined) return known;
    const { name, apiVersion, isKind, body } = this.declaration(full);
    this.names.set(full, name);
    const fields = this.fields(new Scanner(body), name);
    const candidates = isKind ? [`${apiVersion}/${name}`] : [name, `${name}@${apiVersion}`];
    const own = candidates.find((candidate) => (this.lines.get(candidate) ?? fields) === fields);
    if (own === undefined) throw new Error(`two types are called ${candidates.at(-1)}`);
    this.names.set(full, own);
    this.lines.set(own, fields);
    return own;
  }

  private fields(rest: Scanner, owner: string): string {
    const fields: string[] = [];
    for (;;) {
      const name = rest.tryTake(/"([^"]+)"/y);
      if (name === undefined) break;
      const isRequired = rest.tryTake(/\?/y) === undefined;
      rest.take(/:/y);
      const type = UNTOLD.has(name) ? untold(rest) : this.type(rest, `${owner}.${name}`);
      rest.take(/;/y);
      // Most fields are texts, so that is not said.
      fields.push(`${name}${isRequired ? '!' : ''}${type === 'string' ? '' : `:${type}`}`);
    }
    return fields.join(' ');
  }

  /** `place` names a type that has no name of its own. */
  private type(rest: Scanner, place: string): string {
    const options = [this.option(rest, place)];
    while (rest.tryTake(/\|/y) !== undefined) options.push(this.option(rest, place));
    if (options.every((option) => option.startsWith('='))) return `=${options.map((option) => option.slice(1)).join('|')}`;
    if (options.length === 1) return options[0] ?? '';
    if (options.sort().join() === 'number,string') return 'either';
    throw new Error(`what is ${options.join(' | ')}?`);
  }

  private option(rest: Scanner, place: string): string {
    const literal = rest.tryTake(/"([^"~[\]{}:|!]*)"/y);
    if (literal !== undefined) return `=${literal.replaceAll(' ', '~')}`;
    if (rest.tryTake(/Array</y) !== undefined) {
      const item = this.type(rest, place);
      rest.take(/>/y);
      return `${item}[]`;
    }
    if (rest.tryTake(/\{/y) !== undefined) return this.braces(rest, place);
    const word = rest.take(/(\w+)/y);
    if (word === 'string' || word === 'number' || word === 'boolean' || word === 'any') return word;
    const { full, body } = this.declaration(word.slice(1));
    if (body.startsWith('=')) return this.type(new Scanner(body.slice(1)), place);
    // What is declared without fields may hold any.
    return body.trim() === '' ? 'any' : this.nameOf(full);
  }

  /** A map of anything by name, or an object that is declared in place. */
  private braces(rest: Scanner, place: string): string {
    if (rest.tryTake(/\}/y) !== undefined) return 'any';
    if (rest.tryTake(/\[key: string\]:/y) === undefined) {
      this.lines.set(place, this.fields(rest, place));
      rest.take(/\}/y);
      return place;
    }
    const value = this.type(rest, place);
    rest.take(/;/y);
    rest.take(/\}/y);
    return `${value}{}`;
  }

  private declaration(full: string): Declaration {
    const declaration = this.byFull.get(full) ?? [...this.byFull.values()].find(({ name }) => name === full);
    if (declaration === undefined) throw new Error(`nothing declares ${full}`);
    return declaration;
  }
}

function untold(rest: Scanner): string {
  rest.take(/[^;]+/y);
  return 'any';
}

/** Reads a text from left to right, skipping blanks. */
class Scanner {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.skip();
  }

  /** The first group of the pattern, or all of what it matches. */
  take(pattern: RegExp): string {
    const taken = this.tryTake(pattern);
    if (taken === undefined) throw new Error(`expected ${pattern} before ${this.text.slice(this.at, this.at + 40)}`);
    return taken;
  }

  tryTake(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.at = pattern.lastIndex;
    this.skip();
    return match[1] ?? match[0];
  }

  private skip(): void {
    const blank = /\s*/y;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
  }
}

function read(folder: string): Declaration[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const wanted = names.filter(
    (name) => name.endsWith('.d.ts') && !name.endsWith('index.d.ts') && !/^(?:_schemas|node_modules)\//.test(name),
  );
  return wanted.sort().flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    const full = /export (?:type )?\{ I\w+ as I(\w+)/.exec(text)?.[1];
    const [, short = '', isKind, body] = /export interface I(\w+)( extends TypeMeta)? \{\n([\s\S]*?)^\}/m.exec(text) ?? [];
    const [, alias = '', target] = /export (?:declare )?type I(\w+) = ([^;]+);/.exec(text) ?? [];
    if (full === undefined || (body === undefined && target === undefined)) return [];
    const apiVersion = /^(.*?)\/?[^/]+$/.exec(name)?.[1] ?? '';
    return { name: short + alias, apiVersion, isKind: isKind !== undefined, body: body ?? `=${target}`, full };
  });
}

/** Lists hold what is told elsewhere, and betas of the past are gone. */
function isServed({ isKind, name, apiVersion }: Declaration): boolean {
  return isKind && !name.endsWith('List') && /(?:^|\/)v\d+$/.test(apiVersion);
}

/** The core group first, then what is stable, so that these have the short names. */
function byAge(a: Declaration, b: Declaration): number {
  return age(a) - age(b) || (a.full < b.full ? -1 : 1);
}

const age = ({ apiVersion }: Declaration): number => (apiVersion === 'v1' ? 0 : apiVersion.endsWith('/v1') ? 1 : 2);
