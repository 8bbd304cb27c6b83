import type { CancellationToken, CodeAction, Connection, WorkDoneProgressParams } from 'vscode-languageserver';
import { type ActionData, codeActionsAt, resolveAction } from '../features/code-actions.ts';
import { codeLensesOf } from '../features/code-lens.ts';
import { completionsAt } from '../features/completion.ts';
import { fieldCompletionsAt } from '../features/field-completion.ts';
import { fieldHoverAt } from '../features/field-hover.ts';
import { hardenAll } from '../features/harden-workspace.ts';
import { hoverAt } from '../features/hover.ts';
import { joinedHover, mapHoverAt } from '../features/map-hover.ts';
import { rulePage, rulesNamed } from '../features/rule-page.ts';
import { convertAllSuppressions, silenceEdit } from '../features/silence-actions.ts';
import { templateCompletionsAt } from '../features/template-completion.ts';
import type { CataloguedRule } from '../rule/rule.ts';
import type { Abilities } from './abilities.ts';
import { guard } from './guard.ts';
import { answerNewFiles } from './new-files.ts';
import { reportProgress } from './progress.ts';
import {
  CheckWorkspace,
  type CheckWorkspaceResult,
  ConvertSuppressionsCommand,
  ExplainRule,
  ExplainRuleCommand,
  type ExplainRuleParams,
  type ExplainRuleResult,
  HardenWorkspaceCommand,
  ShowPlacesCommand,
  Silence,
  type SilenceParams,
  type SilenceResult,
  WorkspaceReport,
  type WorkspaceReportParams,
  type WorkspaceReportResult,
} from './protocol.ts';
import type { Publisher } from './publisher.ts';
import { workspaceReport } from './report.ts';
import { normalUri } from './uri.ts';
import type { EditorFile, Workspace } from './workspace.ts';

/** What the answers are made of. */
export interface Parts {
  readonly workspace: Workspace;
  readonly publisher: Publisher;
  readonly abilities: Abilities;
  readonly rules: readonly CataloguedRule[];
  /** Settled once the settings are known. */
  readonly ready: Promise<void>;
}

/** Answers every request that an editor makes about files and rules. */
export function answerRequests(connection: Connection, parts: Parts): void {
  const { workspace, abilities, rules } = parts;
  const guarded = guard(connection.console);

  /** The file with the newest text known to the engine; undefined for one that is not open. */
  const upToDate = async (uri: string): Promise<EditorFile | undefined> => {
    await parts.ready;
    workspace.refresh();
    return workspace.openFile(normalUri(uri));
  };

  const pageOf = (rule: string): string => `command:${ExplainRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
  const hoverOptions = { markup: abilities.hoverMarkup, ...(abilities.isOurs && { pageOf }) };

  connection.onHover(
    guarded('Hover', null, async ({ textDocument, position }) => {
      const file = await upToDate(textDocument.uri);
      if (file === undefined) return null;
      const engine = workspace.engineOf(file.uri);
      const { markup } = hoverOptions;
      const finding = hoverAt(engine, file.uri, position, hoverOptions);
      return (
        joinedHover(finding, mapHoverAt(engine, file.uri, position, markup), markup) ?? fieldHoverAt(engine, file.uri, position, markup)
      );
    }),
  );
  connection.onCodeLens(
    guarded('Code lenses', [], async ({ textDocument }) => {
      const file = await upToDate(textDocument.uri);
      if (file === undefined || !workspace.folderOf(file.uri).showsCodeLenses) return [];
      const showPlaces = abilities.isOurs ? ShowPlacesCommand : undefined;
      return codeLensesOf(workspace.engineOf(file.uri), file.uri, { showPlaces, editorUri: file.editorUri });
    }),
  );
  connection.onCompletion(
    guarded('Completion', [], async ({ textDocument, position, context }) => {
      const file = await upToDate(textDocument.uri);
      if (file === undefined) return [];
      const engine = workspace.engineOf(file.uri);
      const onSpace = context?.triggerCharacter === ' ';
      return [
        ...completionsAt(engine, file.uri, position),
        ...fieldCompletionsAt(engine, file.uri, position, { markup: abilities.completionMarkup, onSpace }),
        ...templateCompletionsAt(engine, file.uri, position, {
          markup: abilities.completionMarkup,
          blanks: abilities.fillsBlanks,
          hasSnippets: abilities.isOurs,
          onSpace,
        }),
      ];
    }),
  );
  connection.onCodeAction(
    guarded('Code actions', [] as CodeAction[], async ({ textDocument, range, context }) => {
      const file = await upToDate(textDocument.uri);
      return file === undefined ? [] : codeActionsAt(workspace.engineOf(file.uri), file, range, context, abilities.codeActions);
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = guarded('Resolving a code action', action, async (offered: CodeAction) => {
      const data = offered.data as ActionData | undefined;
      const file = data === undefined ? undefined : await upToDate(data.uri);
      if (data === undefined || file === undefined) return offered;
      return resolveAction(workspace.engineOf(file.uri), file, offered, data, abilities.codeActions);
    });
    return resolve(action, token);
  });
  connection.onRequest(
    ExplainRule,
    guarded('Explaining a rule', null as ExplainRuleResult, ({ rule: id }: ExplainRuleParams) => {
      const named = rulesNamed(id, rules);
      const [first] = named;
      return first === undefined ? null : { title: first.summary, markdown: named.map(rulePage).join('\n') };
    }),
  );
  connection.onRequest(
    WorkspaceReport,
    guarded('Making the report', null as WorkspaceReportResult, async ({ as }: WorkspaceReportParams) => {
      await parts.ready;
      return { text: workspaceReport(workspace, rules, as) };
    }),
  );
  connection.onRequest(
    Silence,
    guarded('Silencing', null as SilenceResult, async ({ uri, version, ...wish }: SilenceParams) => {
      const file = await upToDate(uri);
      if (file === undefined || file.version !== version) return null;
      const folder = workspace.folderOf(file.uri);
      return silenceEdit(folder.engine, file, wish, folder.configFor(file.uri), abilities.codeActions) ?? null;
    }),
  );
  connection.onExecuteCommand(
    guarded('Running a command', null, async ({ command }) => {
      if (command === ConvertSuppressionsCommand) await convertAll(connection, parts);
      if (command === HardenWorkspaceCommand) await hardenWorkspace(connection, parts);
      return null;
    }),
  );
  answerNewFiles(connection, parts);
  connection.onRequest(CheckWorkspace, (params: WorkDoneProgressParams, token) => {
    const nothing: CheckWorkspaceResult = { files: 0, errors: 0, warnings: 0, infos: 0, cancelled: false };
    return guarded('Checking the workspace', nothing, () => checkWorkspace(connection, parts, params, token))(params, token);
  });
}

async function hardenWorkspace(connection: Connection, { workspace, abilities, ready }: Parts): Promise<void> {
  await ready;
  workspace.refresh();
  const { edit, files, left } = hardenAll(workspace.allFiles(), abilities.codeActions);
  const rest = left === 0 ? '' : ` ${left} ${left === 1 ? 'finding is' : 'findings are'} for the authors to mend.`;
  if (files === 0) {
    connection.window.showInformationMessage('Nothing is left to harden to the restricted level.');
    return;
  }
  const { applied } = await connection.workspace.applyEdit({
    label: 'Harden all workloads to the restricted level',
    edit,
    metadata: { isRefactoring: true },
  });
  if (applied && rest !== '') connection.window.showInformationMessage(`Hardened ${files} ${files === 1 ? 'file' : 'files'}.${rest}`);
}

async function convertAll(connection: Connection, { workspace, abilities, ready }: Parts): Promise<void> {
  await ready;
  workspace.refresh();
  const { edit, converted, left } = convertAllSuppressions(workspace.allFiles(), abilities.codeActions);
  const rest = left === 0 ? '' : ` ${left} cannot be said in Kubewright's words.`;
  if (converted === 0) {
    connection.window.showInformationMessage(`There is nothing to convert.${rest}`);
    return;
  }
  const { applied } = await connection.workspace.applyEdit({ label: "Write other tools' suppressions in Kubewright's words", edit });
  if (applied)
    connection.window.showInformationMessage(`Converted ${converted} ${converted === 1 ? 'suppression' : 'suppressions'}.${rest}`);
}

async function checkWorkspace(
  connection: Connection,
  { workspace, publisher, ready }: Parts,
  { workDoneToken }: WorkDoneProgressParams,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  await ready;
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  const { onProgress, end } = reportProgress(connection, workDoneToken);
  try {
    const isComplete = await workspace.readAll(onProgress, abort.signal);
    if (!isComplete) return { files: 0, errors: 0, warnings: 0, infos: 0, cancelled: true };
    publisher.showAll();
    return { ...(await publisher.publishAll()), cancelled: false };
  } finally {
    listener.dispose();
    end();
  }
}
