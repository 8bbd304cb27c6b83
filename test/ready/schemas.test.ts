// Whether what we give to CI is what its readers take, by their own schemas where those can be had.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';

// The checkers take long to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const broken = (name: string): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}\n`;

const FILES = {
  'a b/"<&>\'ü#?.yaml': HOST_NETWORK.replace('name: agent', 'name: "<a>&\\"\\u0001\\uFFFE]]>"'),
  'silenced.yaml': HOST_NETWORK.replace('hostNetwork', '# kubewright: ignore host-network -- "agreed" & <done>\n  hostNetwork'),
  'broken.yaml': [broken('a'), broken('b')].join('---\n'),
  'template.yaml': HOST_NETWORK.replace('hostNetwork: true', 'hostNetwork: {{ .Values.host }}'),
  'clean.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: colours, namespace: shop}\ndata: {sky: blue}\n',
};

const report = async (format: string): Promise<string> =>
  (await run(folderWith(FILES), ['check', '--preset', 'all', '--format', format, '.', 'gone.yaml'])).out;

test('JUnit is what its readers take', async () => {
  const schema = readFileSync(join(import.meta.dirname, 'junit.xsd'), 'utf8');
  const { errors } = await validateXML({ xml: [{ fileName: 'kubewright.xml', contents: await report('junit') }], schema });
  expect(errors.map(({ message }) => message)).toEqual([]);
});

describe('SARIF', () => {
  // https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
  test('says all that code scanning asks for, in its bounds', async () => {
    const [one] = (JSON.parse(await report('sarif')) as Log).runs;
    const { rules = [] } = one!.tool.driver;
    expect(rules.length).toBeGreaterThan(3);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, shortDescription, fullDescription, help, properties } of rules) {
      expect(id.length).toBeLessThanOrEqual(255);
      for (const text of [shortDescription?.text, fullDescription?.text]) {
        expect(text).toBeTruthy();
        expect(text!.length).toBeLessThanOrEqual(1024);
      }
      expect(help?.text).toBeTruthy();
      expect(properties?.tags?.length).toBeLessThanOrEqual(20);
      expect(Number(properties?.['security-severity'])).toBeGreaterThan(0);
    }
    for (const { ruleId, ruleIndex, locations, partialFingerprints, fixes = [] } of one!.results!) {
      expect(rules[ruleIndex!]?.id).toBe(ruleId);
      expect(Object.keys(partialFingerprints!)).toHaveLength(1);
      const regions = fixes.flatMap(({ artifactChanges }) =>
        artifactChanges.flatMap(({ replacements }) => replacements.map(({ deletedRegion }) => deletedRegion)),
      );
      for (const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } of [locations![0]!.physicalLocation!.region!, ...regions]) {
        expect(Math.min(startLine, startColumn)).toBeGreaterThan(0);
        expect(startLine < endLine || (startLine === endLine && startColumn <= endColumn)).toBe(true);
      }
      const uri = locations![0]!.physicalLocation!.artifactLocation!.uri!;
      expect(decodeURIComponent(new URL(uri, 'file:///').pathname.slice(1))).toBe(decodeURIComponent(uri));
      expect(Object.keys(FILES)).toContain(decodeURIComponent(uri));
    }
  });
});

// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
test('GitLab code quality has what GitLab asks for, and each fingerprint once', async () => {
  const text = await report('gitlab');
  // GitLab reads no byte order mark.
  expect(text[0]).toBe('[');
  const issues = JSON.parse(text) as { fingerprint: string; location: { path: string } }[];
  for (const issue of issues) {
    expect(issue).toEqual({
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/^[a-z0-9-]+$/),
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}(?:-\d+)?$/),
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
      location: { path: expect.not.stringMatching(/^\.?\//), lines: { begin: expect.any(Number), end: expect.any(Number) } },
    });
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

/** A program of Python, which `.ci/run` installs where it can. */
const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** What a program says of a text that stands in a file of this name; empty when it is right. */
function complaints(program: string, args: readonly string[], name: string, text: string): string {
  const file = join(folderWith({}), name);
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}

const ofSchema = (schema: string, text: string): string => complaints('check-jsonschema', ['--builtin-schema', schema], 'file.yml', text);

/** The examples of the page, by who reads them. */
const examples = [...readFileSync('docs/ci.md', 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
  text,
  reader: /^jobs:/m.test(text) ? 'GitHub' : /^repos:/m.test(text) ? 'pre-commit' : 'GitLab',
}));

describe.skipIf(!isThere('check-jsonschema'))('by the schemas of GitHub and GitLab', () => {
  test('the action is one', () => {
    const action = readFileSync('action.yml', 'utf8');
    expect(ofSchema('vendor.github-actions', action)).toBe('');
    expect(ofSchema('vendor.github-actions', action.replace('using: composite', 'using: compost'))).toContain('compost');
  });

  test('the template is a header and a pipeline', () => {
    const template = readFileSync('ci/gitlab/kubewright.gitlab-ci.yml', 'utf8');
    const parts = template.split(/^---\n/m);
    expect(parts.map((part) => ofSchema('vendor.gitlab-ci', part))).toEqual(['', '']);
    expect(ofSchema('vendor.gitlab-ci', parts[1]!.replace('when: always', 'when: ever'))).not.toBe('');
  });

  test('examples are right', () => {
    const schemas: Readonly<Record<string, string>> = { GitHub: 'vendor.github-workflows', GitLab: 'vendor.gitlab-ci' };
    const checked = examples.flatMap(({ reader, text }) => {
      const schema = schemas[reader];
      return schema === undefined ? [] : [{ text, wrong: ofSchema(schema, text) }];
    });
    expect(checked.length).toBeGreaterThan(3);
    expect(checked.filter(({ wrong }) => wrong !== '')).toEqual([]);
  });
});

describe.skipIf(!isThere('pre-commit'))('by pre-commit itself', () => {
  test('the hooks and the examples are right', () => {
    const hooks = resolve('.pre-commit-hooks.yaml');
    expect(complaints('pre-commit', ['validate-manifest'], '.pre-commit-hooks.yaml', readFileSync(hooks, 'utf8'))).toBe('');
    expect(complaints('pre-commit', ['validate-manifest'], '.pre-commit-hooks.yaml', '- id: kubewright\n')).not.toBe('');
    const configs = examples.filter(({ reader }) => reader === 'pre-commit');
    expect(configs).toHaveLength(2);
    for (const { text } of configs) expect(complaints('pre-commit', ['validate-config'], '.pre-commit-config.yaml', text)).toBe('');
  });
});
