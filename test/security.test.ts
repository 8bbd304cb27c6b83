import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hoverAt } from '../server/src/features/hover.ts';
import { MARKDOWN } from '../server/src/features/markup.ts';
import { Lines } from '../server/src/text/lines.ts';
import { engineWith, uriOf } from './harness/analyse.ts';
import { folderWith, run } from './harness/command-line.ts';

const ROOT = join(import.meta.dirname, '..');
const FORMATS = ['text', 'json', 'sarif', 'junit', 'gitlab', 'github', 'markdown'];

test('no source asks the network, and none runs what a workspace holds', () => {
  const sources = ['server/src', 'client/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of sources) {
    const text = readFileSync(path, 'utf8');
    expect(text, path).not.toMatch(
      /\bfetch\(|(?:from|import\(|require\()\s*['"](?:node:)?(?:https?|http2|net|dgram|tls)['"]|\beval\(|new Function\(|XMLHttpRequest|new WebSocket/,
    );
    // The command line keeps what was compiled of itself.
    if (!path.endsWith('compiled.node.ts')) expect(text, path).not.toMatch(/node:vm/);
    if (!/(?:changed-files|lsp|start)\.node\.ts$/.test(path)) expect(text, path).not.toMatch(/node:child_process/);
  }
});

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostNetwork: true, containers: [{name: web, image: a}]}\n';

test('links and paths that lead outside are not followed', async () => {
  const outside = folderWith({ 'secret.yaml': POD.replaceAll('web', 'outside') });
  const folder = folderWith({
    'in/kustomization.yaml': `resources: [../../${outside.split('/').at(-1)}/secret.yaml, ${outside}/secret.yaml, linked.yaml]\n`,
    'in/pod.yaml': POD,
    'in/chart/values.yaml': 'a: 1\n',
  });
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'in/linked.yaml'));
  symlinkSync(outside, join(folder, 'in/folder'));
  const { out } = await run(folder, ['check', '--format', 'json', 'in']);
  expect(out).toContain('pod.yaml');
  expect(out).not.toContain('outside');
});

describe('what a workspace writes', () => {
  const HOSTILE = '<img src=x onerror=alert(1)>[x](command:evil)`\u001b[31m\u202e';
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: ${JSON.stringify(HOSTILE)}}\nspec: {hostNetwork: true, containers: [{name: ${JSON.stringify(`${HOSTILE}\n::error::x`)}, image: a, securityContext: {privileged: true}}]}\n`;

  test.each(FORMATS)('names never act in reports: %s', async (format) => {
    const { out } = await run(folderWith({ 'a.yaml': text }), ['check', '--preset', 'all', '--format', format, '.']);
    expect(out).toContain('a.yaml');
    // JSON writes control characters as escapes, and is read by programs.
    expect(out.includes('\u001b')).toBe(false);
    expect(out).not.toMatch(/^::error::x/m);
    if (format === 'markdown') expect(out).not.toMatch(/<img|(?<!\\)\]\(command:/);
    if (format === 'junit') expect(out).not.toMatch(/<img/);
    if (format === 'text') expect(out).not.toContain('\u202e');
  });

  test('names never act in hovers', () => {
    const engine = engineWith({ 'a.yaml': text });
    const lines = new Lines(text);
    const values = engine
      .report(uriOf('a.yaml'))
      .reports.map(({ span }) => hoverAt(engine, uriOf('a.yaml'), lines.position(span.start), { markup: MARKDOWN }));
    expect(values.length).toBeGreaterThan(5);
    for (const hover of values) expect(JSON.stringify(hover)).not.toMatch(/<img|(?<!\\)\]\(command:evil/);
  });
});

test('no output holds a secret', async () => {
  const secrets = ['AKIAQ3EGRRTYWVZ7XKPL', 'hunter2-Tr0ub4dor', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'S3cr3tInUrl9'];
  const [aws, password, token, inUrl] = secrets;
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - name: web
        image: web:1
        env:
        - {name: AWS_ACCESS_KEY_ID, value: ${aws}}
        - {name: DB_PASSWORD, value: ${password}}
        - {name: DATABASE_URL, value: "postgres://shop:${inUrl}@db.example/shop"}
        args: ["--password=${password}", "--token=${token}"]
---
apiVersion: v1
kind: Secret
metadata: {name: web}
stringData: {password: ${password}, token: ${token}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: web}
data: {app.properties: "db.password=${password}\\ngithub.token=${token}\\n"}
`;
  for (const format of FORMATS) {
    const { out } = await run(folderWith({ 'a.yaml': text }), ['check', '--preset', 'all', '--format', format, '.']);
    expect(out).toMatch(/password|credential|secret/i);
    for (const secret of secrets) expect(out, format).not.toContain(secret);
  }
  const engine = engineWith({ 'a.yaml': text });
  const lines = new Lines(text);
  for (const { span } of engine.report(uriOf('a.yaml')).reports) {
    const hover = JSON.stringify(hoverAt(engine, uriOf('a.yaml'), lines.position(span.start), { markup: MARKDOWN }));
    for (const secret of secrets) expect(hover).not.toContain(secret);
  }
}, 60_000);
