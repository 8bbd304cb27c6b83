import { afterEach, expect, test } from 'vitest';
import type { CreateFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { Server } from '../harness/server.ts';

const FOLDER = 'shop:/my%20shop';
const FILES = {
  [`${FOLDER}/tenants/kustomization.yaml`]: 'resources: [red]\n',
  [`${FOLDER}/tenants/red/kustomization.yaml`]: 'resources: [namespace.yaml]\n',
  [`${FOLDER}/tenants/red/namespace.yaml`]: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: red}\n',
};
const ANSWERS = { name: 'blue', environment: 'none', admin: 'oidc:blue', ingress: 'gateway', place: 'tenants/blue' };

const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ['create'] };
const CREATES = { workspace: { configuration: true, workspaceFolders: true, workspaceEdit } };

let server: Server;

afterEach(async () => {
  await server.stop();
});

/** A server that has read the workspace. */
async function started(capabilities: object = CREATES): Promise<void> {
  server = await Server.start({ folders: [FOLDER], files: FILES, capabilities });
  await server.request('kubewright/checkWorkspace', {});
}

interface Made {
  readonly edit: WorkspaceEdit;
  readonly made: readonly string[];
  readonly notes: readonly string[];
  readonly refusal?: string;
}

const make = (answers: object): Promise<Made> => server.request('kubewright/newTenant', { folder: FOLDER, answers });

test('the questions follow what the workspace tells, wherever it lies', async () => {
  await started();
  const ask = (answers: object): Promise<object | null> => server.request('kubewright/askTenant', { folder: `${FOLDER}/`, answers });
  expect(await ask({})).toMatchObject({ id: 'name', suggestions: [] });
  const { place: _, ...answers } = ANSWERS;
  expect(await ask(answers)).toMatchObject({ id: 'place', suggestions: [{ answer: 'tenants/blue' }, { answer: 'tenants/blue.yaml' }] });
  expect(await ask(ANSWERS)).toBeNull();
});

test('answers are checked', async () => {
  await started();
  const check = (id: string, answer: string): Promise<string | null> =>
    server.request('kubewright/checkTenantAnswer', { folder: FOLDER, answers: { name: 'red' }, id, answer });
  expect(await check('name', 'Blue')).toBe('The name has small letters only: blue');
  expect(await check('environment', 'none')).toBe('There is already a namespace red');
  expect(await check('environment', 'prod')).toBeNull();
});

test('one edit makes all files and draws them in, and all of it is shown first', async () => {
  await started();
  const { edit, made, notes } = await make(ANSWERS);
  expect(notes).toEqual([]);
  expect(made.map((uri) => uri.replace(`${FOLDER}/tenants/blue/`, ''))).toEqual(
    ['namespace', 'limits', 'network', 'accounts', 'access', 'kustomization'].map((name) => `${name}.yaml`),
  );
  const changes = (edit.documentChanges ?? []) as (CreateFile | TextDocumentEdit)[];
  expect(changes.filter((change) => 'kind' in change)).toEqual(
    made.map((uri) => ({ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false }, annotationId: 'needs-review' })),
  );
  const drawing = changes.find((change) => 'edits' in change && change.textDocument.uri === `${FOLDER}/tenants/kustomization.yaml`);
  expect(drawing).toMatchObject({ edits: [{ newText: ', blue' }] });
  const annotations = new Map(Object.entries(edit.changeAnnotations ?? {}).map(([id, { needsConfirmation }]) => [id, needsConfirmation]));
  expect(annotations).toEqual(
    new Map([
      ['needs-review', false],
      ['asked', true],
    ]),
  );
  const asking = changes
    .flatMap((change) => ('edits' in change ? change.edits : []))
    .filter((one) => 'annotationId' in one && one.annotationId === 'asked');
  expect(asking).toEqual([expect.objectContaining({ newText: '' })]);
});

test.each([
  [{ ...ANSWERS, name: 'red', place: 'x' }, 'There is already a namespace red'],
  [{ ...ANSWERS, place: 'tenants/red' }, 'tenants/red/namespace.yaml is there already; nothing was written'],
  [{ ...ANSWERS, place: '../blue' }, 'The place is a path below the folder of the workspace, such as tenants/blue'],
  [{ ...ANSWERS, place: '%2e%2e/blue' }, undefined],
  [{ ...ANSWERS, admin: undefined }, 'The group needs a name'],
  [{}, 'The name is missing'],
])('%j is refused: %s', async (answers, refusal) => {
  await started();
  const made = await make(answers);
  expect(made.refusal).toBe(refusal);
  for (const uri of made.made ?? []) expect(uri.startsWith(`${FOLDER}/`)).toBe(true);
});

test('an editor that makes no files is told so', async () => {
  await started({});
  expect(await make(ANSWERS)).toEqual({ refusal: 'This editor lets no extension make files' });
});

test('templates are listed by category, and filled with what is known', async () => {
  await started();
  const templates = await server.request<{ id: string; category: string }[]>('kubewright/listTemplates', undefined);
  expect(templates).toContainEqual(expect.objectContaining({ id: 'deny-all', category: 'network' }));
  expect(templates.map(({ id }) => id)).not.toContain('from-pods');
  const fill = (id: string): Promise<string | null> => server.request('kubewright/templateSnippet', { id, near: FOLDER });
  expect(await fill('deny-all')).toContain(':red}');
  expect(await fill('gone')).toBeNull();
});
