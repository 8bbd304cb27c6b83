import type { CancellationToken, Diagnostic, TextDocumentContentProvider } from 'vscode';
import { commands, Disposable, languages, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExplainRuleParams, ExplainRuleResult } from '../../server/src/lsp/protocol.ts';
import { ExplainRule, ExplainRuleCommand } from '../../server/src/lsp/protocol.ts';

const scheme = 'kubewright-rule';

/** The command that shows the page of a rule as a Markdown preview, and the read-only documents behind it. */
export function showRulePages(client: BaseLanguageClient): Disposable {
  const ask = (rule: string, token?: CancellationToken): Promise<ExplainRuleResult> => {
    const params: ExplainRuleParams = { rule };
    // An undefined token would be sent as one more parameter.
    return token ? client.sendRequest(ExplainRule, params, token) : client.sendRequest(ExplainRule, params);
  };
  const pages: TextDocumentContentProvider = {
    async provideTextDocumentContent(uri, token) {
      const page = await ask(ruleOf(uri), token);
      // Whoever wrote the link decides what the name holds.
      return page?.markdown ?? `No rule is called ${ruleOf(uri).replace(/[^\w-]/g, ' ')}.\n`;
    },
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, pages),
    commands.registerCommand(ExplainRuleCommand, async (argument?: unknown) => {
      const rule = typeof argument === 'string' ? argument : await chooseRule();
      if (rule === undefined) return;
      if ((await ask(rule)) === null) void window.showWarningMessage(`Kubewright has no rule called "${rule}".`);
      else await showPage(uriOf(rule));
    }),
  );
}

const uriOf = (rule: string): Uri => Uri.from({ scheme, path: `/${rule}.md` });
const ruleOf = (uri: Uri): string => uri.path.replace(/^\/|\.md$/g, '');

/** A preview; the plain text where the Markdown extension is switched off. */
async function showPage(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}

/** Offers the rules that found something in the active file, those at the cursor first; without any, asks for an id. */
async function chooseRule(): Promise<string | undefined> {
  const found = rulesAtHand();
  if (found.length === 0)
    return window.showInputBox({
      title: 'Explain a Rule',
      prompt: 'The id of a rule, such as privileged-container, or of another tool, such as CKV_K8S_16',
    });
  return window.showQuickPick(found, { title: 'Explain a Rule', placeHolder: 'A rule that found something in this file' });
}

function rulesAtHand(): readonly string[] {
  const editor = window.activeTextEditor;
  if (!editor) return [];
  const ours = languages.getDiagnostics(editor.document.uri).filter(({ source }) => source === 'kubewright');
  const atCursor = ours.filter(({ range }) => range.contains(editor.selection.active));
  return [...new Set([...atCursor, ...ours].flatMap(ruleIdOf))];
}

function ruleIdOf({ code }: Diagnostic): readonly string[] {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' ? [value] : [];
}
