import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { type CodeActionSupport, FIX_ALL, HARDEN, QUICK_FIX } from '../features/code-actions.ts';
import { MARKDOWN, type Markup, PLAIN } from '../features/markup.ts';
import {
  ConvertSuppressionsCommand,
  ExplainRuleCommand,
  HardenWorkspaceCommand,
  type InitializationOptions,
  SilenceCommand,
} from './protocol.ts';

/** What the editor on the other side can do. */
export interface Abilities {
  /** It is our own client: it knows the requests of {@link InitializationOptions} and the command that shows a rule's page. */
  readonly isOurs: boolean;
  readonly answersConfiguration: boolean;
  readonly tellsFolders: boolean;
  readonly registersWatchers: boolean;
  readonly registersConfiguration: boolean;
  readonly codeActions: CodeActionSupport;
  readonly hoverMarkup: Markup;
  readonly completionMarkup: Markup;
  /** It lets people fill in the blanks of a completed text. */
  readonly fillsBlanks: boolean;
  /** It asks for code lenses again when it is told to. */
  readonly refreshesCodeLenses: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): Abilities {
  const options = initializationOptions as InitializationOptions | null | undefined;
  const isOurs = options?.clientReadsFiles === true;
  const { workspace, textDocument } = capabilities;
  const { codeAction, hover, completion } = textDocument ?? {};
  return {
    isOurs,
    answersConfiguration: workspace?.configuration === true,
    tellsFolders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    codeActions: {
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      disabled: codeAction?.disabledSupport === true,
      resolvesEdit: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
      pageCommand: isOurs ? ExplainRuleCommand : undefined,
      silenceCommand: isOurs ? SilenceCommand : undefined,
    },
    hoverMarkup: hover?.contentFormat?.includes('markdown') === false ? PLAIN : MARKDOWN,
    completionMarkup: completion?.completionItem?.documentationFormat?.includes('markdown') === true ? MARKDOWN : PLAIN,
    fillsBlanks: completion?.completionItem?.snippetSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
  };
}

export function serverCapabilities({ codeActions, tellsFolders }: Abilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    codeLensProvider: {},
    completionProvider: { triggerCharacters: [' ', ','] },
    executeCommandProvider: { commands: [HardenWorkspaceCommand, ConvertSuppressionsCommand] },
    codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL, HARDEN], resolveProvider: codeActions.resolvesEdit },
    ...(tellsFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
