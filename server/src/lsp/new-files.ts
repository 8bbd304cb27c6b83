import type { Connection } from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { newTenant } from '../features/new-tenant.ts';
import { templateSnippet, wholeTemplates } from '../features/template-list.ts';
import { complaintAbout, NONE, TENANT_QUESTIONS, type TenantAnswers, tenantOf } from '../features/tenant-answers.ts';
import { nextTenantQuestion } from '../features/tenant-questions.ts';
import { shownTicked, withOtherFiles } from '../features/workspace-edit.ts';
import type { Abilities } from './abilities.ts';
import { guard } from './guard.ts';
import {
  AskTenant,
  type AskTenantParams,
  type AskTenantResult,
  CheckTenantAnswer,
  type CheckTenantAnswerParams,
  type CheckTenantAnswerResult,
  ListTemplates,
  NewTenant,
  type NewTenantResult,
  TemplateSnippet,
  type TemplateSnippetParams,
  type TemplateSnippetResult,
} from './protocol.ts';
import { folderUri, normalUri } from './uri.ts';
import type { Workspace } from './workspace.ts';

/** What the answers are made of. */
export interface NewFileParts {
  readonly workspace: Workspace;
  readonly abilities: Abilities;
  /** Settled once the settings are known. */
  readonly ready: Promise<void>;
}

/** Answers the requests about files that are to come into being. */
export function answerNewFiles(connection: Connection, { workspace, abilities, ready }: NewFileParts): void {
  const guarded = guard(connection.console);

  /** What is known of the folder in which a file or another folder lies, once all of it has been read. */
  const engineAt = async (place: string): Promise<Engine> => {
    await ready;
    const folder = workspace.folderOf(`${folderUri(place)}/`);
    await folder.whenWhole;
    workspace.refresh();
    return folder.engine;
  };

  connection.onRequest(
    AskTenant,
    guarded('Asking about a tenant', null as AskTenantResult, async ({ folder, answers }: AskTenantParams) => {
      return nextTenantQuestion(await engineAt(folder), folderUri(folder), answers) ?? null;
    }),
  );
  connection.onRequest(
    CheckTenantAnswer,
    guarded('Checking an answer', null as CheckTenantAnswerResult, async ({ folder, answers, id, answer }: CheckTenantAnswerParams) => {
      return complaintAbout(await engineAt(folder), id, answer, answers) ?? null;
    }),
  );
  connection.onRequest<NewTenantResult, void>(
    NewTenant,
    guarded(
      'Making a tenant',
      { refusal: 'Making the tenant failed; the log tells why' } as NewTenantResult,
      async (params: AskTenantParams) => {
        const root = folderUri(params.folder);
        const engine = await engineAt(root);
        const { answers } = params;
        const complaint = complaintAboutAll(engine, answers);
        if (complaint !== undefined) return { refusal: complaint };
        if (!abilities.codeActions.createsFiles) return { refusal: 'This editor lets no extension make files' };
        const target = `${root}/${(answers.place ?? '').split('/').map(encodeURIComponent).join('/')}`;
        const made = newTenant(engine, { root, target: normalUri(target) }, tenantOf(answers));
        if ('refusal' in made) return made;
        const confirmation = { label: `New tenant ${answers.name}`, description: 'Files that come into being, and what draws them in' };
        return {
          edit: shownTicked(
            withOtherFiles({}, made.files, (uri) => engine.lines(uri), abilities.codeActions, confirmation),
            confirmation,
          ),
          made: made.files.flatMap(({ uri, edits }) => (edits === undefined ? uri : [])),
          notes: made.notes,
        };
      },
    ),
  );
  connection.onRequest(
    ListTemplates,
    guarded('Listing templates', wholeTemplates, () => wholeTemplates),
  );
  connection.onRequest(
    TemplateSnippet,
    guarded('Filling a template', null as TemplateSnippetResult, async ({ id, near }: TemplateSnippetParams) => {
      return templateSnippet(await engineAt(near ?? ''), normalUri(near ?? ''), id) ?? null;
    }),
  );
}

function complaintAboutAll(engine: Engine, answers: TenantAnswers): string | undefined {
  for (const id of TENANT_QUESTIONS) {
    const answer = answers[id] ?? (id === 'mesh' ? NONE : '');
    const complaint = complaintAbout(engine, id, answer, answers);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
