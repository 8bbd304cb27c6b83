// Files that come into being, asked for by commands; the same in every extension host.
import * as vscode from 'vscode';
import * as editor from './editor.ts';
import { equal, match, until } from './expect.ts';

suite('New files', () => {
  teardown(editor.closeAll);

  test('a tenant is shown first, then made, and drawn into the kustomization', async () => {
    const place = 'tenant/blue';
    const answers = { name: 'blue', environment: 'test', admin: 'oidc:blue', ingress: 'gateway', place };
    const made = vscode.commands.executeCommand('kubewright.newTenant', answers);
    const file = (name: string): vscode.Uri => editor.workspaceFile(`${place}/${name}`);
    await until('the tenant to be made', async () => {
      // Does nothing until the preview is there.
      await vscode.commands.executeCommand('refactorPreview.apply');
      return exists(file('kustomization.yaml'));
    });
    await made;
    const { document } = await editor.open(`${place}/namespace.yaml`);
    match(document.getText(), /^ {2}name: blue-test$/m, 'the namespace');
    const text = async (name: string): Promise<string> => (await vscode.workspace.openTextDocument(editor.workspaceFile(name))).getText();
    match(await text('tenant/kustomization.yaml'), /^ {2}- blue$/m, 'the kustomization');
    for (const name of ['namespace', 'limits', 'network', 'accounts', 'access'])
      equal(editor.findings(file(`${name}.yaml`)).length, 0, `the number of findings in ${name}.yaml`);
  });

  test('a template fills a new file', async () => {
    await editor.open('policy.yaml');
    await vscode.commands.executeCommand('kubewright.newFromTemplate', 'deny-all');
    equal(vscode.window.activeTextEditor?.document.isUntitled, true, 'that the file is new');
    match(vscode.window.activeTextEditor?.document.getText() ?? '', /^ {2}namespace: shop$/m, 'the new file');
  });
});

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
