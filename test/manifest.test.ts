import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../client/src/languages.ts';
import manifest from '../package.json' with { type: 'json' };

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
