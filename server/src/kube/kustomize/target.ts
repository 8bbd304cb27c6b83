import type { Field } from '../../yaml/field.ts';
import { effectiveNamespace, type Identity } from './identity.ts';
import { fitsExpression, type Values } from './label-expression.ts';
import type { Part } from './part.ts';
import { fitsPattern } from './pattern.ts';
import { below, type Tree, textBelow, Undecided } from './tree.ts';

/** Whether something is meant for an object; undefined where that cannot be told. */
export type Fits = (part: Part) => boolean | undefined;

/**
 * The objects that a `target` selects: its parts are regular expressions for the whole, and names and namespaces may be
 * those from before the kustomization changed them.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export function fitsTarget(target: Field): Fits {
  const tests = [
    ...(['group', 'version', 'kind'] as const).map((key) => test(target.get(key), (part, fits) => fits(part.identity[key]))),
    test(target.get('namespace'), (part, fits) => eitherOf(part, (identity) => fits(effectiveNamespace(identity)))),
    test(target.get('name'), (part, fits) => eitherOf(part, (identity) => fits(identity.name))),
    selects(target.get('labelSelector'), 'labels'),
    selects(target.get('annotationSelector'), 'annotations'),
  ];
  return (part) => {
    let answer: boolean | undefined = target.isUnknown ? undefined : true;
    for (const fits of tests) {
      const one = fits(part);
      if (one === false) return false;
      if (one === undefined) answer = undefined;
    }
    return answer;
  };
}

type Matches = (text: string) => boolean | undefined;

function test(pattern: Field, ask: (part: Part, fits: Matches) => boolean | undefined): Fits {
  const { text } = pattern;
  if (pattern.isAbsent || text === '') return () => true;
  return text === undefined ? () => undefined : (part) => ask(part, (value) => fitsPattern(text, value));
}

/** Of the first and of the present identity. */
function eitherOf(part: Part, fits: (identity: Identity) => boolean | undefined): boolean | undefined {
  const answers = [fits(part.original), fits(part.identity)];
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false;
}

function selects(selector: Field, values: 'labels' | 'annotations'): Fits {
  const { text } = selector;
  if (selector.isAbsent || text === '') return () => true;
  if (text === undefined) return () => undefined;
  return (part) => {
    try {
      return fitsExpression(text, valuesBelow(part.tree, values));
    } catch (error) {
      if (error instanceof Undecided) return undefined;
      throw error;
    }
  };
}

export function valuesBelow(tree: Tree, key: 'labels' | 'annotations'): Values {
  const map = below(tree, ['metadata', key]);
  if (map?.kind !== 'map') return new Map();
  return new Map([...map.entries].map(([name, value]) => [name, textBelow(value) ?? '']));
}
