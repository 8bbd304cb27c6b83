// How newcomers learn, and the report of the workspace; the same in every extension host.
import * as vscode from 'vscode';
import * as editor from './editor.ts';
import { equal, match, ok, until } from './expect.ts';

const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

suite('Kubewright for newcomers', () => {
  teardown(editor.closeAll);

  test('has a sample that needs no folder, and can be mended', async () => {
    await vscode.commands.executeCommand('kubewright.openSample');
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'the sample to be shown');
    equal(document.uri.scheme, 'untitled', 'the scheme');
    const { range } = await editor.finding(document.uri, 'privileged-container');
    await editor.apply(await editor.quickFix(document.uri, range, 'Set privileged to false'));
    await editor.noFinding(document.uri, 'privileged-container');
  });

  test('has a walkthrough', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'kubewright.kubewright#start', false);
    await until('the walkthrough', () => tabs().some((label) => /Walkthrough|Welcome/.test(label)));
  });

  test('shows the report of the workspace as a page, and opens the places in it', async () => {
    await editor.open('pod.yaml');
    await vscode.commands.executeCommand('kubewright.showReport');
    await until('the report', () => tabs().includes('Kubewright Report'));
    await vscode.commands.executeCommand('kubewright.showPlace', editor.workspaceFile('bare.yaml').toString(), 2, 3);
    const shown = vscode.window.activeTextEditor;
    match(shown?.document.uri.path ?? '', /bare\.yaml$/, 'the file');
    equal(`${shown?.selection.active.line}:${shown?.selection.active.character}`, '1:2', 'the place');
  });

  test('saves the report as HTML and as Markdown', async () => {
    for (const [name, expected] of [
      ['report.html', /<a href="\.\/pod\.yaml">pod\.yaml:\d+<\/a>/],
      ['report.md', /\| critical \| pod\.yaml:\d+ \|/],
    ] as const) {
      const target = editor.workspaceFile(name);
      await vscode.commands.executeCommand('kubewright.saveReport', target);
      match(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), expected, name);
      await vscode.workspace.fs.delete(target);
    }
  });
});
