import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { Engine } from '../engine/engine.ts';
import { pipelineFormatOf } from '../kube/pipeline/format.ts';
import { allTemplates } from '../templates/all.generated.ts';
import { isKnowable, knowledgeFor } from '../templates/knowable.ts';
import { filled, snippetOf, type Template } from '../templates/template.ts';
import { rangeOf } from './diagnostics.ts';
import type { Markup } from './markup.ts';
import { knowledgeAt } from './template-knowledge.ts';
import { type TemplatePlace, templatePlaceAt } from './template-place.ts';

const SNIPPET = 15;
const SNIPPET_TEXT = 2;
const AS_IS = 1;

/** Tells ours from those of other extensions. */
const DETAIL = 'Kubewright';

export interface TemplateCompletionOptions {
  readonly markup: Markup;
  /** The editor knows blanks; any other one gets the text with its defaults. */
  readonly blanks: boolean;
  /** The editor has those of which the workspace knows nothing already, as its own snippets. */
  readonly hasSnippets: boolean;
  /** A typed space asked, not a person. */
  readonly onSpace: boolean;
}

/** Files whose readers expect something else than objects of a cluster. */
const OTHERS = /(?:^|\/)(?:kustomization|Kustomization|Chart|values|docker-compose|compose)[^/]*$/;

/** Whole files where a document begins, and items where one of a list does that they belong to. */
export function templateCompletionsAt(
  engine: Engine,
  uri: string,
  position: Position,
  options: TemplateCompletionOptions,
): CompletionItem[] {
  const text = engine.text(uri) ?? '';
  const lines = engine.lines(uri);
  const place = templatePlaceAt(text, lines.offset(position));
  if (place === undefined || (options.onSpace && !place.hasDash)) return [];
  const wanted = allTemplates.filter((template) => belongs(template, place, uri) && !(options.hasSnippets && !isKnowable(template)));
  if (wanted.length === 0) return [];
  const knowledge = knowledgeAt(engine, uri);
  const known = (blank: string): readonly string[] => {
    const kind = knowledgeFor(blank);
    return kind === undefined ? [] : knowledge(kind);
  };
  const isLast = text.slice(place.word.end).trim() === '' && place.list === undefined;
  return wanted.map((template) => {
    const { id, also, title, description } = template;
    const plain = filled(template, firstKnown(template, known));
    const body = options.blanks ? snippetOf(template, known) : plain;
    return {
      label: `kw-${id}`,
      kind: SNIPPET,
      detail: DETAIL,
      labelDetails: { description: title },
      documentation: { kind: options.markup.kind, value: `${description}\n\n${options.markup.block(plain)}` },
      filterText: [`kw-${id}`, id, ...also].join(' '),
      sortText: `!${id}`,
      ...(options.blanks && { insertTextFormat: SNIPPET_TEXT }),
      insertTextMode: AS_IS,
      textEdit: { range: rangeOf(lines, place.word), newText: fitted(body, place) + (isLast ? '\n' : '') },
    };
  });
}

function belongs({ within, file }: Template, { list }: TemplatePlace, uri: string): boolean {
  if (list !== undefined) return within?.includes(list) === true;
  return within === undefined && !OTHERS.test(uri) && pipelineFormatOf(file ?? '') === pipelineFormatOf(uri);
}

function firstKnown({ body }: Template, known: (blank: string) => readonly string[]): Readonly<Record<string, string>> {
  const names = new Set([...body.matchAll(/\[\[([a-z-]+)/g)].map(([, name = '']) => name));
  return Object.fromEntries(
    [...names].flatMap((name) =>
      known(name)
        .slice(0, 1)
        .map((value) => [name, value]),
    ),
  );
}

/** The text as it stands at the place: indented, and without the dash that is there. */
function fitted(body: string, { column, hasDash, list }: TemplatePlace): string {
  const text = body.trimEnd();
  if (list === undefined) return text;
  // Comments above the item come behind its dash.
  const item = hasDash ? text.replace(/^(?:#.*\n)*- /, (head) => head.replace(/^/gm, '  ').replace(/- $/, '').trimStart()) : text;
  return item.replaceAll('\n', `\n${' '.repeat(column)}`);
}
