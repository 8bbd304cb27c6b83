import type { Engine } from '../../server/src/engine/engine.ts';
import type { CataloguedRule, Fix } from '../../server/src/rule/rule.ts';
import { type Change, set, type Value } from '../../server/src/yaml/change.ts';
import type { Field } from '../../server/src/yaml/field.ts';
import { engineWith, uriOf } from './analyse.ts';
import { someRule } from './some-rule.ts';

export const FILE = 'test.yaml';
export const URI = uriOf(FILE);

export const configMap = (...data: readonly string[]): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n${data.map((line) => `  ${line}\n`).join('')}`;

export type Fixes = (at: Field, data: Field) => readonly Fix[];

/** Finds each entry of a config map whose key begins with the letter and whose value is the bad one. */
export const bad = (letter: string, value: string, fixes: Fixes = () => []): CataloguedRule =>
  someRule({
    id: `${letter}-${value}`,
    check: {
      *'core/ConfigMap'({ field }) {
        const data = field.get('data');
        for (const [key, at] of data.entries)
          if (key.startsWith(letter) && at.text === value) yield { at, message: `It is ${value}`, fixes: fixes(at, data) };
      },
    },
  });

export const safe = (...changes: Change[]): Fix => ({ title: 'Mend', safety: 'safe', changes });
export const review = (...changes: Change[]): Fix => ({ title: 'Change', safety: 'needs-review', changes });

/** A rule whose only fix writes another value. */
export const turns = (letter: string, from: string, to: string, make = safe): CataloguedRule =>
  bad(letter, from, (at) => [make(set(at, to))]);

export const engineFor = (text: string, ...rules: readonly CataloguedRule[]): Engine => engineWith({ [FILE]: text }, rules);

export const reportsOf = (engine: Engine) => engine.report(URI).reports;

export const SECRET: Value = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'b' } };

export const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';

/** Finds at a namespace that a service account in it has a label, and wants another there. */
export const steps = (from: string, to: string): CataloguedRule => ({
  ...bad(from, from),
  check: {},
  across: {
    *'core/Namespace'(located, index) {
      for (const account of index.inNamespace('core/ServiceAccount', located.fact.name ?? '')) {
        if (account.fact.labels.known.step !== from) continue;
        const label = { located: account, path: ['metadata', 'labels', 'step'] };
        const changes = (_: Field, find: (place: typeof label) => Field | undefined): Change[] =>
          [find(label)].flatMap((field) => (field ? [set(field, to)] : []));
        yield {
          at: { located, path: ['metadata', 'name'] },
          message: `It is ${from}`,
          fixes: [{ title: 'Step', safety: 'needs-review', changes }],
        };
      }
    },
  },
});
