import type { Engine } from '../engine/engine.ts';
import { allTemplates } from '../templates/all.generated.ts';
import { knowledgeFor } from '../templates/knowable.ts';
import { snippetOf } from '../templates/template.ts';
import { knowledgeAt } from './template-knowledge.ts';

/** What is to be said of the templates that are whole files, by category. */
export const wholeTemplates = allTemplates
  .filter(({ within }) => within === undefined)
  .map(({ id, category, title, description }) => ({ id, category, title, description }));

/** A template as a snippet, with what the workspace knows near a file or folder; undefined when none is called so. */
export function templateSnippet(engine: Engine, near: string, id: string): string | undefined {
  const template = allTemplates.find((each) => each.id === id);
  if (template === undefined) return undefined;
  const knowledge = knowledgeAt(engine, near);
  return snippetOf(template, (blank) => {
    const kind = knowledgeFor(blank);
    return kind === undefined ? [] : knowledge(kind);
  });
}
