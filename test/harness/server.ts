// The built server as a child process, spoken to over its standard streams as an editor does.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  type CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  Hover,
  Position,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { Lines } from '../../server/src/text/lines.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const BUNDLE = new URL('../../dist/server.js', import.meta.url).pathname;

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface StartOptions {
  /** Paths of folders. */
  readonly folders?: readonly string[];
  readonly capabilities?: object;
  readonly settings?: Record<string, unknown>;
  /** What an editor says at the start that is not ours. */
  readonly initializationOptions?: object;
  /** The value of `files.exclude`. */
  readonly hidden?: Record<string, boolean>;
  /** Answers the server's questions for files, as our own client does. */
  readonly files?: Readonly<Record<string, string>>;
}

const CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
    codeAction: { disabledSupport: true, dataSupport: true, isPreferredSupport: true, resolveSupport: { properties: ['edit'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

export class Server {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly published: Published[] = [];
  readonly logged: string[] = [];
  readonly statuses: { uri: string; errors: number; warnings: number; infos: number }[] = [];
  readonly texts = new Map<string, { version: number; text: string }>();
  settings: Record<string, unknown>;
  private readonly hidden: Record<string, boolean>;
  private waiting: (() => void)[] = [];

  private constructor(options: StartOptions) {
    if (!existsSync(BUNDLE)) throw new Error('dist/server.js is missing; `node esbuild.mjs` makes it.');
    this.settings = options.settings ?? {};
    this.hidden = options.hidden ?? { '**/.git': true };
    this.process = spawn(process.execPath, [BUNDLE, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('The server has no standard streams.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.published.push(params);
      this.wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      this.wake();
    });
    this.connection.onNotification('kubewright/fileStatus', (status) => {
      this.statuses.push(status);
      this.wake();
    });
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'files.exclude' ? this.hidden : this.settings)),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('kubewright/listFiles', ({ folder }: { folder: string }) =>
      Object.keys(options.files ?? {}).filter((uri) => uri.startsWith(folder)),
    );
    this.connection.onRequest('kubewright/readFile', ({ uri }: { uri: string }) => options.files?.[uri] ?? null);
    this.connection.listen();
  }

  static async start(options: StartOptions = {}): Promise<Server> {
    const server = new Server(options);
    const uriOf = (path: string): string => (path.includes(':') ? path : `file://${path}`);
    await server.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { ...CAPABILITIES, ...options.capabilities },
      workspaceFolders: (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path })),
      initializationOptions: options.files === undefined ? options.initializationOptions : { clientReadsFiles: true },
    });
    await server.notify('initialized', {});
    return server;
  }

  request<Result>(method: string, params: unknown, token?: CancellationTokenSource): Promise<Result> {
    return token === undefined ? this.connection.sendRequest(method, params) : this.connection.sendRequest(method, params, token.token);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(uri: string, text: string, languageId = 'yaml'): Promise<void> {
    this.texts.set(uri, { version: 1, text });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Types: replaces the first place where `from` stands. */
  async type(uri: string, from: string, to: string): Promise<number> {
    const known = this.texts.get(uri)!;
    const start = known.text.indexOf(from);
    if (start < 0) throw new Error(`There is no "${from}" to replace.`);
    const lines = new Lines(known.text);
    const range = { start: lines.position(start), end: lines.position(start + from.length) };
    const version = known.version + 1;
    this.texts.set(uri, { version, text: known.text.slice(0, start) + to + known.text.slice(start + from.length) });
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text: to }] });
    return version;
  }

  async close(uri: string): Promise<void> {
    this.texts.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells of files that others have changed on the disk. */
  filesChanged(...changes: readonly (readonly [uri: string, type: keyof typeof CHANGES])[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type: CHANGES[type] })) });
  }

  text(uri: string): string {
    return this.texts.get(uri)?.text ?? '';
  }

  /** The latest diagnostics of a file. */
  diagnostics(uri: string): readonly Diagnostic[] {
    return this.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
  }

  codes(uri: string): readonly string[] {
    return this.diagnostics(uri).map(({ code }) => String(code));
  }

  /** Waits until the latest diagnostics of this version have come, of any version when none is given. */
  async settled(uri: string, version?: number): Promise<readonly Diagnostic[]> {
    const wanted = version ?? this.texts.get(uri)?.version;
    await this.until(`diagnostics of ${uri} in version ${wanted}`, () =>
      this.published.some((each) => each.uri === uri && each.version === wanted),
    );
    return this.diagnostics(uri);
  }

  async until(what: string, condition: () => boolean, patience = 10_000): Promise<void> {
    const end = Date.now() + patience;
    while (!condition()) {
      const rest = end - Date.now();
      if (rest <= 0)
        throw new Error(
          `There were no ${what} in ${patience} ms.\nLog: ${this.logged.join('\n')}\nPublished: ${JSON.stringify(this.published, null, 1)}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rest);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.request('codeAction/resolve', action);
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  /** The place of the first character of these words. */
  place(uri: string, words: string): Position {
    const text = this.text(uri);
    const offset = text.indexOf(words);
    if (offset < 0) throw new Error(`There is no "${words}" in ${uri}.`);
    return new Lines(text).position(offset);
  }

  /** The text of a file after an edit. Fails when the edit is for another version than the newest. */
  applied(uri: string, edit: WorkspaceEdit | undefined): string {
    const known = this.texts.get(uri)!;
    const change = edit?.documentChanges?.[0];
    const edits = change !== undefined && 'edits' in change ? (change.edits as TextEdit[]) : (edit?.changes?.[uri] ?? []);
    if (change !== undefined && 'textDocument' in change && change.textDocument.version !== known.version)
      throw new Error('The edit is for another version.');
    const lines = new Lines(known.text);
    return applyEdits(
      known.text,
      edits.map(({ range, newText }) => ({ span: { start: lines.offset(range.start), end: lines.offset(range.end) }, text: newText })),
    );
  }

  /** Ends the server in order and answers its exit code. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    const code = await exited;
    this.connection.dispose();
    return code;
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const each of waiting) each();
  }
}

/** https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#fileChangeType */
const CHANGES = { created: 1, changed: 2, deleted: 3 } as const;
