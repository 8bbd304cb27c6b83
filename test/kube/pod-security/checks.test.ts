import { expect, test } from 'vitest';
import { CHECKS } from '../../../server/src/kube/pod-security/evaluate.ts';
import { scalarSpans } from '../../harness/scalars.ts';
import { GOOD_OWN, judge, LEVELS, podParts, podText, verdicts } from './pods.ts';
import { ROWS } from './rows.ts';

test.each(ROWS)('%s', (_, parts, expected) => {
  expect(verdicts(podText(parts))).toEqual(expected);
});

test('every check has a row for each of its versions', () => {
  const said = ROWS.flatMap(([, , lines]) => lines);
  for (const { id, variants } of CHECKS) {
    const own = said.filter((line) => line.endsWith(`: ${id}`));
    for (const { from } of variants) expect(own.join('\n'), id).toMatch(new RegExp(` (?:${from}-|\\d+-${from - 1}:)`));
  }
});

test('versions beyond the newest are the newest, as is the latest', () => {
  for (const [, parts] of ROWS) {
    const violationsOf = judge(podText(parts));
    for (const level of LEVELS) {
      expect(violationsOf(level, 99)).toEqual(violationsOf(level, 37));
      expect(violationsOf(level, 'latest')).toEqual(violationsOf(level, 37));
    }
  }
});

test('the same pod is judged alike wherever it stands', () => {
  for (const [name, parts] of ROWS) {
    const pod = podText(parts);
    const { metadata, spec } = podParts(parts);
    const template = `{metadata: ${metadata}, spec: ${spec}}`;
    const head = (apiVersion: string, kind: string) => `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: web}`;
    const wrapped = [
      `${head('apps/v1', 'Deployment')}, spec: {selector: {}, template: ${template}}}`,
      `${head('apps/v1', 'DaemonSet')}, spec: {selector: {}, template: ${template}}}`,
      `${head('apps/v1', 'StatefulSet')}, spec: {selector: {}, template: ${template}}}`,
      `${head('apps/v1', 'ReplicaSet')}, spec: {selector: {}, template: ${template}}}`,
      `${head('v1', 'ReplicationController')}, spec: {template: ${template}}}`,
      `${head('batch/v1', 'Job')}, spec: {template: ${template}}}`,
      `${head('batch/v1', 'CronJob')}, spec: {jobTemplate: {spec: {template: ${template}}}}}`,
      `${head('v1', 'PodTemplate')}, template: ${template}}`,
      `apiVersion: v1\nkind: List\nitems:\n- ${head('v1', 'Pod').replace('{name: web}', metadata)}, spec: ${spec}}`,
      pod.replaceAll('\n', '\r\n'),
    ];
    const expected = messages(pod);
    for (const text of wrapped) expect(messages(text), `${name}\n${text}`).toEqual(expected);
  }
});

function messages(text: string): string[] {
  const violationsOf = judge(text);
  return LEVELS.flatMap((level) => violationsOf(level, 'latest').map(({ reason, detail }) => `${level}: ${reason} (${detail})`));
}

test('a value that a template hides violates nothing', () => {
  for (const [name, parts] of ROWS) {
    const text = podText(parts);
    const before = places(text);
    for (const { start, end } of scalarSpans(text)) {
      const masked = `${text.slice(0, start)}{{ .Values.hidden }}${text.slice(end)}`;
      for (const place of places(masked)) expect(before, `${name}\n${masked}`).toContain(place);
    }
  }
});

/** At versions with annotations, without the reliefs, and with them. */
function places(text: string): string[] {
  const violationsOf = judge(text);
  const all = LEVELS.flatMap((level) => [18, 24, 37].flatMap((version) => violationsOf(level, version)));
  return all.flatMap((violation) => violation.places.map(({ path }) => path.join('.')));
}

test('what a template may add violates nothing', () => {
  const text = `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: a
    securityContext:
      capabilities:
        drop:
        - NET_RAW
        {{- toYaml .Values.drop | nindent 8 }}
      {{- toYaml .Values.context | nindent 6 }}
  {{- toYaml .Values.pod | nindent 2 }}
`;
  expect(judge(text)('restricted', 'latest')).toEqual([]);
});

test('every kind of container counts', () => {
  for (const list of ['initContainers', 'ephemeralContainers']) {
    const bad = podText({ spec: `${list}: [{name: other, image: a, securityContext: {${GOOD_OWN}, privileged: true}}]` });
    expect(judge(bad)('baseline', 0).map(({ places }) => places.map(({ path }) => path.join('.')))).toEqual([
      [`spec.${list}.0.securityContext.privileged`],
    ]);
  }
});
