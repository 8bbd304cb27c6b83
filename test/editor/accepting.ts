// What is accepted for now or was silenced before; the same in every extension host.
import * as vscode from 'vscode';
import { BASELINE_FILE, fingerprintOf, writeBaseline } from '../../server/src/engine/baseline.ts';
import * as editor from './editor.ts';
import { equal, match, until } from './expect.ts';

const RULE = 'privileged-container';

suite('What is accepted', () => {
  teardown(editor.closeAll);

  test("another tool's words count, and are written in ours by an action", async () => {
    const { document, uri } = await editor.open('foreign.yaml');
    await editor.finding(uri, 'host-ipc');
    equal(editor.findings(uri, 'host-pid').length, 0, 'the number of findings that the comment silences');
    const before = document.getText();
    const line = before.slice(0, before.indexOf('#trivy')).split('\n').length - 1;
    const title = "Write other tools' suppressions in Kubewright's words";
    const action = await editor.action(uri, new vscode.Range(line, 4, line, 4), title);
    await editor.apply(action);
    const ours = '# kubewright: ignore host-pid -- it watches its node';
    equal(document.getText(), before.replace('#trivy:ignore:KSV-0010 it watches its node', ours), 'the text');
    await editor.noFinding(uri, 'host-pid');
  });

  test('all files are written in our words by a command', async () => {
    const { document } = await editor.open('foreign.yaml');
    const converted = vscode.commands.executeCommand('kubewright.convertSuppressions');
    await until('the comment to be ours', async () => {
      // Does nothing where the edit is not shown first.
      await vscode.commands.executeCommand('refactorPreview.apply');
      return document.getText().includes('# kubewright: ignore host-pid');
    });
    await converted;
  });

  test('what the baseline knows is hidden, and a baseline that is none is told of', async () => {
    const { uri } = await editor.open('pod.yaml');
    const { message } = await editor.finding(uri, RULE);
    const known = { rule: RULE, resource: 'Pod "web"', path: 'spec.containers[0].securityContext.privileged', message };
    const fingerprint = fingerprintOf('pod.yaml', known);
    try {
      await editor.write(BASELINE_FILE, writeBaseline([{ rule: RULE, file: 'pod.yaml', fingerprint, count: 1 }]));
      await editor.noFinding(uri, RULE);
      await editor.write(BASELINE_FILE, '{\n  "findings": [}\n');
      await editor.finding(uri, RULE);
      const [told] = await until('what is wrong with it', () => {
        const all = editor.findings(editor.workspaceFile(BASELINE_FILE));
        return all.length > 0 ? all : undefined;
      });
      match(told?.message ?? '', /^This is no JSON: a value is missing here/, 'what is wrong with it');
      equal(told?.range.start.line, 1, 'the line of it');
    } finally {
      await vscode.workspace.fs.delete(editor.workspaceFile(BASELINE_FILE));
    }
    await editor.finding(uri, RULE);
  });
});
