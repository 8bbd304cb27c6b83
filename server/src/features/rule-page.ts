import { Engine } from '../engine/engine.ts';
import { fixesOf, type ProvenFix } from '../engine/repair.ts';
import { formatMinor } from '../kube/version.ts';
import { aliasesOf, rulesCalledByAny } from '../rule/aliases.ts';
import type { Options, OptionValue } from '../rule/options.ts';
import { citationOf, type Reference } from '../rule/references.ts';
import { type CataloguedRule, type Fix, SEVERITIES } from '../rule/rule.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { diffOf } from './edit-diff.ts';

/** All that is to be said of a rule, as one page of Markdown. The same for the same rule, always. */
export function rulePage(rule: CataloguedRule): string {
  const aliases = aliasList(rule.id);
  const sections = [
    `# ${rule.summary}`,
    factsOf(rule),
    rule.why,
    `## What it finds\n\n${exampleOptions(rule)}${fence(rule.examples.bad)}`,
    `## What is fine\n\n${fence(rule.examples.good)}`,
    `## Mending\n\n${mending(rule)}`,
    ...(rule.references.length === 0 ? [] : [`## Who says so\n\n${rule.references.map(referenceItem).join('\n')}`]),
    ...(aliases === '' ? [] : [`## What others call it\n\n${aliases}`]),
    `## How to set it\n\n${setting(rule)}`,
    ...(rule.options === undefined ? [] : [`## What you may decide\n\n${optionList(rule.options)}`]),
    `## When it is fine here\n\n${silencing(rule)}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The rule of this id, or those that tell of what another tool calls so; none of an unknown name. */
export function rulesNamed(name: string, rules: readonly CataloguedRule[]): readonly CataloguedRule[] {
  const own = rules.filter(({ id }) => id === name);
  if (own.length > 0) return own;
  const others = new Set(rulesCalledByAny(name));
  return rules.filter(({ id }) => others.has(id));
}

/** An example as people write it: without the lines of carets that mark what is found. */
export function plainExample(example: string): string {
  return example
    .split('\n')
    .filter((line) => !/^[ #]*\^+ /.test(line))
    .join('\n')
    .trim();
}

function factsOf({ id, severity, preset, category, kubernetes }: CataloguedRule): string {
  const { from, to } = kubernetes ?? {};
  const releases = [from === undefined ? '' : `from ${formatMinor(from)}`, to === undefined ? '' : `to ${formatMinor(to)}`].filter(
    (part) => part !== '',
  );
  const facts = [
    `severity ${severity}`,
    `preset ${preset}`,
    category,
    ...(releases.length === 0 ? [] : [`Kubernetes ${releases.join(' ')}`]),
  ];
  return `\`${id}\` · ${facts.join(' · ')}`;
}

/** The part of a config file by which the examples are judged; nothing for most rules. */
function exampleOptions({ id, examples: { options } }: CataloguedRule): string {
  if (options === undefined) return '';
  const lines = Object.entries(options).map(([name, value]) => `    ${name}: ${written(value)}\n`);
  return `With these words in \`.kubewright.yaml\`:\n\n\`\`\`yaml\noptions:\n  ${id}:\n${lines.join('')}\`\`\`\n\n`;
}

function optionList(options: Options): string {
  const items = Object.entries(options).map(
    ([name, { text, byDefault }]) => `- \`${name}\`: ${text} By default \`${written(byDefault)}\`.`,
  );
  return `${items.join('\n')}\n\nBy rule and name below \`options\`, in \`.kubewright.yaml\` or the editor's settings.`;
}

/** In JSON, which YAML holds, with the spaces that people write. */
const written = (value: OptionValue | undefined): string =>
  typeof value === 'object' ? `[${value.map((text) => JSON.stringify(text)).join(', ')}]` : JSON.stringify(value);

const fence = (example: string): string => `\`\`\`yaml\n${plainExample(example)}\n\`\`\``;

function mending(rule: CataloguedRule): string {
  const { text, fixes } = fixesOfExample(rule);
  if (fixes.length === 0) return 'By hand: what is right here cannot be known from the manifest.';
  return fixes.map((fix) => `**${fix.title}**: ${RISK[fix.safety]}${changesOf(text, fix)}`).join('\n\n');
}

const RISK: Readonly<Record<Fix['safety'], string>> = {
  safe: 'safe, what the workload does stays the same. It is part of *fix all* and of `kubewright fix`.',
  'needs-review':
    'may change what the workload does, so it is never made without being asked for. Look at what it changes, and try it before it counts.',
};

function changesOf(text: string, { edits, files }: ProvenFix): string {
  const diff = diffOf(text, edits);
  const besides =
    files.length === 0 ? '' : `\n\nIt ${files.length === 1 ? 'makes or changes one file' : 'makes or changes files'} besides.`;
  return `${diff === '' ? '' : `\n\n\`\`\`diff\n${diff}\n\`\`\``}${besides}`;
}

/** What is offered for the bad example, each title once. */
function fixesOfExample(rule: CataloguedRule): { readonly text: string; readonly fixes: readonly ProvenFix[] } {
  const kubernetesVersion = rule.kubernetes?.to ?? DEFAULT_SETTINGS.kubernetesVersion;
  const engine = new Engine([rule], {
    ...DEFAULT_SETTINGS,
    kubernetesVersion,
    rules: { [rule.id]: rule.severity },
    options: { [rule.id]: rule.examples.options ?? {} },
  });
  // Examples of what has expired are to be seen as such.
  engine.heed({ today: '9999-12-31' });
  const uri = `file:///${rule.examples.file ?? 'example.yaml'}`;
  const text = plainExample(rule.examples.bad);
  engine.update(uri, text);
  const fixes = engine.report(uri).reports.flatMap((report) => fixesOf(engine, uri, report).proven);
  return { text, fixes: [...new Map(fixes.toReversed().map((fix) => [fix.title, fix])).values()].toReversed() };
}

/** A number alone tells nothing to those who cannot follow the link. */
function referenceItem(reference: Reference): string {
  const title = reference.title === undefined ? '' : ` ${reference.title}`;
  return `- [${citationOf(reference)}](${reference.link})${title}`;
}

/** The names that other tools have for it, a line for each tool; nothing when none is known. */
function aliasList(rule: string): string {
  const aliases = aliasesOf(rule);
  const tools = [...new Set(aliases.map(({ tool }) => tool))];
  const namesOf = (tool: string): string => aliases.flatMap((alias) => (alias.tool === tool ? [`\`${alias.id}\``] : [])).join(', ');
  return tools.map((tool) => `- ${tool}: ${namesOf(tool)}`).join('\n');
}

function setting({ id, severity, preset }: CataloguedRule): string {
  const active = preset === 'recommended' ? 'every preset' : preset === 'strict' ? 'the presets `strict` and `all`' : 'the preset `all`';
  return `It is on with ${active}. A severity turns it on and says how much it weighs, \`off\` turns it off: in \`.kubewright.yaml\` for everybody, or under \`kubewright.rules\` in the editor.

\`\`\`yaml
rules:
  ${id}: ${severity}   # ${SEVERITIES.join(', ')} or off
\`\`\``;
}

function silencing({ id }: CataloguedRule): string {
  return `For one place, a comment above it, with the reason:

\`\`\`yaml
# kubewright: ignore ${id} -- why it is fine here
\`\`\`

For a whole file, anywhere in it:

\`\`\`yaml
# kubewright: ignore-file ${id} -- why it is fine here
\`\`\``;
}
