// Beside Red Hat's YAML extension, or what stands in for it: nothing is doubled, and nothing breaks.
import * as vscode from 'vscode';
import * as editor from './editor.ts';
import { equal, match, ok, until } from './expect.ts';
import { schemaOfKinds } from './kubernetes-schema.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  containers:
    - name: web
      image: registry.example/web:1.4.2
      ports:
        - containerPort: "80"
      securityContext:
        privileged: true
        seccompProfile:
          type: RuntimeDefault
        
`;

suite('Beside an extension for YAML', () => {
  suiteSetup(async () => {
    await editor.write('schema.json', JSON.stringify(schemaOfKinds([{ group: '', version: 'v1', kind: 'Pod' }])));
    for (const name of ['known.yaml', 'unknown.yaml']) await editor.write(name, POD);
    await setSchemas({ [editor.workspaceFile('schema.json').toString()]: 'known.yaml' });
  });

  suiteTeardown(() => setSchemas(undefined));

  teardown(editor.closeAll);

  test('what the schema knows is offered by one of the two', async () => {
    const { document, uri } = await editor.open('known.yaml');
    await toldBySchema(uri);
    const at = placesIn(document);
    const keys = await offered(uri, at('        \n', 8));
    for (const label of ['readOnlyRootFilesystem', 'readOnlyRootFilesystem: true', 'capabilities', 'capabilities: …', 'runAsUser'])
      equal(keys.filter((key) => key === label).length, 1, `the number of offers "${label}"`);
    equal(twice(keys), '', 'what is offered twice');
    equal((await offered(uri, at('true'))).join(), 'false,true', 'the values of a boolean');
    const types = await offered(uri, at('RuntimeDefault'));
    ok(types.includes('RuntimeDefault'), 'a type to be offered');
    equal(twice(types), '', 'what is offered twice');
  });

  test('where no schema is known, all is offered', async () => {
    const { document, uri } = await editor.open('unknown.yaml');
    await editor.finding(uri, 'privileged-container');
    const at = placesIn(document);
    equal((await offered(uri, at('true'))).join(), 'false,true', 'the values of a boolean');
    equal((await offered(uri, at('RuntimeDefault'))).join(), 'RuntimeDefault,Localhost,Unconfined', 'the types');
    const keys = await offered(uri, at('        \n', 8));
    ok(keys.includes('readOnlyRootFilesystem: true'), 'a key with its value to be offered');
    equal(twice(keys), '', 'what is offered twice');
  });

  test('each tells its own of a place, and of the file', async () => {
    const { document, uri } = await editor.open('known.yaml');
    await toldBySchema(uri);
    const at = placesIn(document);
    const text = await until('both hovers', async () => {
      const hover = await editor.hoverText(uri, at('privileged'));
      return hover.includes('The field privileged.') ? hover : undefined;
    });
    match(text, /root on the node/, 'the hover');
    const titles = (await editor.codeLenses(uri)).map(({ command }) => command?.title ?? '');
    equal(twice(titles), '', 'the lines that stand twice above the file');
    ok(titles.some((title) => title.startsWith('schema.json')) && titles.some((title) => title.startsWith('ingress:')), 'both lines');
  });

  test('broken text is told by the one that is for YAML', async () => {
    const file = await editor.open('known.yaml');
    await editor.finding(file.uri, 'privileged-container');
    await editor.replaceAll(file, POD.replace('    - name', '\t- name'));
    await until('the trouble', () => vscode.languages.getDiagnostics(file.uri).some(({ source }) => source === 'YAML'));
    await editor.noFinding(file.uri, 'privileged-container');
    equal(editor.findings(file.uri, 'yaml').length, 0, 'the number of our problems');
    await editor.replaceAll(file, POD.replace('spec:', 'spec:\n  hostPID: true\n  hostPID: true'));
    await editor.finding(file.uri, 'host-pid');
    equal(editor.findings(file.uri, 'yaml-key-duplicate').length, 0, 'how often we tell of the key');
    const isTold = (): boolean => vscode.languages.getDiagnostics(file.uri).some(({ message }) => /keys must be unique/.test(message));
    await until('the key to be told', isTold);
  });

  test('both follow what is typed and what is mended', async () => {
    const file = await editor.open('known.yaml');
    const { uri } = file;
    await toldBySchema(uri);
    for (const letter of '# A comment.\n') await insert(file, letter);
    const { range } = await until('the finding at its new place', () =>
      editor.findings(uri, 'privileged-container').find((each) => each.range.start.line === 13),
    );
    await editor.apply(await editor.quickFix(uri, range, 'Set privileged to false'));
    await editor.noFinding(uri, 'privileged-container');
    await until('the schema to follow', async () => (await toldBySchema(uri)).range.start.line === 11);
    const typed = `# A comment.\n${POD.replace('true', 'false')}`;
    equal(file.document.getText(), typed, 'the text');
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', uri, options);
    const formatted = new vscode.WorkspaceEdit();
    formatted.set(uri, edits);
    ok(await vscode.workspace.applyEdit(formatted), 'the file to be formatted');
    equal(file.document.getText(), typed.replace('        \n', ''), 'the formatted text');
  });
});

const setSchemas = (schemas: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration().update('yaml.schemas', schemas, vscode.ConfigurationTarget.Workspace);

/** The port that is no number, as soon as the schema is known. */
const toldBySchema = (uri: vscode.Uri): Promise<vscode.Diagnostic> =>
  until('what the schema says', () =>
    vscode.languages.getDiagnostics(uri).find(({ source, message }) => source?.startsWith('yaml-schema') && /number/.test(message)),
  );

const placesIn =
  (document: vscode.TextDocument) =>
  (words: string, further = 0): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + further);

/** Labels of what is offered, snippets aside. */
async function offered(uri: vscode.Uri, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  const own = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
  return own.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const twice = (texts: readonly string[]): string => texts.filter((text, i) => texts.indexOf(text) !== i).join();

/** One letter in front of what was there, where the last one was put behind. */
async function insert({ document, uri }: editor.OpenFile, letter: string): Promise<void> {
  const at = document.positionAt(Math.max(0, document.getText().indexOf('apiVersion')));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, at, letter);
  ok(await vscode.workspace.applyEdit(edit), 'the letter to be typed');
}
