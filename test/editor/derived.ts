// What charts and kustomizations make of objects; the same in every extension host.
import * as vscode from 'vscode';
import * as editor from './editor.ts';
import { equal, match, until } from './expect.ts';

suite('What others make of objects', () => {
  teardown(editor.closeAll);

  test("a chart's value is followed into its template, and the fix changes the value", async () => {
    const { document, uri } = await editor.open('chart/templates/deployment.yaml');
    const { range, relatedInformation = [] } = await editor.finding(uri, 'privileged-container');
    equal(document.getText(range), '{{- toYaml .Values.securityContext | nindent 12 }}', 'what is underlined');
    const [value] = relatedInformation;
    equal(value?.location.uri.path, editor.workspaceFile('chart/values.yaml').path, 'the file of the value');
    equal(value?.location.range.start.line, 3, 'the line of the value');
    match(value?.message ?? '', /\.Values\.securityContext\.privileged/, 'what leads to the value');
    await editor.apply(await editor.quickFix(uri, range, 'Set privileged to false in values.yaml'));
    await editor.noFinding(uri, 'privileged-container');
    const values = await vscode.workspace.openTextDocument(editor.workspaceFile('chart/values.yaml'));
    match(values.getText(), /# The driver of the old cards needs it\.\nsecurityContext:\n {2}privileged: false/, 'the values');
    equal(document.isDirty, false, 'that the template is another');
  });

  test('a patch is told of where it sets a value, and a base with the overlays that put it right', async () => {
    const { document, uri } = await editor.open('overlays/prod/kustomization.yaml');
    const { range } = await editor.finding(uri, 'host-ipc');
    equal(document.getText(range), 'true', 'what is underlined');
    const base = await editor.open('overlays/base/agent.yaml');
    const told = await until('what puts it right', async () => (await editor.finding(base.uri, 'host-pid')).relatedInformation?.[0]);
    equal(told?.message, 'Put right in overlays/prod', 'what is told');
  });
});
