import { Engine } from '../engine/engine.ts';
import { fixTitles } from '../engine/repair.ts';
import { formatMinor } from '../kube/version.ts';
import type { Options, OptionValue } from '../rule/options.ts';
import type { Reference } from '../rule/references.ts';
import type { CataloguedRule, Fix } from '../rule/rule.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';

/** All that is to be said of a rule, as one page of Markdown. The same for the same rule, always. */
export function rulePage(rule: CataloguedRule): string {
  const sections = [
    `# ${rule.summary}`,
    factsOf(rule),
    rule.why,
    `## What it finds\n\n${exampleOptions(rule)}${fence(rule.examples.bad)}`,
    `## What is fine\n\n${fence(rule.examples.good)}`,
    `## Mending\n\n${mending(rule)}`,
    ...(rule.options === undefined ? [] : [`## What you may decide\n\n${optionList(rule.options)}`]),
    ...(rule.references.length === 0
      ? []
      : [`## Who says so\n\n${rule.references.map((reference) => `- [${nameOf(reference)}](${reference.link})`).join('\n')}`]),
    `## When it is fine here\n\n${silencing(rule)}`,
  ];
  return `${sections.join('\n\n')}\n`;
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
  const fixes = fixesOf(rule);
  if (fixes.length === 0) return 'By hand: what is right here cannot be known from the manifest.';
  return fixes.map(({ title, safety }) => `- **${title}**: ${RISK[safety]}`).join('\n');
}

const RISK: Readonly<Record<Fix['safety'], string>> = {
  safe: 'safe, what the workload does stays the same.',
  'needs-review': 'may change what the workload does, so it is never made without being asked for.',
};

/** What is offered for the bad example, each title once. */
function fixesOf(rule: CataloguedRule): readonly Pick<Fix, 'title' | 'safety'>[] {
  const kubernetesVersion = rule.kubernetes?.to ?? DEFAULT_SETTINGS.kubernetesVersion;
  const engine = new Engine([rule], {
    ...DEFAULT_SETTINGS,
    kubernetesVersion,
    rules: { [rule.id]: rule.severity },
    options: { [rule.id]: rule.examples.options ?? {} },
  });
  const uri = `file:///${rule.examples.file ?? 'example.yaml'}`;
  engine.update(uri, plainExample(rule.examples.bad));
  const fixes = [...fixTitles(engine, uri, engine.report(uri).reports).values()].flat();
  return [...new Map(fixes.map((fix) => [fix.title, fix])).values()];
}

/** `CIS 5.2.5`; a page or a weakness needs no more than its own name. */
function nameOf({ standard, id }: Reference): string {
  return standard === 'Documentation' || standard === 'CWE' ? id : `${standard} ${id}`;
}

function silencing({ id }: CataloguedRule): string {
  const comment = `# kubewright: ignore ${id} -- why it is fine here`;
  return `For one place, a comment above it:

\`\`\`yaml
${comment}
\`\`\`

For the whole workspace, in \`.kubewright.yaml\` or the editor's settings:

\`\`\`yaml
rules:
  ${id}: off
\`\`\``;
}
