import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rulePage } from '../src/features/rule-page.ts';
import type { CataloguedRule, Rule } from '../src/rule/rule.ts';
import { configFileSchema, editorProperties } from './schema.ts';
import { readTemplates, snippetFile, templatePage, templateTable } from './templates.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the pages of the rules lie; nothing else lies there. */
export const PAGES = 'docs/rules';

const TEMPLATES = 'server/src/templates';

const SCHEMA = 'schemas/kubewright.schema.json';

interface NamedRule extends CataloguedRule {
  /** The name that its file exports. */
  readonly exported: string;
}

/** Every file that follows from something else, by its path from the root, as it should be. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const rules = await findRules();
  const templates = readTemplates(join(ROOT, TEMPLATES));
  return new Map([
    [`${TEMPLATES}/all.generated.ts`, formatted(`${TEMPLATES}/all.generated.ts`, templateTable(templates))],
    ['snippets/kubewright.code-snippets', snippetFile(templates)],
    ['docs/templates.md', templatePage(templates)],
    ['server/src/rules/all.ts', formatted('server/src/rules/all.ts', ruleList(rules))],
    ['package.json', manifest(rules)],
    [SCHEMA, formatted(SCHEMA, JSON.stringify(configFileSchema(rules, schemaAddress())))],
    [`${PAGES}/README.md`, index(rules)],
    ...rules.map((rule) => [`${PAGES}/${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

/** The rules as their files have them, by category and id. */
async function findRules(): Promise<readonly NamedRule[]> {
  const folder = join(ROOT, 'server/src/rules');
  const rules: NamedRule[] = [];
  for (const category of readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()) {
    for (const id of readdirSync(join(folder, category))
      .flatMap((name) => (name.endsWith('.ts') ? name.slice(0, -'.ts'.length) : []))
      .sort()) {
      rules.push({ ...(await loadRule(join(folder, category, `${id}.ts`), id)), category });
    }
  }
  return rules;
}

async function loadRule(path: string, id: string): Promise<Rule & { exported: string }> {
  const exports: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(path).href);
  for (const [exported, value] of Object.entries(exports)) if (isRule(value) && value.id === id) return { ...value, exported };
  throw new Error(`${path} exports no rule with the id "${id}"`);
}

const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'id' in value && 'summary' in value;

function ruleList(rules: readonly NamedRule[]): string {
  const imports = rules.map(({ id, category, exported }) => `import { ${exported} } from './${category}/${id}.ts';`);
  const entries = rules.map(({ category, exported }) => `  { ...${exported}, category: '${category}' },`);
  return `// Written by \`npm run generate\`.
import type { CataloguedRule } from '../rule/rule.ts';
${imports.join('\n')}

export const allRules: readonly CataloguedRule[] = [
${entries.join('\n')}
];
`;
}

/** The manifest with its settings; all else stays as it is. */
function manifest(rules: readonly NamedRule[]): string {
  const content = readManifest();
  content.contributes.configuration.properties = editorProperties(rules);
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function schemaAddress(): string {
  return `${readManifest().repository.url.replace(/\.git$/, '')}/raw/main/${SCHEMA}`;
}

function readManifest() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
}

function index(rules: readonly NamedRule[]): string {
  const sections = [...new Set(rules.map(({ category }) => category))].map((category) => {
    const rows = rules
      .filter((rule) => rule.category === category)
      .map(({ id, severity, preset, summary }) => `| [${id}](${id}.md) | ${severity} | ${preset} | ${summary} |`);
    return `## ${category}\n\n| rule | severity | preset | what it finds |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Rules

<!-- Written by \`npm run generate\`. -->

${rules.length} rules. A preset contains those before it: \`recommended\`, \`strict\`, \`all\`. Where a page names no release of Kubernetes, the rule is for all of them.

${sections.join('\n')}`;
}

/** As the formatter wants it, so that nobody has to run it afterwards. */
function formatted(path: string, text: string): string {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], { cwd: ROOT, input: text, encoding: 'utf8' });
}
