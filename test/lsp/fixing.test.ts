import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, Command, WorkspaceEdit } from 'vscode-languageserver-types';
import { Server } from '../harness/server.ts';

const URI = 'file:///nowhere/deployment.yaml';

/** Two containers that escalate, which is safe to mend, and lack a memory limit, which is not. */
const DEPLOYMENT = `# The shop.
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostNetwork: true
      containers:
        - name: web # The first.
          image: registry.example/web:1.2.3
          securityContext:
            allowPrivilegeEscalation: true
        - name: side
          image: registry.example/side:1.2.3
          securityContext:
            allowPrivilegeEscalation: true
`;

let server: Server;

beforeEach(async () => {
  server = await Server.start({ files: {} });
});

afterEach(async () => {
  await server.stop();
});

async function actionsAt(words: string, only?: string[]): Promise<CodeAction[]> {
  const start = server.place(URI, words);
  return server.actions(URI, { start, end: start }, { diagnostics: [...server.diagnostics(URI)], ...(only && { only }) });
}

const titled = (actions: readonly CodeAction[], title: string | RegExp): CodeAction => {
  const found = actions.find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title)));
  if (found === undefined) throw new Error(`No action is called ${title}: ${actions.map((action) => action.title).join(' | ')}`);
  return found;
};

/** What our client asks for once the user has said where and why. */
const silence = (command: Command | undefined, place: string, reason = 'it watches its node'): Promise<WorkspaceEdit> => {
  const { choices: _, ...about } = command?.arguments?.[0] ?? {};
  return server.request<WorkspaceEdit>('kubewright/silence', { ...about, place, reason });
};

describe('a wrong value', () => {
  test('is mended by the fewest characters, for the version at hand', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const actions = await actionsAt('true\n        - name: side');
    const [first] = actions;
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'privilege-escalation-allowed' }] });
    expect(server.applied(URI, first?.edit)).toBe(DEPLOYMENT.replace('Escalation: true', 'Escalation: false'));
  });

  test('asks before it changes what may be wanted', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const action = titled(await actionsAt('true\n      containers'), /hostNetwork/);
    expect(action.isPreferred).toBeUndefined();
    const [annotation] = Object.values(action.edit?.changeAnnotations ?? {});
    expect(annotation).toMatchObject({ needsConfirmation: true });
    expect(server.applied(URI, action.edit)).not.toContain('hostNetwork');
  });

  test('is mended in the whole file at once', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const action = titled(await actionsAt('true\n        - name: side'), "Fix all 'privilege-escalation-allowed' in this file");
    expect(action.edit).toBeUndefined();
    const resolved = await server.resolve(action);
    expect(server.applied(URI, resolved.edit)).toBe(DEPLOYMENT.replaceAll('Escalation: true', 'Escalation: false'));
  });

  test('is silenced where and why the user says', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const { command } = titled(await actionsAt('true\n      containers'), 'Silence host-network…');
    const text = server.applied(URI, await silence(command, 'line'));
    expect(text).toMatch(/^ {6}# kubewright: ignore host-network -- it watches its node\n {6}hostNetwork: true$/m);
    expect(server.applied(URI, await silence(command, 'annotation'))).toContain(
      'kubewright.dev/ignore: host-network -- it watches its node',
    );
    // There is no folder here that could have a config file.
    expect(await silence(command, 'config')).toBeNull();
    expect(await silence(command, 'line', ' ')).toBeNull();
    await server.settled(URI, await server.type(URI, DEPLOYMENT, text));
    expect(server.codes(URI)).not.toContain('host-network');
  });

  test('has a page', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const { command } = titled(await actionsAt('true\n      containers'), 'Show the page of host-network');
    expect(command).toMatchObject({ command: 'kubewright.explainRule', arguments: ['host-network'] });
    const page = await server.request<{ markdown: string }>('kubewright/explainRule', { rule: 'host-network' });
    expect(page.markdown).toContain('host-network');
    expect(await server.request('kubewright/explainRule', { rule: 'no-such-rule' })).toBeNull();
  });
});

describe('what a container lacks', () => {
  test('is one diagnostic with one fix for all of it', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const missing = server.diagnostics(URI).filter(({ code }) => code === 'hardening-missing');
    const web = missing.find(({ message }) => String(message).startsWith('Container "web" lacks: '));
    expect(web?.message).toMatch(/a memory limit/);
    expect(web?.range.start).toEqual(server.place(URI, 'web # The first.'));
    const actions = await actionsAt('web # The first.');
    const harden = titled(actions, /^Harden container "web".*may change how it runs\)$/);
    const hardened = server.applied(URI, harden.edit);
    expect(hardened).toContain('memory:');
    await server.settled(URI, await server.type(URI, DEPLOYMENT, hardened));
    expect(server.diagnostics(URI).some(({ message }) => String(message).startsWith('Container "web" lacks: '))).toBe(false);
  });

  test('is silenced as a whole', async () => {
    await server.open(URI, DEPLOYMENT);
    await server.settled(URI);
    const { command } = titled(await actionsAt('web # The first.'), 'Silence what container "web" lacks…');
    const silenced = server.applied(URI, await silence(command, 'line'));
    await server.settled(URI, await server.type(URI, DEPLOYMENT, silenced));
    expect(server.diagnostics(URI).some(({ message }) => String(message).startsWith('Container "web" lacks: '))).toBe(false);
    expect(server.diagnostics(URI).some(({ message }) => String(message).startsWith('Container "side" lacks: '))).toBe(true);
  });
});

describe('all that is safe in a file', () => {
  test('is mended by the action that editors run on save', async () => {
    await server.open(URI, DEPLOYMENT);
    const [action, ...others] = await actionsAt('# The shop.', ['source.fixAll']);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.kubewright');
    const resolved = await server.resolve(action!);
    const text = server.applied(URI, resolved.edit);
    expect(text).toContain('allowPrivilegeEscalation: false');
    expect(text).toContain('hostNetwork: true');
    await server.settled(URI, await server.type(URI, DEPLOYMENT, text));
    expect(await actionsAt('# The shop.', ['source.fixAll'])).toEqual([]);
  });

  test('is not mended in a text that has changed since', async () => {
    await server.open(URI, DEPLOYMENT);
    const [action] = await actionsAt('# The shop.', ['source.fixAll.kubewright']);
    await server.type(URI, '# The shop.', '# Another line.\n');
    expect((await server.resolve(action!)).edit).toBeUndefined();
  });

  test('waits for no other kinds', async () => {
    await server.open(URI, DEPLOYMENT);
    expect(await actionsAt('true\n        - name: side', ['source.organizeImports'])).toEqual([]);
    const kinds = (await actionsAt('true\n        - name: side', ['quickfix'])).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
  });
});

test('actions see the newest text, even before its findings were published', async () => {
  await server.open(URI, DEPLOYMENT);
  await server.type(URI, '# The shop.', '# The shop.\n# Of all shops.');
  const [first] = await actionsAt('true\n        - name: side');
  expect(server.applied(URI, first?.edit)).toBe(server.text(URI).replace('Escalation: true', 'Escalation: false'));
});

test('a fix that does not hold is shown with the reason', async () => {
  const aliased = DEPLOYMENT.replace('securityContext:\n', 'securityContext: &hard\n').replace(
    'securityContext:\n            allowPrivilegeEscalation: true\n',
    'securityContext: *hard\n',
  );
  await server.open(URI, aliased);
  await server.settled(URI);
  const actions = await actionsAt('true\n        - name: side');
  expect(actions.find(({ disabled }) => disabled)?.disabled?.reason).toMatch(/^Not offered: /);
});

test('an editor that cannot wait or confirm gets plain edits at once', async () => {
  await server.stop();
  server = await Server.start({ capabilities: { workspace: {}, textDocument: {} } });
  await server.open(URI, DEPLOYMENT);
  await server.settled(URI);
  const actions = await actionsAt('true\n        - name: side');
  expect(actions.every(({ edit, disabled }) => edit?.changes !== undefined && disabled === undefined)).toBe(true);
  expect(actions.map(({ title }) => title)).toContain("Fix all 'privilege-escalation-allowed' in this file");
});

test('line breaks stay as they are', async () => {
  const windows = DEPLOYMENT.replaceAll('\n', '\r\n');
  await server.open(URI, windows);
  const [action] = await actionsAt('# The shop.', ['source.fixAll']);
  const text = server.applied(URI, (await server.resolve(action!)).edit);
  expect(text).not.toMatch(/[^\r]\n/);
});
