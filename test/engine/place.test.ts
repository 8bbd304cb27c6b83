import { expect, test } from 'vitest';
import type { Engine } from '../../server/src/engine/engine.ts';
import type { Report } from '../../server/src/engine/report.ts';
import type { CataloguedRule } from '../../server/src/rule/rule.ts';
import { engineWith, uriOf } from '../harness/analyse.ts';
import { someRule } from '../harness/some-rule.ts';

const URI = uriOf('test.yaml');

/** Finds containers, and names their pod beside them. */
const everyContainer: CataloguedRule = someRule({
  id: 'container',
  severity: 'medium',
  check: {
    *container({ field, pod, label }) {
      const related = [{ at: pod.resource.field.get('metadata', 'name'), message: 'Its pod' }];
      yield { at: field.get('image'), message: label, lacks: 'an image', related };
      yield { at: field.get('name'), onKey: true, message: label, severity: 'low' };
    },
  },
});

/** Finds every object. */
const everyObject: CataloguedRule = {
  ...everyContainer,
  id: 'object',
  check: {
    *resource({ field }) {
      yield { at: field.get('kind'), message: 'An object' };
    },
  },
};

const pod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop}\nspec:\n  containers: [{name: web, image: a}]\n  initContainers: [{name: init, image: b}, {image: c}]\n`;

const inside = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent).trim();

const cut = (engine: Engine, { start, end }: { readonly start: number; readonly end: number }): string | undefined =>
  engine.text(URI)?.slice(start, end);

const shown = (engine: Engine, { path, resource, owner, related, span, lacks, severity }: Report): string =>
  [
    `${cut(engine, span)} at ${path} of ${resource}`,
    `owner ${owner.label} at ${cut(engine, owner.span)}`,
    ...related.map((one) => `${one.message} ${cut(engine, one.span)}`),
    severity,
    ...(lacks === undefined ? [] : [lacks]),
  ].join('; ');

test.each<[string, string]>([
  ['alone', pod('one')],
  ['in a later document', `# The settings.\nkind: Settings\n---\n${pod('one')}`],
  [
    'as an item of a list',
    `apiVersion: v1\nkind: List\nitems:\n- ${inside('apiVersion: v1\nkind: ConfigMap\n', '  ')}\n- ${inside(pod('one'), '  ')}\n`,
  ],
  ['inside a text', `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  b: |\n    ${inside(pod('one'), '    ')}\n`],
])('a finding is placed, named and given to its owner: %s', (_, text) => {
  const engine = engineWith({ 'test.yaml': text }, [everyContainer]);
  const { reports } = engine.report(URI);
  expect(reports.map((report) => shown(engine, report))).toEqual([
    `name at spec.containers[0].name of Pod "one"; owner Container "web" at web; low`,
    `a at spec.containers[0].image of Pod "one"; owner Container "web" at web; Its pod one; medium; an image`,
    `name at spec.initContainers[0].name of Pod "one"; owner Init container "init" at init; low`,
    `b at spec.initContainers[0].image of Pod "one"; owner Init container "init" at init; Its pod one; medium; an image`,
    `image at spec.initContainers[1].name of Pod "one"; owner Init container at image; low`,
    `c at spec.initContainers[1].image of Pod "one"; owner Init container at image; Its pod one; medium; an image`,
  ]);
  expect(new Set(reports.map(({ owner }) => owner.id)).size).toBe(3);
  expect(reports.map(({ object, namespace }) => [object, namespace])).toEqual(reports.map(() => [{ kind: 'Pod', name: 'one' }, 'shop']));
});

test('two objects of a file never share an owner, and a line above changes nothing but places', () => {
  const text = `${pod('one')}---\n${pod('two')}`;
  const engine = engineWith({ 'test.yaml': text }, [everyContainer]);
  const before = engine.report(URI).reports;
  expect(new Set(before.map(({ owner }) => owner.id)).size).toBe(6);
  engine.update(URI, `# One line.\n${text}`);
  const after = engine.report(URI).reports;
  const away = (one: Report, by: number) => ({
    ...one,
    span: { start: one.span.start - by, end: one.span.end - by },
    owner: one.owner.id,
    related: one.related.map(({ span }) => span.start - by),
  });
  expect(after.map((one) => away(one, '# One line.\n'.length))).toEqual(before.map((one) => away(one, 0)));
});

test.each([
  ['a namespace is in itself', 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n', 'shop', 'Namespace "shop"'],
  ['an object that names none', 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n', undefined, 'Service "a"'],
  [
    'an object that is to get its name',
    'apiVersion: v1\nkind: Service\nmetadata: {generateName: a-, namespace: shop}\n',
    'shop',
    'Service "a-"',
  ],
])('an object is told by its kind, name and namespace: %s', (_, text, namespace, label) => {
  const [report, ...others] = engineWith({ 'test.yaml': text }, [everyObject]).report(URI).reports;
  expect(others).toEqual([]);
  expect([report?.namespace, report?.resource, report?.owner.label]).toEqual([namespace, label, label]);
});

test('reports come by place, the worse first, and problems with the place in their file', () => {
  const again = { ...everyObject, id: 'an-object', severity: 'medium' } as const;
  const worse = { ...everyObject, id: 'worse', severity: 'critical' } as const;
  const text = `${pod('one')}---\n${pod('two')}broken: [\n`;
  const { reports, problems } = engineWith({ 'test.yaml': text }, [everyObject, again, worse]).report(URI);
  expect(reports.map(({ rule, resource }) => `${rule} ${resource}`)).toEqual(
    ['one', 'two'].flatMap((name) => ['worse', 'an-object', 'object'].map((id) => `${id} Pod "${name}"`)),
  );
  expect(problems.length).toBeGreaterThan(0);
  for (const { span, document } of problems) expect([span.start >= text.indexOf('broken'), document]).toEqual([true, 1]);
});
