import { expect, test } from 'vitest';
import { Engine } from '../../server/src/engine/engine.ts';
import { type CodeActionSupport, codeActionsAt } from '../../server/src/features/code-actions.ts';
import type { CataloguedRule, Fix } from '../../server/src/rule/rule.ts';
import { DEFAULT_SETTINGS } from '../../server/src/settings/settings.ts';
import { set } from '../../server/src/yaml/change.ts';
import { someRule } from '../harness/some-rule.ts';

const FILE = { uri: 'file:///a.yaml', editorUri: 'file:///a.yaml', version: 3 };
const SUPPORT: CodeActionSupport = {
  documentChanges: true,
  changeAnnotations: true,
  createsFiles: true,
  disabled: true,
  resolvesEdit: true,
  pageCommand: undefined,
  silenceCommand: undefined,
};
const TEXT = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: web\n      image: a\n';

/** Each wants a key of its own in every container. */
const wants = (key: string, ...safeties: Fix['safety'][]): CataloguedRule =>
  someRule({
    id: `${key}-missing`,
    check: {
      *container({ field, label }) {
        const at = field.get(key);
        if (!at.isAbsent) return;
        yield {
          at,
          message: `${label} has no ${key}`,
          lacks: key,
          fixes: safeties.map((safety) => ({ title: `Add ${key} (${safety})`, safety, changes: [set(at, true)] })),
        };
      },
    },
  });

function titles(rules: readonly CataloguedRule[], words = 'web', only?: string[]): string[] {
  const engine = new Engine(rules, DEFAULT_SETTINGS);
  engine.update(FILE.uri, TEXT);
  const at = engine.lines(FILE.uri).position(TEXT.indexOf(words));
  const actions = codeActionsAt(engine, FILE, { start: at, end: at }, { diagnostics: [], ...(only && { only }) }, SUPPORT);
  return actions.map(({ title, isPreferred, disabled }) => `${title}${isPreferred ? ' [preferred]' : ''}${disabled ? ' [disabled]' : ''}`);
}

test('what is safe and what is not are two actions, and the single fixes stand beside them', () => {
  expect(titles([wants('a', 'safe'), wants('b', 'safe'), wants('c', 'needs-review')], 'web', ['quickfix'])).toEqual([
    'Harden container "web" [preferred]',
    'Harden container "web", changes to review too (may change how it runs)',
    'Add a (safe)',
    'Add b (safe)',
    'Add c (needs-review)',
    'Silence what container "web" lacks',
    'Silence what container "web" lacks for Pod "a"',
    'Silence what container "web" lacks by an annotation of Pod "a"',
    'Silence what container "web" lacks in this file',
  ]);
});

test('a safe fix stands before the others and is the preferred one', () => {
  expect(titles([wants('a', 'needs-review', 'safe')])).toEqual([
    'Add a (safe) [preferred]',
    'Add a (needs-review)',
    'Silence a-missing here',
    'Silence a-missing for Pod "a"',
    'Silence a-missing by an annotation of Pod "a"',
    'Silence a-missing in this file',
    'Harden Pod "a" to the restricted level',
    'Fix all that is safe to fix in this file',
  ]);
});

test('without a safe fix nothing is preferred and there is nothing to fix all of', () => {
  expect(titles([wants('a', 'needs-review')])).toEqual([
    'Add a (needs-review)',
    'Silence a-missing here',
    'Silence a-missing for Pod "a"',
    'Silence a-missing by an annotation of Pod "a"',
    'Silence a-missing in this file',
    'Harden Pod "a" to the restricted level',
  ]);
});

test('elsewhere there is nothing to do but all of the file', () => {
  expect(titles([wants('a', 'safe')], 'kind')).toEqual(['Fix all that is safe to fix in this file']);
});

test('hardening asks for confirmation where it may change how the workload runs', () => {
  const engine = new Engine([], DEFAULT_SETTINGS);
  engine.update(FILE.uri, TEXT);
  const at = { line: 1, character: 0 };
  const [action] = codeActionsAt(
    engine,
    FILE,
    { start: at, end: at },
    { diagnostics: [], only: ['refactor.rewrite'] },
    { ...SUPPORT, resolvesEdit: false },
  );
  expect(action?.title).toBe('Harden Pod "a" to the restricted level');
  expect(Object.values(action?.edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation)).toContain(true);
});
