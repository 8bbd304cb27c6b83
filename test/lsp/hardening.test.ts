import { afterEach, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { Server } from '../harness/server.ts';

const FOLDER = 'shop:/shop';
const OPEN = `${FOLDER}/open.yaml`;
const CLOSED = `${FOLDER}/closed.yaml`;
const pod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n  - name: web # The first.\n    image: registry.example/web:1.2.3\n`;

let server: Server;

afterEach(async () => {
  await server.stop();
});

async function edited(command: () => Promise<unknown>): Promise<WorkspaceEdit | undefined> {
  let edit: WorkspaceEdit | undefined;
  server.connection.onRequest('workspace/applyEdit', (params: { edit: WorkspaceEdit }) => {
    edit = params.edit;
    return { applied: true };
  });
  await command();
  return edit;
}

test('all files are hardened by one edit, opened or not, and what may change a workload waits for a person', async () => {
  server = await Server.start({ folders: [FOLDER], files: { [OPEN]: pod('open'), [CLOSED]: pod('closed') } });
  await server.open(OPEN, pod('newer'));
  await server.settled(OPEN);
  const edit = await edited(() => server.request('workspace/executeCommand', { command: 'kubewright.hardenWorkspace' }));
  const changes = edit?.documentChanges ?? [];
  expect(
    new Map(changes.map((change) => ('textDocument' in change ? [change.textDocument.uri, change.textDocument.version] : ['', 0]))),
  ).toEqual(
    new Map([
      [OPEN, 1],
      [CLOSED, null],
    ]),
  );
  expect(Object.values(edit?.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation === true)).toBe(true);
  const open = changes.find((change) => 'textDocument' in change && change.textDocument.uri === OPEN);
  const text = server.applied(OPEN, { documentChanges: open === undefined ? [] : [open] });
  expect(text).toContain('allowPrivilegeEscalation: false');
  expect(text).toContain('# The first.');
});

test('a workload at the cursor is hardened by an action that is resolved when it is chosen', async () => {
  server = await Server.start({ files: {} });
  await server.open(OPEN, pod('web'));
  const start = server.place(OPEN, 'web # The first.');
  const actions = await server.actions(OPEN, { start, end: start }, { only: ['refactor'] });
  expect(actions.map(({ title }) => title)).toEqual(['Harden Pod "web" to the restricted level']);
  const [action] = actions;
  const resolved = action === undefined ? undefined : await server.resolve(action);
  expect(server.applied(OPEN, resolved?.edit)).toBe(`apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web # The first.
    image: registry.example/web:1.2.3
    securityContext:
      capabilities:
        drop:
        - ALL
      allowPrivilegeEscalation: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
`);
});
