import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, HOST_NETWORK, run } from '../harness/command-line.ts';

const TWO = ['--rule', 'host-network', '--rule', 'privilege-escalation-allowed'];

const POD = `apiVersion: v1
kind: Pod
metadata: {name: "a<b>&c"}
spec:
  # kubewright: ignore host-network
  hostNetwork: true
  containers:
    - name: web
      image: "web:1"
      securityContext: {allowPrivilegeEscalation: true}
`;

const FILES = {
  'pods/a b.yaml': POD,
  'pods/good.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 80}]}\n',
  'pods/bad.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n',
};

async function report(format: string): Promise<string> {
  const { out } = await run(folderWith(FILES), ['check', ...TWO, '--format', format, 'pods']);
  return out;
}

describe('SARIF', () => {
  test('has rules with help, exact regions, fixes, suppressions and what could not be read', async () => {
    const log = JSON.parse(await report('sarif'));
    const [{ tool, results, invocations, columnKind }] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['host-network', 'privilege-escalation-allowed']);
    expect(tool.driver.rules[0].help.markdown).toContain('# ');
    expect(tool.driver.rules[0].properties.tags).toContain('security');
    const [suppressed, escalation] = [...results].sort((a, b) => a.ruleId.localeCompare(b.ruleId));
    expect(suppressed).toMatchObject({ ruleId: 'host-network', ruleIndex: 0, suppressions: [{ kind: 'inSource' }] });
    expect(escalation).toMatchObject({
      ruleIndex: 1,
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'pods/a%20b.yaml' },
            region: { startLine: 10, startColumn: 51, endLine: 10, endColumn: 55 },
          },
        },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 10 }, insertedContent: { text: 'false' } }] }] }],
    });
    expect(escalation.suppressions).toBeUndefined();
    expect(invocations[0].toolExecutionNotifications.length).toBeGreaterThan(0);
  });

  test('a finding keeps its fingerprint when lines above it come and go', async () => {
    const prints = async (text: string) => {
      const { out } = await run(folderWith({ 'a.yaml': text }), ['check', ...TWO, '--format', 'sarif', '.']);
      return JSON.parse(out).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    };
    expect(await prints(`# one\n# two\n${POD}`)).toEqual(await prints(POD));
  });
});

test('GitLab code quality', async () => {
  const issues = JSON.parse(await report('gitlab'));
  const [broken, ...found] = issues;
  expect(broken).toMatchObject({ check_name: 'not-read', severity: 'major', location: { path: 'pods/bad.yaml', lines: { begin: 4 } } });
  expect(found).toEqual([
    {
      description: 'Container "web" may gain privileges',
      check_name: 'privilege-escalation-allowed',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: expect.stringMatching(/^(?:blocker|critical|major|minor|info)$/),
      location: { path: 'pods/a b.yaml', lines: { begin: 10, end: 10 } },
    },
  ]);
});

test('JUnit: a file is a suite, and nothing of a name becomes markup', async () => {
  const xml = await report('junit');
  expect(xml).toContain('<testsuite name="pods/a b.yaml" tests="1" failures="1" errors="0" skipped="0">');
  expect(xml).toContain('Pod &quot;a&lt;b&gt;&amp;c&quot;');
  expect(xml).toContain('<testcase classname="pods/good.yaml" name="nothing found" file="pods/good.yaml"/>');
  expect(xml).toMatch(/<testsuite name="pods\/bad.yaml" tests="\d+" failures="0" errors="\d+" skipped="0">/);
});

test('JUnit: no two cases of a file have one name, of which readers show one', async () => {
  const broken = ['a', 'b'].map((name) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}\n`).join('---\n');
  const { out } = await run(folderWith({ 'a.yaml': broken }), ['check', '--format', 'junit', '.']);
  const names = [...out.matchAll(/<testcase [^>]*? name="([^"]*)"[^>]*><error/g)].map(([, name]) => name);
  expect(names.slice(0, 2)).toEqual(['readable', 'readable (2)']);
  expect(new Set(names).size).toBe(names.length);
});

test('GitHub annotations: one line each, with its place', async () => {
  const lines = (await report('github')).trimEnd().split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^::(?:error|warning) file=pods\/a b\.yaml,line=10,endLine=10,col=51,endColumn=55,title=kubewright privilege-escalation-allowed::Container "web"/,
    ),
  );
  expect(lines.every((line) => line.startsWith('::'))).toBe(true);
});

test('Markdown: a table, and words of files are no marks', async () => {
  const text = await report('markdown');
  expect(text).toContain('| severity | place | what | rule |');
  expect(text).toContain('pods/a b.yaml:10');
  expect(text).toContain('### Not read in full');
  const { out } = await run(folderWith({ 'x.yaml': HOST_NETWORK.replace('name: agent', 'name: "`a`|<b>@all"') }), [
    'check',
    ...TWO,
    '--format',
    'markdown',
    '.',
  ]);
  expect(out).not.toMatch(
    /[^\\]\||<b>|@all/.exec(
      out
        .split('\n')
        .find((line) => line.includes('x.yaml'))
        ?.slice(2, -2)
        .replaceAll(' | ', '') ?? '',
    )?.[0] ?? 'impossible',
  );
});

test('the same bytes for the same files', async () => {
  for (const format of ['json', 'sarif', 'junit', 'gitlab', 'github', 'markdown', 'text'])
    expect(await report(format)).toBe(await report(format));
});

describe('a baseline', () => {
  test('hides what it knows, as often as it knows it', async () => {
    const folder = folderWith({ 'a.yaml': POD });
    expect((await run(folder, ['check', ...TWO, '--write-baseline', 'known.json', '.'])).code).toBe(0);
    const known = await run(folder, ['check', ...TWO, '--baseline', 'known.json', '.']);
    expect([known.code, known.out]).toEqual([0, 'Nothing found in 1 file (1 silenced, 1 in the baseline).\n']);
    writeFileSync(
      join(folder, 'a.yaml'),
      POD.replace(
        '  containers:\n',
        '  initContainers: [{name: init, image: "i:1", securityContext: {allowPrivilegeEscalation: true}}]\n  containers:\n',
      ),
    );
    const more = await run(folder, ['check', ...TWO, '--baseline', 'known.json', '--quiet', '.']);
    expect(more.code).toBe(1);
    expect(more.out).toContain('Init container "init"');
    expect(more.out).not.toContain('"web"');
  });

  test('that is none is told', async () => {
    const folder = folderWith({
      'a.yaml': POD,
      'none.json': '{\n  "findings": [{}]\n}',
      'torn.json': '{"findings": [\n<<<<<<< ours\n]}',
      'other.json': '[]',
    });
    const told = async (file: string) => (await run(folder, ['check', '--baseline', file, '.'])).err;
    expect(await told('none.json')).toContain('none.json:2:16: An entry of a baseline has a "file", a "fingerprint" and a "count"');
    expect(await told('torn.json')).toMatch(
      /torn\.json:2:\d+: This is no JSON: .*; mend it, or remove it and write a new one with "kubewright baseline"/,
    );
    expect(await told('other.json')).toContain('other.json:1:1: A baseline is an object with a list "findings"');
    expect((await run(folder, ['check', '--baseline', 'none.json', '.'])).code).toBe(2);
    expect((await run(folder, ['check', '--baseline', 'gone.json', '.'])).err).toContain('There is no such file or folder');
  });

  test('changes little when one finding comes', async () => {
    const folder = folderWith({ 'a.yaml': POD });
    await run(folder, ['check', ...TWO, '--write-baseline', 'known.json', '.']);
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).findings).toMatchObject([{ file: 'a.yaml', count: 1 }]);
  });
});

describe('what changed since a revision', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder, stdio: 'pipe' });

  test('only files that differ, and new ones, are reported', async () => {
    const folder = folderWith({ 'old.yaml': HOST_NETWORK, 'touched.yaml': HOST_NETWORK });
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'first');
    writeFileSync(join(folder, 'touched.yaml'), `# more\n${HOST_NETWORK}`);
    writeFileSync(join(folder, 'new.yaml'), HOST_NETWORK);
    const { out } = await run(folder, ['check', '--rule', 'host-network', '--changed-since', 'HEAD', '.']);
    expect(out).toMatch(/new\.yaml[\s\S]*touched\.yaml[\s\S]*2 findings/);
    expect(out).not.toContain('old.yaml');
  });

  test('before the first commit everything has changed', async () => {
    const folder = folderWith({ 'staged.yaml': HOST_NETWORK, 'new.yaml': HOST_NETWORK });
    git(folder, 'init', '-q');
    git(folder, 'add', 'staged.yaml');
    const { out } = await run(folder, ['check', '--rule', 'host-network', '--changed-since', 'HEAD', '.']);
    expect(out).toMatch(/new\.yaml[\s\S]*staged\.yaml[\s\S]*2 findings/);
  });

  test('a revision that is none is told, and is never an option of git', async () => {
    const folder = folderWith({ 'a.yaml': HOST_NETWORK });
    git(folder, 'init', '-q');
    expect((await run(folder, ['check', '--changed-since', 'nowhere', '.'])).err).toContain('--changed-since cannot ask git');
    expect((await run(folder, ['check', '--changed-since=--output=x', '.'])).err).toContain('is a revision of git');
  });
});
