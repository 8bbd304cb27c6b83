import { describe, expect, test } from 'vitest';
import { becomes, made, value } from './made.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {${spec}}\n`;

const changed = (kustomization: string, objects: string): Readonly<Record<string, unknown>> =>
  becomes({ 'kustomization.yaml': `resources: [all.yaml]\n${kustomization}\n`, 'all.yaml': objects });

const holding = (image: string): string => pod(`containers: [{name: c, image: ${image}}]`);

describe('an image', () => {
  test.each([
    ['{name: web, newTag: "2"}', 'web', 'web:2'],
    ['{name: web, newTag: "2"}', '"web:1"', 'web:2'],
    ['{name: web, newTag: "2"}', '"web@sha256:0a"', 'web:2'],
    ['{name: web, newTag: "2"}', '"web:1@sha256:0a"', 'web:2'],
    ['{name: web, newTag: "2"}', '"web-api:1"', 'as it was'],
    ['{name: web, newTag: "2"}', '"a/web:1"', 'as it was'],
    ['{name: web, digest: "sha256:0b"}', '"web:1"', 'web@sha256:0b'],
    ['{name: web, digest: "sha256:0b"}', '"web:1@sha256:0a"', 'web@sha256:0b'],
    ['{name: web, newTag: "2", digest: "sha256:0b"}', '"web:1"', 'web:2@sha256:0b'],
    ['{name: web, newName: api}', '"web:1"', 'api:1'],
    ['{name: web, newName: api}', '"web:1@sha256:0a"', 'api:1@sha256:0a'],
    ['{name: web, newName: "", newTag: "2"}', '"web:1"', 'web:2'],
    ['{name: web, newTag: ""}', '"web:1"', 'as it was'],
    ['{name: web, tagSuffix: -x}', '"web:1"', 'uncertain'],
    ['{name: web, tagSuffix: -x}', '"web:1@sha256:0a"', 'uncertain'],
    ['{name: web, newTag: "2", tagSuffix: -x}', '"web:1"', 'web:2'],
    ['{name: "host:5000/web", newTag: "2"}', '"host:5000/web:1"', 'host:5000/web:2'],
    ['{name: "host:5000/web", newTag: "2"}', '"host:5000/web"', 'host:5000/web:2'],
    ['{name: "host:5000/web", newName: "other:1/web"}', '"host:5000/web@sha256:0a"', 'other:1/web@sha256:0a'],
    ['{name: .*, newTag: "2"}', '"web:1"', 'web:2'],
    ['{name: "w(e)b", newTag: "2"}', '"web:1"', 'web:2'],
    ['{name: w.b, newTag: "2"}', '"web:1"', 'web:2'],
    ['{name: "(?i)WEB", newTag: "2"}', '"web:1"', 'uncertain'],
    ['{name: web, newTag: 2}', '"web:1"', 'as it was'],
    ['{newTag: "2"}', '"web:1"', 'as it was'],
    ['{name: web}', '"web:1"', 'as it was'],
    ['{name: web, newTag: "2"}', '{a: b}', 'uncertain'],
    ['{name: web, newTag: "2"}', '5', 'uncertain'],
    ['{name: web, newTag: "2"}', 'null', 'uncertain'],
  ])('%s makes of %s %s', (entry, image, after) => {
    const outcome = after === 'as it was' || after === 'uncertain' ? after : value(holding(`"${after}"`));
    expect(changed(`images: [${entry}]`, holding(image))['Pod p']).toEqual(outcome);
  });

  test('is looked for in lists of containers wherever they stand, but for those that are ephemeral', () => {
    const lists = (image: string) =>
      pod(
        `initContainers: [{name: c, image: ${image}}], containers: [{name: c, image: api}], ephemeralContainers: [{name: c, image: web}]`,
      );
    const widget = (image: string) =>
      `apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {image: web, deep: [{containers: [{image: ${image}}, {other: web}]}]}\n`;
    expect(changed('images: [{name: web, newTag: "2"}]', `${lists('web')}---\n${widget('web')}`)).toEqual({
      'Pod p': value(lists('"web:2"')),
      'Widget w': value(widget('"web:2"')),
    });
  });

  test.each(['images: [{name: web, newTag: "2"}]', 'replicas: [{name: p, count: 3}]'])(
    'in an object with templates leaves it as it was: %s',
    (entry) => {
      const templated = holding('web').replace('name: c', 'name: {{ .Values.name }}');
      expect(changed(entry, templated)['Pod p']).toBe('as it was');
    },
  );

  test.each([
    ['newTag: "2"', 'images.0.newTag'],
    ['digest: "sha256:0a"', 'images.0.digest'],
    ['newName: api', 'images.0.newName'],
  ])('is set where the entry says %s', (words, path) => {
    const objects = made({ 'kustomization.yaml': `resources: [all.yaml]\nimages: [{name: web, ${words}}]\n`, 'all.yaml': holding('web') });
    expect(objects.get('Pod p')?.effective?.origin(['spec', 'containers', 0, 'image']).path.join('.')).toBe(path);
  });
});

describe('replicas', () => {
  const workload = (kind: string, name: string, replicas = ''): string =>
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {${replicas}selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}\n`;

  test.each(['Deployment', 'StatefulSet', 'ReplicaSet'])('are set in a %s', (kind) => {
    const objects = `${workload(kind, 'p')}---\n${workload(kind, 'q')}`;
    expect(changed('replicas: [{name: p, count: 3}]', objects)).toEqual({
      [`${kind} p`]: value(workload(kind, 'p', 'replicas: 3, ')),
      [`${kind} q`]: 'as it was',
    });
  });

  test('are none in a DaemonSet', () => {
    expect(changed('replicas: [{name: p, count: 3}]', workload('DaemonSet', 'p'))).toEqual({ 'DaemonSet p': 'as it was' });
  });

  test.each(['p', 'eu-p'])('are set by the name from before and by that of now: %s', (name) => {
    expect(changed(`namePrefix: eu-\nreplicas: [{name: ${name}, count: 3}]`, workload('Deployment', 'p'))).toEqual({
      'Deployment eu-p': value(workload('Deployment', 'eu-p', 'replicas: 3, ')),
    });
  });

  test('are set where the entry says it', () => {
    const files = {
      'kustomization.yaml': 'resources: [all.yaml]\nreplicas: [{name: p, count: 3}]\n',
      'all.yaml': workload('Deployment', 'p'),
    };
    const origin = made(files).get('Deployment p')?.effective?.origin(['spec', 'replicas']);
    expect(origin?.path.join('.')).toBe('replicas.0.count');
  });
});
