import type { Connection, InitializeParams } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CataloguedRule } from '../rule/rule.ts';
import { type Abilities, abilitiesOf, serverCapabilities } from './abilities.ts';
import { clientFiles } from './client-files.ts';
import type { FileSource, Log } from './file-source.ts';
import { describe } from './guard.ts';
import { lensRefresher } from './lens-refresh.ts';
import { showProgress } from './progress.ts';
import { Publisher } from './publisher.ts';
import { answerRequests } from './requests.ts';
import { Schedule } from './schedule.ts';
import { normalUri, schemeOf } from './uri.ts';
import { Watch } from './watch.ts';
import { type Background, Workspace } from './workspace.ts';

/** The disk, where there is one. */
export type MakeDisk = (log: Log) => FileSource;

/** Speaks the language server protocol on the connection until it ends. */
export function startServer(connection: Connection, rules: readonly CataloguedRule[], makeDisk?: MakeDisk): void {
  connection.onInitialize((params) => {
    const abilities = abilitiesOf(params);
    serve(connection, rules, params, abilities, makeDisk);
    return { capabilities: serverCapabilities(abilities), serverInfo: { name: 'kubewright' } };
  });
  connection.listen();
}

/** Puts the parts together. Nothing is looked at before the settings are known. */
function serve(
  connection: Connection,
  rules: readonly CataloguedRule[],
  params: InitializeParams,
  abilities: Abilities,
  makeDisk?: MakeDisk,
): void {
  const { console } = connection;
  const disk = makeDisk?.((message) => console.warn(message));
  const editor = abilities.isOurs ? clientFiles(connection) : undefined;
  const background: Background = (name, work) => {
    void work().catch((error: unknown) => console.error(`${name} failed: ${describe(error)}`));
  };
  let isReady = false;
  const workspace: Workspace = new Workspace({
    rules,
    onCrash: crashLog((message) => console.error(message)),
    today: () => new Date().toISOString().slice(0, 10),
    sourceFor: (folder) => (schemeOf(folder) === 'file' ? (disk ?? editor) : editor),
    changed: () => {
      if (isReady) schedule.soon();
    },
    background,
    showProgress: (work) => showProgress(connection, work),
  });
  const publisher = new Publisher(connection, workspace, rules, abilities.isOurs);
  const refreshLenses = lensRefresher(connection, workspace, abilities);
  const schedule = new Schedule(async () => {
    await publisher.publishChanged().catch((error: unknown) => console.error(`Publishing failed: ${describe(error)}`));
    refreshLenses();
  });
  const watch = new Watch(connection, workspace, abilities, rules, background);
  const ready = new Promise<void>((resolve) => {
    connection.onInitialized(() => {
      background('Starting', async () => {
        try {
          await watch.start(params);
        } finally {
          isReady = true;
          resolve();
          schedule.soon();
        }
      });
    });
  });

  followDocuments(connection, workspace, publisher);
  answerRequests(connection, { workspace, publisher, abilities, rules, ready });
  connection.onShutdown(() => {
    schedule.stop();
    workspace.stop();
  });
}

/** Texts of the past, as in a comparison with an earlier version: nobody mends them, and their findings would stand twice. */
const PAST: ReadonlySet<string> = new Set(['git', 'gitlens', 'svn', 'hg', 'vscode-local-history']);

function followDocuments(connection: Connection, workspace: Workspace, publisher: Publisher): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(({ document }) => {
    if (PAST.has(schemeOf(document.uri))) return;
    workspace.edit({ uri: normalUri(document.uri), editorUri: document.uri, version: document.version, text: () => document.getText() });
  });
  documents.onDidClose(({ document }) => {
    const uri = normalUri(document.uri);
    workspace.close(uri);
    publisher.closed(uri);
  });
  documents.listen(connection);
}

/** A rule that fails will mostly fail on every file, so it is told of once. */
function crashLog(log: Log): (rule: string, error: unknown) => void {
  const told = new Set<string>();
  return (rule, error) => {
    if (told.has(rule)) return;
    told.add(rule);
    log(`The rule ${rule} failed, so its findings may be incomplete; all other rules work on. ${describe(error)}`);
  };
}
