// A workspace of several folders.
import * as vscode from 'vscode';
import * as editor from './editor.ts';
import { equal, match, ok, until } from './expect.ts';

suite('Several folders', () => {
  teardown(editor.closeAll);

  test('each has its own settings', async () => {
    equal(vscode.workspace.workspaceFolders?.map(({ name }) => name).join(), 'tenant,overlays', 'the folders');
    const [tenant, overlays] = vscode.workspace.workspaceFolders ?? [];
    ok(tenant, 'a folder');
    ok(overlays, 'another folder');
    const uri = vscode.Uri.joinPath(overlays.uri, 'base/agent.yaml');
    await vscode.window.showTextDocument(uri);
    await editor.finding(uri, 'host-pid');
    const configIn = ({ uri: folder }: vscode.WorkspaceFolder): vscode.Uri => vscode.Uri.joinPath(folder, '.kubewright.yaml');
    const off = new TextEncoder().encode('rules: {host-pid: off}\n');
    for (const folder of [tenant, overlays]) await vscode.workspace.fs.writeFile(configIn(folder), off);
    await editor.noFinding(uri, 'host-pid');
    await vscode.workspace.fs.delete(configIn(overlays));
    await editor.finding(uri, 'host-pid');
  });

  test('a tenant goes nowhere while nobody says to which folder', async () => {
    let isOver = false;
    const made = Promise.resolve(vscode.commands.executeCommand('kubewright.newTenant', answers)).then(() => {
      isOver = true;
    });
    await until('the question to be closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver;
    });
    await made;
    for (const folder of vscode.workspace.workspaceFolders ?? []) equal(await exists(folder, 'blue'), false, `a tenant in ${folder.name}`);
  });

  test('a tenant goes to the folder that is chosen', async () => {
    const [tenant] = vscode.workspace.workspaceFolders ?? [];
    ok(tenant, 'a folder');
    const made = vscode.commands.executeCommand('kubewright.newTenant', answers);
    await until('the tenant to be made', async () => {
      // Each does nothing until its question is there.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await vscode.commands.executeCommand('refactorPreview.apply');
      return exists(tenant, 'blue/kustomization.yaml');
    });
    await made;
    const kustomization = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(tenant.uri, 'kustomization.yaml'));
    match(kustomization.getText(), /^ {2}- blue$/m, 'the kustomization');
  });
});

const answers = { name: 'blue', environment: 'test', admin: 'oidc:blue', ingress: 'gateway', place: 'blue' };

const exists = (folder: vscode.WorkspaceFolder, path: string): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, path))).then(
    () => true,
    () => false,
  );
