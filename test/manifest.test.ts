import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../client/src/languages.ts';
import manifest from '../package.json' with { type: 'json' };

const sources = ['client/src/commands.ts', 'client/src/rule-page.ts', 'server/src/lsp/protocol.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('The extension starts for the languages it looks at', () => {
  expect(manifest.activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`));
});

test.each(manifest.contributes.commands)('The command $command exists', ({ command }) => {
  expect(sources).toContain(`'${command}'`);
});

test('Nothing is contributed that other YAML extensions have', () => {
  expect(Object.keys(manifest.contributes).sort()).toEqual(['commands', 'configuration', 'snippets']);
});

test.each([manifest.icon, 'LICENSE', ...manifest.contributes.snippets.map(({ path }) => path)])('The package finds %s', (file) => {
  expect(existsSync(file)).toBe(true);
});

test('Everything that is installed is for development, because the bundles hold the rest', () => {
  expect(Object.keys(manifest)).not.toContain('dependencies');
});
