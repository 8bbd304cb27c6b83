/** A stream of choices that a seed decides, so that a failure can be run again. */
export class Choices {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<T>(options: readonly T[]): T {
    return options[this.below(options.length)]!;
  }
}

/** What a random document may hold: `plain` has only what nobody can misunderstand; `wild` has what edits may refuse. */
export type Nature = 'plain' | 'wild';

/** A readable document of random shape in a random, often mixed and sometimes ugly, style. */
export function randomYaml(choices: Choices, nature: Nature): string {
  return new Printer(choices, nature).print();
}

const KEYS = [
  'name',
  'image',
  'spec',
  'a',
  'b',
  'c',
  'securityContext',
  'labels',
  'app.kubernetes.io/name',
  'x-y_z',
  'on',
  '80',
  'über',
  'ports',
  'env',
];
const WORDS = [
  'web',
  'a b',
  'http://x.example/?q=1#top',
  'nginx:1.27',
  '--flag=1',
  "it's",
  'say "hi"',
  'C:\\dir\\x',
  'größe',
  '😀 ok',
  'yes',
  '0644',
  '1.36',
  'null',
  '~',
  '',
  ' lead',
  'trail ',
  '# no',
  'a #b',
  'k: v',
  '- x',
  '{x}',
  '[y]',
  '&a',
  '*a',
  '!t',
  '%p',
  '@at',
  '`tick`',
  '---',
  '...',
  '12:30:45',
  '2001-01-01',
  '<<',
  '=',
  'a,b',
  'true',
  '1e3',
  '0x1F',
  '.5',
  'é\u00a0è',
];
const COMMENTS = ['# note', '#', '#tight', '#  - name: x', '# key: value', '# it\'s {odd}: ["', '#\ttab', '# 😀', '# ---', '# & * !'];

class Printer {
  private readonly choices: Choices;
  private readonly nature: Nature;
  private readonly indent: number;
  private readonly listIndent: number;
  private readonly comments: number;
  private readonly lines: string[] = [];
  private readonly anchors: string[] = [];

  constructor(choices: Choices, nature: Nature) {
    this.choices = choices;
    this.nature = nature;
    this.indent = choices.of([2, 2, 2, 4, 1, 3]);
    this.listIndent = choices.of([0, 0, 2, this.indent]);
    this.comments = choices.of([0, 10, 30]);
  }

  print(): string {
    const { choices } = this;
    this.between(0);
    if (choices.chance(20)) this.lines.push(choices.of(['---', '--- # mark', '---  ']));
    const kind = choices.below(20);
    if (kind === 0) this.lines.push(this.flow(3));
    else if (kind === 1) this.tall(0, 3);
    else if (kind < 5) this.list(0, 3, '');
    else this.map(0, 4, '');
    if (choices.chance(15)) this.between(0);
    if (choices.chance(5)) this.lines.push('...');
    const newline = choices.chance(20) ? '\r\n' : '\n';
    const bom = kind >= 5 && choices.chance(5) ? '\uFEFF' : '';
    return bom + this.lines.join(newline) + (choices.chance(80) ? newline : '');
  }

  /** Blank lines and comments, in any indentation from `column` on. */
  private between(column: number): void {
    while (this.choices.chance(10)) this.lines.push(this.choices.of(['', '', '  ']));
    while (this.choices.chance(this.comments))
      this.lines.push(' '.repeat(column + this.choices.of([0, 0, 0, 1, 2, 4])) + this.choices.of(COMMENTS));
  }

  private trailing(): string {
    if (this.choices.chance(this.comments)) return this.choices.of([' ', '  ', '\t']) + this.choices.of(COMMENTS);
    return this.choices.chance(4) ? this.choices.of([' ', '  ', '\t']) : '';
  }

  private keys(): string[] {
    const count = 1 + this.choices.below(4);
    const keys = new Set<string>();
    while (keys.size < count) keys.add(this.choices.of(KEYS));
    return [...keys];
  }

  private key(key: string): string {
    return this.choices.chance(15) ? this.choices.of([`"${key}"`, `'${key}'`]) : key;
  }

  /** Entries at `column`; the first one behind `first` on its line, when that is not empty. */
  private map(column: number, depth: number, first: string): void {
    let start = first;
    const keys = this.keys();
    const literalsAt = this.lines.length;
    for (const key of keys) {
      if (start === '') this.between(this.lines.length === literalsAt ? 0 : Math.min(column, 1));
      const before = start === '' ? ' '.repeat(column) : start;
      start = '';
      if (this.nature === 'wild' && this.choices.chance(3)) {
        this.lines.push(`${before}? ${this.key(key)}`, `${' '.repeat(column)}: ${this.inline(false)}`);
        continue;
      }
      if (this.nature === 'wild' && this.choices.chance(4) && this.anchors.length > 0) {
        this.lines.push(`${before}<<: *${this.choices.of(this.anchors)}`);
        continue;
      }
      const again = this.nature === 'wild' && this.choices.chance(3) ? 2 : 1;
      for (let i = 0; i < again; i++) {
        this.value(
          (i === 0 ? before : ' '.repeat(column)) + this.key(key) + this.choices.of([':', ':', ':', ' :']),
          column,
          depth - 1,
          false,
        );
        if (this.nature === 'wild') this.template(column);
      }
    }
  }

  private list(column: number, depth: number, first: string): void {
    let start = first;
    const dash = `-${' '.repeat(this.choices.of([1, 1, 1, 3]))}`;
    const count = 1 + this.choices.below(3);
    const literalsAt = this.lines.length;
    for (let i = 0; i < count; i++) {
      if (start === '') this.between(this.lines.length === literalsAt ? 0 : Math.min(column, 1));
      const before = start === '' ? ' '.repeat(column) : start;
      start = '';
      const inner = column + dash.length;
      const kind = depth > 0 ? this.choices.below(8) : 9;
      if (kind < 3) this.map(inner, depth - 1, before + dash);
      else if (kind === 3) this.list(inner, depth - 1, before + dash);
      else this.value(`${before}-`, column, depth - 1, true);
      if (this.nature === 'wild') this.template(column);
    }
  }

  private template(column: number): void {
    if (!this.choices.chance(3)) return;
    const pad = ' '.repeat(column);
    this.lines.push(
      ...this.choices.of([
        [`${pad}{{- toYaml .Values.x | nindent ${column} }}`],
        [`${pad}{{- include "x" . }}`],
        [`${pad}{{- if .Values.x }}`, `${pad}{{- end }}`],
        [`${pad}{{- with .Values.y }}`, `${pad}w${this.choices.below(99)}: {{ .z }}`, `${pad}{{- end }}`],
      ]),
    );
  }

  /** What stands behind a key or dash at `column`. */
  private value(head: string, column: number, depth: number, isItem: boolean): void {
    const properties = this.properties();
    this.content(head + properties, column, depth, isItem);
    // Only now, so that no value holds itself.
    if (properties.startsWith(' &')) this.anchors.push(properties.slice(2));
  }

  private content(begin: string, column: number, depth: number, isItem: boolean): void {
    const kind = depth > 0 ? this.choices.below(12) : 6 + this.choices.below(8);
    if (kind < 4) {
      this.lines.push(begin + this.trailing());
      this.map(column + this.indent, depth, '');
    } else if (kind < 6) {
      this.lines.push(begin + this.trailing());
      this.list(column + (isItem ? Math.max(this.listIndent, 1) : this.listIndent), depth, '');
    } else if (kind === 6) this.lines.push(begin + this.choices.of(['', '', ' ~', ' null']) + this.trailing());
    else if (kind === 7) this.literal(begin, column);
    else if (kind === 8) this.lines.push(`${begin} ${this.flow(2)}${this.trailing()}`);
    else if (kind === 9 && this.choices.chance(40)) this.tall(column, 2, begin);
    else if (kind === 10) this.folded(begin, column);
    else this.lines.push(`${begin} ${this.inline(false)}${this.trailing()}`);
  }

  private properties(): string {
    if (this.nature === 'plain') return '';
    if (this.choices.chance(4)) return ` &x${this.anchors.length}`;
    return this.choices.chance(2) ? this.choices.of([' !!str', ' !own']) : '';
  }

  private literal(begin: string, column: number): void {
    const header = this.choices.of(['|', '|', '|-', '|+', '>', '>-']);
    this.lines.push(`${begin} ${header}${this.trailing()}`);
    const pad = ' '.repeat(column + this.choices.of([1, 2, 2, 4]));
    const count = this.choices.below(4);
    for (let i = 0; i < count; i++)
      this.lines.push(
        this.choices.of([
          `${pad}some text`,
          `${pad}# no comment`,
          `${pad}key: value`,
          i > 0 ? `${pad}  more` : `${pad}x`,
          i > 0 ? '' : `${pad}y`,
        ]),
      );
    if (this.choices.chance(20)) this.lines.push('');
  }

  /** A plain or quoted text over several lines. */
  private folded(begin: string, column: number): void {
    const quote = this.choices.of(['', '"', "'"]);
    this.lines.push(`${begin} ${quote}first words`);
    const pad = ' '.repeat(column + 1 + this.choices.below(3));
    if (this.choices.chance(30)) this.lines.push('');
    this.lines.push(`${pad}other words${quote}${this.trailing()}`);
  }

  private inline(inFlow: boolean): string {
    const { choices } = this;
    if (this.nature === 'wild' && choices.chance(5) && this.anchors.length > 0) return `*${choices.of(this.anchors)} `;
    if (this.nature === 'wild' && choices.chance(4)) return choices.of(['{{ .Values.x }}', '"{{ .Values.y }}"', 'a-{{ .z }}']);
    const kind = choices.below(6);
    if (kind === 0) return choices.of(['1', '-2', '1.5', 'true', 'no', '0644', '1e3']);
    if (kind === 1) return `'${choices.of(WORDS).replaceAll("'", "''")}'`;
    if (kind === 2) return JSON.stringify(choices.of(WORDS));
    if (kind === 3 && !inFlow) return choices.of(['a, b', 'x]y', 'q{z}', 'a:b', 'http://h.example/x', '-x', '?y', '<b', 'a\\b']);
    return choices.of(['web', 'nginx', 'two words', 'a-b', '10Mi', 'Always']);
  }

  /** On one line. */
  private flow(depth: number): string {
    const { choices } = this;
    if (depth <= 0 || choices.chance(40)) return this.inline(true);
    const pad = choices.of(['', '', ' ']);
    const comma = choices.of([', ', ', ', ',']);
    if (choices.chance(50)) {
      if (choices.chance(20)) return choices.of(['{}', '{ }']);
      const parts = this.keys().map((key) => {
        if (choices.chance(5)) return key;
        return choices.chance(5) ? `${key}: ` : `${this.key(key)}: ${this.flow(depth - 1)}`;
      });
      return `{${pad}${parts.join(comma)}${choices.chance(5) ? ',' : ''}${pad}}`;
    }
    if (choices.chance(20)) return choices.of(['[]', '[ ]']);
    const items = Array.from({ length: 1 + choices.below(3) }, () =>
      this.nature === 'wild' && choices.chance(4) ? 'one: pair' : this.flow(depth - 1),
    );
    return `[${pad}${items.join(comma)}${choices.chance(5) ? ',' : ''}${pad}]`;
  }

  /** In flow style on several lines, each of which may have a comment. */
  private tall(column: number, depth: number, begin = ''): void {
    const { choices } = this;
    const isMap = choices.chance(60);
    const inner = ' '.repeat(column + this.indent);
    this.lines.push(`${begin === '' ? '' : `${begin} `}${isMap ? '{' : '['}${this.trailing()}`);
    const parts = isMap ? this.keys().map((key) => `"${key}": `) : Array.from({ length: 1 + choices.below(3) }, () => '');
    for (const [i, part] of parts.entries()) {
      while (choices.chance(this.comments)) this.lines.push(inner + choices.of(COMMENTS));
      const isLast = i === parts.length - 1;
      if (depth > 0 && choices.chance(20)) this.tall(column + this.indent, depth - 1, inner + part.trimEnd());
      else this.lines.push(inner + part + this.flow(depth - 1));
      this.lines.push(`${this.lines.pop()}${!isLast || choices.chance(10) ? ',' : ''}${this.trailing()}`);
    }
    while (choices.chance(this.comments)) this.lines.push(inner + choices.of(COMMENTS));
    this.lines.push(`${' '.repeat(column + (begin === '' ? 0 : 1))}${isMap ? '}' : ']'}`);
  }
}
