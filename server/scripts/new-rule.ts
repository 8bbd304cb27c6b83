// Starts a rule: `npm run new-rule workload/host-network` makes its file and its test page.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './generated.ts';

const WORD = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

const name = process.argv[2] ?? '';
const problem = problemOf(name);
if (problem === undefined) start(name);
else {
  console.error(problem);
  process.exitCode = 2;
}

function problemOf(path: string): string | undefined {
  if (!new RegExp(`^${WORD}/${WORD}$`).test(path)) return 'Usage: npm run new-rule CATEGORY/ID, such as workload/host-network';
  if (/\/(?:no|disallow|check|require)-/.test(path)) return 'The id names the bad pattern, so that it reads well after "ignore"';
  return existsSync(join(ROOT, fileOf(path))) ? `${fileOf(path)} exists` : undefined;
}

function start(path: string): void {
  const [category = '', id = ''] = path.split('/');
  write(fileOf(path), ruleText(id));
  write(`test/rules/${category}/${id}.md`, pageText(id));
  console.log('Write the summary, the reason and the two examples first, then the check; then run `npm run generate`.');
}

function fileOf(path: string): string {
  return `server/src/rules/${path}.ts`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text, { flag: 'wx' });
  console.log(`written: ${path}`);
}

function ruleText(id: string): string {
  const exported = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `import { cwe } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const ${exported} = defineRule({
  id: '${id}',
  summary: 'What is found, as a heading',
  why: 'What an attacker or an outage gains from it.',
  severity: 'medium',
  preset: 'recommended',
  references: [cwe(16)],
  examples: {
    bad: \`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: registry.example/web:1.0.0}]}
\`,
    good: \`
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: registry.example/web:1.0.0}]}
\`,
  },
  check: {
    *pod() {},
  },
});
`;
}

function pageText(id: string): string {
  return `# ${id}

## A template leaves it open

\`\`\`yaml
apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: "{{ .Values.image }}"}]}
\`\`\`
`;
}
