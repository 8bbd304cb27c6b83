// What a user gets, asked through the `vscode` API; the same in every extension host.
import * as vscode from 'vscode';
import * as editor from './editor.ts';
import { equal, match, ok, until } from './expect.ts';

const privilegedPod = `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  containers:
    - name: agent
      image: registry.example/agent:2.1.0
      securityContext:
        privileged: true
`;

suite('Kubewright', () => {
  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension('kubewright.kubewright');
    ok(extension, 'the extension to be installed');
    await editor.open('pod.yaml');
    // Opening a YAML file is what activates it; nobody else may have to.
    await until('the extension to be active', () => extension.isActive);
    const host = typeof process === 'object' && process.versions?.node ? `Node ${process.versions.node}` : 'a web worker';
    console.log(`kubewright-test| VS Code ${vscode.version} (${vscode.env.appName}), extension in ${host}`);
  });

  teardown(editor.closeAll);

  test('underlines the value that is wrong, with its rule and a link', async () => {
    const { document, uri } = await editor.open('pod.yaml');
    const { code, message, range, severity } = await editor.finding(uri, 'privileged-container');
    equal(document.getText(range), 'true', 'the underlined text');
    equal(document.lineAt(range.start).text.trim(), 'privileged: true', 'the line');
    equal(severity, vscode.DiagnosticSeverity.Error, 'the severity');
    equal(message, 'Container "web" is privileged', 'the message');
    const link = typeof code === 'object' ? code.target.toString() : 'none';
    match(link, /^https:.*\/privileged-container\.md$/, 'the link');
  });

  test('says why on hover', async () => {
    const { uri } = await editor.open('pod.yaml');
    const { range } = await editor.finding(uri, 'privileged-container');
    const text = await until('a hover', () => editor.hoverText(uri, range.start.translate(0, 1)));
    match(text, /privileged-container/, 'the hover');
    match(text, /owns the node/, 'the hover');
    match(text, /Pod Security Standards/, 'the hover');
    match(text, /Set privileged to false/, 'the hover');
  });

  test('mends a finding with a quick fix', async () => {
    const { document, uri } = await editor.open('pod.yaml');
    const { range } = await editor.finding(uri, 'privileged-container');
    const before = document.getText();
    await editor.apply(await editor.quickFix(uri, range, 'Set privileged to false'));
    equal(document.getText(), before.replace('privileged: true', 'privileged: false'), 'the text');
    await editor.noFinding(uri, 'privileged-container');
  });

  test('lists what is merely missing once, and adds it with one fix', async () => {
    const { document, uri } = await editor.open('bare.yaml');
    await editor.finding(uri, 'hardening-missing');
    const ofContainer = editor.findings(uri, 'hardening-missing').filter(({ message }) => message.startsWith('Container "web" lacks'));
    equal(ofContainer.length, 1, 'the number of findings for what the container lacks');
    const fix = await editor.quickFix(uri, ofContainer[0]!.range, 'Harden container "web"');
    equal(fix.isPreferred, true, 'that the fix is preferred');
    await editor.apply(fix);
    match(document.getText(), /allowPrivilegeEscalation: false/, 'the text');
    match(document.getText(), /# This comment stays\./, 'the text');
  });

  test('mends what is safe on save when asked to', async () => {
    const { document, uri } = await editor.open('escalation.yaml');
    await editor.finding(uri, 'privilege-escalation-allowed');
    await editor.withSettings({ 'editor.codeActionsOnSave': { 'source.fixAll.kubewright': 'explicit' } }, async () => {
      const isMended = (): boolean => /allowPrivilegeEscalation: false/.test(document.getText()) && !document.isDirty;
      // The editor gives up on actions that take long, as on a busy machine, and saves without them.
      for (let attempt = 1; attempt <= 3 && !isMended(); attempt++) {
        // A save needs a change.
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, new vscode.Position(0, 0), '# Saved by a test.\n');
        ok(await vscode.workspace.applyEdit(edit), 'the edit to be applied');
        await vscode.commands.executeCommand('workbench.action.files.save');
      }
      await until('the file to be mended', isMended);
      await editor.noFinding(uri, 'privilege-escalation-allowed');
    });
  });

  test('offers its snippets', async () => {
    const { uri } = await editor.openUntitled('');
    // The editor reads snippet files late, and answers without them at first.
    await until('a snippet', async () => {
      const labels = await editor.completionLabels(uri, new vscode.Position(0, 0));
      return labels.some((label) => /deny/.test(label));
    });
  });

  test('offers templates where they belong, with the names of the workspace', async () => {
    const file = await editor.open('policy.yaml');
    await editor.replaceAll(file, `${file.document.getText()}---\n`);
    const { end } = file.document.lineAt(file.document.lineCount - 1).range;
    const text = await until('a template with the names of the workspace', async () => {
      const inserted = await editor.completionText(file.uri, end, 'kw-deny-all');
      return inserted?.includes('tenant') === true ? inserted : undefined;
    });
    match(text, /^ {2}namespace: \$\{1\|shop,(?:.*,)?tenant\b/m, 'the template');
    equal(await editor.completionText(file.uri, new vscode.Position(0, 0), 'kw-deny-all'), undefined, 'what is offered in a document');
  });

  test('follows the settings without a restart', async () => {
    const { uri } = await editor.open('pod.yaml');
    await editor.finding(uri, 'privileged-container');
    await editor.withSettings({ 'kubewright.rules': { 'privileged-container': 'off' } }, async () => {
      await editor.noFinding(uri, 'privileged-container');
    });
    await editor.finding(uri, 'privileged-container');
    await editor.withSettings({ 'kubewright.exclude': ['pod.*'] }, async () => {
      await editor.noFinding(uri, 'privileged-container');
    });
    await editor.finding(uri, 'privileged-container');
    await editor.withSettings({ 'kubewright.enable': false }, async () => {
      await editor.noFinding(uri, 'privileged-container');
    });
    await editor.finding(uri, 'privileged-container');
  });

  test('looks across files, opened or not', async () => {
    const rule = 'network-policy-default-deny-missing';
    await editor.withSettings({ 'kubewright.preset': 'strict' }, async () => {
      const { uri } = await editor.open('namespace.yaml');
      // policy.yaml is never opened here.
      await editor.noFinding(uri, rule);
      const policy = new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.workspaceFile('policy.yaml')));
      await editor.write('policy.yaml', policy.replace('namespace: shop', 'namespace: elsewhere'));
      await editor.finding(uri, rule);
      await editor.write('policy.yaml', policy);
      await editor.noFinding(uri, rule);
    });
  });

  test('leaves out what git ignores', async () => {
    const rule = 'network-policy-default-deny-missing';
    const ofShop = async (name: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.workspaceFile(name)));
    // A file that is open, or was not long ago, counts though git ignores it.
    for (const name of ['namespace.yaml', 'policy.yaml'])
      await editor.write(`other/${name}`, (await ofShop(name)).replaceAll('shop', 'other'));
    await editor.withSettings({ 'kubewright.preset': 'strict' }, async () => {
      const { uri } = await editor.open('other/namespace.yaml');
      await editor.noFinding(uri, rule);
      await editor.write('.gitignore', 'other/policy.yaml\n');
      await editor.finding(uri, rule);
      await vscode.workspace.fs.delete(editor.workspaceFile('.gitignore'));
      await editor.noFinding(uri, rule);
    });
    await editor.closeAll();
    await vscode.workspace.fs.delete(editor.workspaceFile('other'), { recursive: true });
  });

  test('tells at an object what other files make of it', async () => {
    const { document, uri } = await editor.open('deployment.yaml');
    const lens = await until('a line above the object', async () => (await editor.codeLenses(uri)).find(({ command }) => command?.command));
    equal(lens.command?.title, 'ingress: nobody; egress: nowhere', 'the line above the object');
    equal(lens.range.start.line, 0, 'the line it stands above');
    await vscode.commands.executeCommand(lens.command?.command ?? '', ...(lens.command?.arguments ?? []));
    const at = document.positionAt(document.getText().indexOf('Deployment'));
    const text = await until('a hover', () => editor.hoverText(uri, at));
    match(text, /Closed by NetworkPolicy "default-deny"/, 'the hover');
    match(text, /As far as this workspace shows/, 'the hover');
    await editor.withSettings({ 'kubewright.codeLens': false }, async () => {
      await until('the line to go', async () => (await editor.codeLenses(uri)).length === 0);
    });
  });

  test('makes a file and draws it into the kustomization', async () => {
    const rule = 'network-policy-default-deny-missing';
    await editor.withSettings({ 'kubewright.preset': 'strict' }, async () => {
      const { uri } = await editor.open('tenant/namespace.yaml');
      const { range } = await editor.finding(uri, rule);
      const fix = await editor.quickFix(uri, range, 'Add a file tenant-default-deny-all.yaml with such a policy');
      await editor.apply(fix, [editor.workspaceFile('tenant/tenant-default-deny-all.yaml')]);
      await editor.noFinding(uri, rule);
    });
    const text = async (file: string) => (await vscode.workspace.openTextDocument(editor.workspaceFile(file))).getText();
    match(await text('tenant/tenant-default-deny-all.yaml'), /kind: NetworkPolicy/, 'the new file');
    equal(
      await text('tenant/kustomization.yaml'),
      'resources:\n  - namespace.yaml # the tenant\n  - tenant-default-deny-all.yaml\n',
      'the kustomization',
    );
  });

  test('looks at buffers that were never saved', async () => {
    const file = await editor.openUntitled(privilegedPod);
    equal(file.uri.scheme, 'untitled', 'the scheme');
    await editor.finding(file.uri, 'privileged-container');
    await editor.replaceAll(file, privilegedPod.replace('true', 'false'));
    await editor.noFinding(file.uri, 'privileged-container');
  });

  test('looks at files that lie on no disk, and mends them', async () => {
    const uri = vscode.Uri.parse('kubewright-test:/shop/pod.yaml');
    const files = vscode.workspace.registerFileSystemProvider(uri.scheme, new editor.MemoryFile(privilegedPod));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const { range } = await editor.finding(uri, 'privileged-container');
      await editor.apply(await editor.quickFix(uri, range, 'Set privileged to false'));
      ok(await document.save(), 'the file to be saved');
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      equal(saved, privilegedPod.replace('true', 'false'), 'the file');
    } finally {
      await editor.closeAll();
      files.dispose();
    }
  });

  test('shows the page of a rule', async () => {
    await editor.open('pod.yaml');
    await vscode.commands.executeCommand('kubewright.explainRule', 'privileged-container');
    const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until('a page', () => tabs().some(({ label }) => label.includes('privileged-container')));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('kubewright-rule:/privileged-container.md'));
    match(page.getText(), /privileged/, 'the page');
  });

  test('starts its server again when asked to', async () => {
    const { uri } = await editor.open('pod.yaml');
    await editor.finding(uri, 'privileged-container');
    await vscode.commands.executeCommand('kubewright.restartServer');
    await editor.finding(uri, 'privileged-container');
  });
});
