import type { QuickPickItem, WorkspaceFolder } from 'vscode';
import { commands, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  AskTenantParams,
  AskTenantResult,
  CheckTenantAnswerParams,
  CheckTenantAnswerResult,
  NewTenantResult,
} from '../../server/src/lsp/protocol.ts';
import { AskTenant, CheckTenantAnswer, NewTenant } from '../../server/src/lsp/protocol.ts';

const TITLE = 'New Tenant';

type Answers = AskTenantParams['answers'];
type Question = NonNullable<AskTenantResult>;

/** Asks what a tenant is, and shows the edit that makes it before anything is written. What is `given` is not asked for. */
export async function newTenant(client: BaseLanguageClient, given: unknown): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const params = await answered(client, folder.uri.toString(), answersIn(given));
  if (params === undefined) return;
  const result = await client.sendRequest<NewTenantResult>(NewTenant, params);
  if ('refusal' in result) {
    void window.showErrorMessage(`Kubewright: ${result.refusal}.`);
    return;
  }
  const there = await firstThatIs(result.made.map((uri) => Uri.parse(uri)));
  if (there !== undefined) {
    void window.showErrorMessage(`Kubewright: ${workspace.asRelativePath(there)} is there already; nothing was written.`);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (!(await workspace.applyEdit(edit, { isRefactoring: true }))) return;
  const [first] = result.made;
  if (first !== undefined && (await exists(Uri.parse(first)))) await window.showTextDocument(Uri.parse(first));
  for (const note of result.notes) void window.showWarningMessage(`Kubewright: ${note}`);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return window.showWorkspaceFolderPick({ placeHolder: 'The folder that the tenant goes to' });
  if (folders.length === 0) {
    const openFolder = 'Open Folder…';
    const choice = await window.showWarningMessage('Kubewright: a tenant goes to a folder, and none is open.', openFolder);
    if (choice === openFolder) await commands.executeCommand('workbench.action.files.openFolder');
  }
  return folders[0];
}

/** What another command, or a key, tells beforehand. The server says what is wrong with it. */
function answersIn(given: unknown): Answers {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).filter(([, answer]) => typeof answer === 'string'));
}

/** Undefined when the user gave it up. */
async function answered(client: BaseLanguageClient, folder: string, given: Answers): Promise<AskTenantParams | undefined> {
  let answers = given;
  for (let step = 1; ; step++) {
    const question = await client.sendRequest<AskTenantResult>(AskTenant, { folder, answers } satisfies AskTenantParams);
    if (question === null) return { folder, answers };
    const answer = await pose(client, { folder, answers }, question, `${TITLE} (${step})`);
    if (answer === undefined) return undefined;
    answers = { ...answers, [question.id]: answer };
  }
}

/** What is likely can be chosen; anything else can be typed. */
async function pose(client: BaseLanguageClient, params: AskTenantParams, question: Question, title: string): Promise<string | undefined> {
  const { text, hint, suggestions, isChoice } = question;
  if (suggestions.length === 0) return type(client, params, question, title);
  const other: QuickPickItem = { label: 'Another…', description: hint, alwaysShow: true };
  const items = suggestions.map(({ answer, note }) => ({ label: answer, description: note }));
  const chosen = await window.showQuickPick(isChoice ? items : [...items, other], { title, placeHolder: text, ignoreFocusOut: true });
  return chosen === other ? type(client, params, question, title) : chosen && checked(client, params, question, chosen.label, title);
}

/** What was chosen may be taken already. */
async function checked(
  client: BaseLanguageClient,
  params: AskTenantParams,
  question: Question,
  answer: string,
  title: string,
): Promise<string | undefined> {
  return (await complaintAbout(client, params, question, answer)) === null ? answer : type(client, params, question, title, answer);
}

async function type(
  client: BaseLanguageClient,
  params: AskTenantParams,
  question: Question,
  title: string,
  value = '',
): Promise<string | undefined> {
  // Nobody has done anything wrong while nothing is typed; Enter then asks once more.
  for (;;) {
    const answer = await window.showInputBox({
      title,
      value,
      prompt: `${question.text} ${question.hint}`,
      ignoreFocusOut: true,
      validateInput: (typed) => (typed === '' ? undefined : complaintAbout(client, params, question, typed)),
    });
    if (answer !== '') return answer;
  }
}

function complaintAbout(
  client: BaseLanguageClient,
  params: AskTenantParams,
  { id }: Question,
  answer: string,
): Promise<CheckTenantAnswerResult> {
  return client.sendRequest<CheckTenantAnswerResult>(CheckTenantAnswer, { ...params, id, answer } satisfies CheckTenantAnswerParams);
}

async function firstThatIs(uris: readonly Uri[]): Promise<Uri | undefined> {
  for (const uri of uris) if (await exists(uri)) return uri;
  return undefined;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
