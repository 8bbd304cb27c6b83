import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKnowable } from '../src/templates/knowable.ts';
import { blanksOf, snippetOf, type Template } from '../src/templates/template.ts';

/**
 * The templates as their files have them, by category and id. A file begins with lines `#: key: value`; the line
 * `[[> other]]` stands for the text of another file, and `[[> other | blank=name]]` for it with another blank. Files
 * whose names begin with `_` are parts and no templates.
 */
export function readTemplates(folder: string): readonly Template[] {
  const files = new Map<string, { readonly category: string; readonly text: string }>();
  for (const category of readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()) {
    const ids = readdirSync(join(folder, category)).map((file) => file.replace(/\.yaml$/, ''));
    for (const id of ids.sort()) {
      if (files.has(id)) throw new Error(`There are two templates called "${id}"`);
      files.set(id, { category, text: readFileSync(join(folder, category, `${id}.yaml`), 'utf8') });
    }
  }

  const bodyOf = (id: string, trail: readonly string[]): string => {
    const file = files.get(id);
    if (file === undefined || trail.includes(id)) throw new Error(`No template can be drawn in: ${[...trail, id].join(' → ')}`);
    return file.text.replace(/^#: .*\n/gm, '').replace(/^( *)\[\[> ([\w-]+)(?: \| ([a-z-]+)=([a-z-]+))?\]\]\n/gm, (...match) => {
      const [, indent = '', other = '', from, to] = match as (string | undefined)[];
      const body = from === undefined ? bodyOf(other, [...trail, id]) : renamed(bodyOf(other, [...trail, id]), from, to ?? '');
      return body.replace(/^(?=.)/gm, indent);
    });
  };

  return [...files]
    .filter(([id]) => !id.startsWith('_'))
    .map(([id, { category, text }]) => {
      const head = new Map([...text.matchAll(/^#: (\w+): (.+)$/gm)].map(([, key = '', value = '']) => [key, value]));
      const list = (key: string): readonly string[] => head.get(key)?.split(', ') ?? [];
      const file = head.get('file');
      return {
        id,
        category,
        title: head.get('title') ?? '',
        description: head.get('text') ?? '',
        also: list('also'),
        ...(head.has('within') && { within: list('within') }),
        ...(file !== undefined && { file }),
        body: bodyOf(id, []),
      };
    });
}

/** The same text, its blank being that of another name. */
const renamed = (body: string, from: string, to: string): string =>
  body.replace(new RegExp(`\\[\\[${from}(?::[^\\]]*)?\\]\\]`, 'g'), `[[${to}]]`);

export function templateTable(templates: readonly Template[]): string {
  return `// Written by \`npm run generate\`.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Workflows write their expressions so.
import type { Template } from './template.ts';

export const allTemplates: readonly Template[] = ${JSON.stringify(templates)};
`;
}

/** What VS Code offers by itself: whole files of which the workspace knows nothing. The server offers the others. */
export function snippetFile(templates: readonly Template[]): string {
  const entries = templates
    .filter((template) => !isKnowable(template))
    .map(({ id, title, description, also, body }) => [
      title,
      {
        prefix: [`kw-${id}`, id, ...also],
        scope: 'yaml',
        description,
        isFileTemplate: true,
        body: `${snippetOf({ body })}$0`.split('\n'),
      },
    ]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

export function templatePage(templates: readonly Template[]): string {
  const whole = templates.filter(({ within }) => within === undefined);
  const sections = [...new Set(whole.map(({ category }) => category))].map((category) => {
    const entries = whole
      .filter((template) => template.category === category)
      .map((template) => {
        const blanks = blanksOf(template).map(({ name }) => `\`--${name}\``);
        return `| \`${template.id}\` | ${template.title} | ${template.description} | ${blanks.join(' ')} |`;
      });
    return `## ${category}\n\n| template | what it is | what it does | blanks |\n|---|---|---|---|\n${entries.join('\n')}\n`;
  });
  const parts = templates
    .filter(({ within }) => within !== undefined)
    .map(({ id, title, description, within = [] }) => {
      const places = [...new Set(within.map((place) => place.split(' ').at(-1)?.split('.').at(-1)))];
      return `| \`${id}\` | ${title} | ${description} | ${places.map((place) => `\`${place}\``).join(', ')} |`;
    });
  return `# Templates

<!-- Written by \`npm run generate\`. -->

${whole.length} files to begin with. In the editor type the name, or \`kw-\` before it, where a document starts; what the workspace knows, such as its namespaces, is offered for the blanks. On the command line: \`kubewright new deny-all --namespace blue\`.

${sections.join('\n')}
## Parts

Offered inside the list they belong to.

| part | what it is | what it does | list |
|---|---|---|---|
${parts.join('\n')}
`;
}
