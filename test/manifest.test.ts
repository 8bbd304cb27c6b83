import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../client/src/languages.ts';
import manifest from '../package.json' with { type: 'json' };
import { abilitiesOf, serverCapabilities } from '../server/src/lsp/abilities.ts';

const sources = ['client/src/commands.ts', 'client/src/rule-page.ts', 'client/src/sample.ts', 'server/src/lsp/protocol.ts']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('The extension starts for the languages it looks at', () => {
  expect(manifest.activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`));
});

test.each(manifest.contributes.commands)('The command $command exists', ({ command }) => {
  expect(sources).toContain(`'${command}'`);
});

test('Nothing is contributed that other YAML extensions have', () => {
  expect(Object.keys(manifest.contributes).sort()).toEqual(['commands', 'configuration', 'snippets', 'walkthroughs']);
});

test('Every setting and command goes by our name, so that none is that of another extension', () => {
  const { commands, configuration } = manifest.contributes;
  const names = [...commands.map(({ command }) => command), ...Object.keys(configuration.properties)];
  expect(names.filter((name) => !name.startsWith('kubewright.'))).toEqual([]);
});

test('The server does nothing that a server for YAML does as well, but to complete, to hover and to mend', () => {
  const abilities = abilitiesOf({ processId: null, rootUri: null, capabilities: {} });
  expect(Object.keys(serverCapabilities(abilities)).sort()).toEqual([
    'codeActionProvider',
    'codeLensProvider',
    'completionProvider',
    'executeCommandProvider',
    'hoverProvider',
    'textDocumentSync',
  ]);
  expect(serverCapabilities(abilities).executeCommandProvider?.commands.every((name) => name.startsWith('kubewright.'))).toBe(true);
});

const [walkthrough] = manifest.contributes.walkthroughs;
const steps = walkthrough?.steps ?? [];

test.each([
  manifest.icon,
  'LICENSE',
  ...manifest.contributes.snippets.map(({ path }) => path),
  ...steps.map(({ media }) => media.markdown),
])('The package finds %s', (file) => {
  expect(existsSync(file)).toBe(true);
});

test.each(steps)('The step "$title" leads to something that exists, which ticks it off', ({ description, completionEvents }) => {
  const [, target = ''] = /\]\((command:[\w.]+|https:[^)]+)/.exec(description) ?? [];
  const command = target.replace('command:', '');
  const known = [...manifest.contributes.commands.map((one) => one.command), 'workbench.action.files.newUntitledFile'];
  if (target.startsWith('command:')) expect(known).toContain(command);
  for (const event of completionEvents) {
    const [kind, what = ''] = [event.slice(0, event.indexOf(':')), event.slice(event.indexOf(':') + 1)];
    if (kind === 'onCommand') expect(what).toBe(command);
    else if (kind === 'onLink') expect(what).toBe(target);
    else expect(sources).toContain(`'${what}'`);
  }
});

test('Everything that is installed is for development, because the bundles hold the rest', () => {
  expect(Object.keys(manifest)).not.toContain('dependencies');
});

// https://code.visualstudio.com/api/references/extension-manifest
test('The marketplaces find what they show', () => {
  const { categories, keywords, galleryBanner, repository, bugs, description, license } = manifest;
  expect(categories.filter((one) => !['Linters', 'Snippets', 'Testing', 'Other'].includes(one))).toEqual([]);
  expect(keywords.length).toBeLessThanOrEqual(30);
  expect([galleryBanner.color, repository.url, bugs.url, license].every((one) => one.length > 0)).toBe(true);
  expect(description.length).toBeLessThan(200);
  const icon = readFileSync(manifest.icon);
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([128, 128]);
});

test('The pictures of the page are there, and none is an SVG, which the marketplaces refuse', () => {
  const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((path) => !path.endsWith('.png') || !existsSync(path))).toEqual([]);
});
