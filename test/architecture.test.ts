import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = join(ROOT, 'server/src');

/** Rooms from the bottom to the top: each may use those before it. `features`, `lsp` and `cli` are the doors. */
const ROOMS = ['text', 'templates', 'yaml', 'languages', 'kube', 'rule', 'rules', 'settings', 'engine', 'files', 'features', 'lsp', 'cli'];

/** Arrows that the order allows and the house does not. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  languages: ['yaml'],
  rules: ['settings'],
  settings: ['rules'],
  engine: ['rules', 'languages'],
  features: ['rules', 'files'],
  cli: [],
};

/** Only these know which rules exist. */
const COMPOSERS = /^(?:lsp\/main|cli\/.*)\.ts$/;

/** Outside packages and the one place that may use each. */
const DOORS: readonly (readonly [RegExp, RegExp])[] = [
  [/^yaml$/, /^yaml\//],
  [/^@marcbachmann\/cel-js$/, /^languages\/cel\.ts$/],
  [/^vscode-languageserver(?:\/|$)/, /^lsp\//],
  [/^vscode-languageserver-types$/, /^(?:features|lsp)\//],
  [/^node:/, /\.node\.ts$/],
];

const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SOURCES, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');

const inside = (file: string): string[] =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => normalize(join(dirname(file), target)).replaceAll('\\', '/'));

const roomOf = (file: string): string => file.split('/')[0] ?? '';

describe('the house', () => {
  test.each(files)('%s imports only what stands below it', (file) => {
    const room = roomOf(file);
    expect(ROOMS).toContain(room);
    for (const target of inside(file)) {
      const other = roomOf(target);
      if (other === room) continue;
      expect(ROOMS.indexOf(other), `${file} → ${target}`).toBeLessThan(ROOMS.indexOf(room));
      expect(FORBIDDEN[room] ?? [], `${file} → ${target}`).not.toContain(other);
      if (other === 'rules') expect(file).toMatch(COMPOSERS);
    }
    for (const name of importsOf(file).filter((target) => !target.startsWith('.'))) {
      for (const [packageName, door] of DOORS) if (packageName.test(name)) expect(file, name).toMatch(door);
    }
  });

  test('rules do not import rules', () => {
    for (const file of files.filter((name) => name.startsWith('rules/') && name !== 'rules/all.ts')) {
      expect(
        inside(file).filter((target) => target.startsWith('rules/')),
        file,
      ).toEqual([]);
    }
  });

  test('imports never go in a circle', () => {
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      expect(trail, [...trail, file].join(' → ')).not.toContain(file);
      if (done.has(file)) return;
      for (const target of inside(file)) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  test('a file is read in one sitting', () => {
    const written = files.filter((file) => file !== 'rules/all.ts' && !file.endsWith('.generated.ts'));
    const long = written.filter((file) => readFileSync(join(SOURCES, file), 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });

  test('the client knows the server by its protocol alone', () => {
    const client = join(ROOT, 'client/src');
    for (const entry of readdirSync(client)) {
      const targets = [...readFileSync(join(client, entry), 'utf8').matchAll(/from\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      expect(
        targets.filter((target) => target.includes('server/') && !target.endsWith('server/src/lsp/protocol.ts')),
        entry,
      ).toEqual([]);
    }
  });
});
