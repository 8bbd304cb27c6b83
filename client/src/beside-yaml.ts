import type { CompletionItem, CompletionList, Diagnostic, Position, TextDocument, Uri } from 'vscode';
import { CompletionItemKind, CompletionTriggerKind, commands, extensions, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Red Hat's extension tells what is wrong with YAML itself, and offers what a schema knows. It may come and go while we run. */
const hasYamlSupport = (): boolean => extensions.getExtension('redhat.vscode-yaml') !== undefined;

/** Codes of what is wrong with YAML itself, whatever it is about. */
const YAML_PROBLEMS: readonly unknown[] = ['yaml', 'yaml-key-duplicate'];

/** Nothing is told or offered twice beside an extension for YAML. */
export const besideYaml: Middleware = {
  handleDiagnostics(uri, diagnostics, next) {
    next(uri, hasYamlSupport() && isOpenYaml(uri) ? diagnostics.filter((one) => !isAboutYaml(one)) : diagnostics);
  },
  async provideCompletionItem(document, position, context, token, next) {
    if (asking.delete(keyOf(document, position))) return undefined;
    const found = await next(document, position, context, token);
    const own = Array.isArray(found) ? found : (found?.items ?? []);
    // What we are asked for when a character was typed, nobody else is.
    const isAlone = !hasYamlSupport() || context.triggerKind === CompletionTriggerKind.TriggerCharacter;
    if (isAlone || own.length === 0 || token.isCancellationRequested) return found;
    const others = await labelsOfOthers(document, position);
    return own.filter((item) => !others.has(labelOf(item)));
  },
};

/** It looks at open files of this language and at no others. */
const isOpenYaml = (uri: Uri): boolean =>
  workspace.textDocuments.some((document) => document.languageId === 'yaml' && document.uri.toString() === uri.toString());

const isAboutYaml = ({ code }: Diagnostic): boolean => YAML_PROBLEMS.includes(typeof code === 'object' ? code.value : code);

/** Places at which all are asked, for the sake of the others' answers. */
const asking = new Set<string>();

const keyOf = ({ uri, version }: TextDocument, { line, character }: Position): string => `${line}:${character} ${version} ${uri}`;

/** What other extensions offer; words and snippets, which the editor offers itself, are no answer. */
async function labelsOfOthers(document: TextDocument, position: Position): Promise<ReadonlySet<string>> {
  asking.add(keyOf(document, position));
  try {
    const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
    const others = list.items.filter(({ kind }) => kind !== CompletionItemKind.Text && kind !== CompletionItemKind.Snippet);
    return new Set(others.map(labelOf));
  } finally {
    asking.delete(keyOf(document, position));
  }
}

const labelOf = ({ label }: CompletionItem): string => (typeof label === 'string' ? label : label.label);
