import { expect, test } from 'vitest';
import { engineWith, uriOf } from '../harness/analyse.ts';

const TEXT = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostPID: true
  containers:
  - name: one
    image: registry.example/web:1.0.0
    securityContext:
      runAsNonRoot: true

 # of the driver
      privileged: true
  - name: two
    image: registry.example/web:1.0.0
    securityContext:
      privileged: true
  hostIPC: true
`;

const RULES = ['host-ipc', 'host-pid', 'privileged-container'];

/** Where something is silenced, of what is wrong with the pod. */
function silenced(text: string): readonly string[] {
  const { reports, suppressed } = engineWith({ 'test.yaml': text }).report(uriOf('test.yaml'));
  const [told, quiet] = [reports, suppressed].map((list) =>
    list.flatMap(({ rule, path }) => (RULES.includes(rule) ? path.replace(/^spec\.|\.securityContext\.privileged$/g, '') : [])),
  );
  expect([...(told ?? []), ...(quiet ?? [])].sort()).toEqual(['containers[0]', 'containers[1]', 'hostIPC', 'hostPID']);
  return (quiet ?? []).sort();
}

const ALL = ['containers[0]', 'containers[1]', 'hostIPC', 'hostPID'];

const NOTE = '# kubewright: ignore -- it watches its node';

/** Above the line that begins so, indented alike. */
const above = (line: string, note = NOTE): string => TEXT.replace(new RegExp(`^( *)(?=${line})`, 'm'), `$1${note}\n$1`);

const behind = (line: string): string => TEXT.replace(new RegExp(`^ *${line}.*`, 'm'), `$& ${NOTE}`);

test.each<[string, string, readonly string[]]>([
  ['above an item', above('- name: one'), ['containers[0]']],
  ['above the last item', above('- name: two'), ['containers[1]']],
  ['behind an item', behind('- name: one'), ['containers[0]']],
  ['above a list whose items stand below its key', above('containers:'), ['containers[0]', 'containers[1]']],
  ['behind its key', behind('containers:'), ['containers[0]', 'containers[1]']],
  ['above a mapping with a blank line and a comment in it', above('securityContext:'), ['containers[0]']],
  ['above a value', above('hostPID'), ['hostPID']],
  ['behind a value', behind('hostIPC'), ['hostIPC']],
  ['above another value', above('image'), []],
  ['above several lines of comments', above('hostPID', `${NOTE}\n\n  # It is old.`), ['hostPID']],
  ['above one another', above('hostPID', `# kubewright: ignore host-ipc -- a\n  # kubewright: ignore host-pid -- b`), ['hostPID']],
  ['above everything', `${NOTE}\n\n${TEXT}`, ALL],
  ['below a first comment and a mark', `# The agent.\n---\n${NOTE}\n${TEXT}`, ALL],
  ['behind the first line', behind('apiVersion'), []],
  ['below everything', `${TEXT}${NOTE}\n`, []],
  ['for the file, wherever', `${TEXT}# kubewright: ignore-file host-pid -- old\n`, ['hostPID']],
  ['for a tool, the line below', above('hostPID', '# kics-scan ignore-line'), ['hostPID']],
  ['for a tool, all that begins below', above('spec', '# kics-scan ignore-block'), ALL],
])('a comment stands %s', (_, text, expected) => {
  expect(silenced(text)).toEqual(expected);
  expect(silenced(text.replaceAll('\n', '\r\n'))).toEqual(expected);
});

test('a comment for the file speaks for the documents before it, too', () => {
  const text = `${TEXT}---\n# kubewright: ignore-file host-pid -- old\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n`;
  expect(silenced(text)).toEqual(['hostPID']);
});

test('a comment of a later document speaks for that alone', () => {
  const other = '# The settings.\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
  expect(silenced(`${other}---\n${above('hostPID')}`)).toEqual(['hostPID']);
  expect(silenced(`${TEXT}---\n${NOTE}\n${other}`)).toEqual([]);
});
