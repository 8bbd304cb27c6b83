import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { BASELINE_FILE } from '../engine/baseline.ts';
import { type KnownRule, readSettings } from '../settings/read-settings.ts';
import type { Abilities } from './abilities.ts';
import type { EditorSettings } from './folder.ts';
import { normalUri } from './uri.ts';
import type { Background, Workspace } from './workspace.ts';

const SECTION = 'kubewright';

const KINDS = { [FileChangeType.Created]: 'created', [FileChangeType.Changed]: 'changed', [FileChangeType.Deleted]: 'deleted' } as const;

/** Follows what happens around the open files: settings, folders, files on the disk. */
export class Watch {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly abilities: Abilities;
  private readonly rules: readonly KnownRule[];
  private readonly background: Background;
  private readonly complained = new Set<string>();
  private folders: string[] = [];

  constructor(connection: Connection, workspace: Workspace, abilities: Abilities, rules: readonly KnownRule[], background: Background) {
    this.connection = connection;
    this.workspace = workspace;
    this.abilities = abilities;
    this.rules = rules;
    this.background = background;
    connection.onDidChangeConfiguration(({ settings }) => background('Reading settings', () => this.settingsChanged(settings)));
    connection.onDidChangeWatchedFiles(({ changes }) => {
      workspace.filesChanged(changes.map(({ uri, type }) => ({ uri: normalUri(uri), what: KINDS[type] })));
    });
  }

  /** Reads the settings and takes the folders; from here on their changes are followed. */
  async start(params: InitializeParams): Promise<void> {
    const { connection, workspace, abilities } = this;
    const root = params.rootUri ?? undefined;
    this.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root]);
    await workspace.configure(await this.editorSettings(params.initializationOptions));
    await workspace.setFolders(this.folders);
    if (abilities.tellsFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...this.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.background('Changing folders', () => workspace.setFolders(this.folders));
      });
    }
    // Our own client sends these without being asked.
    if (!abilities.isOurs) this.background('Asking for changes', () => this.register());
  }

  private async register(): Promise<void> {
    const { client } = this.connection;
    if (this.abilities.registersConfiguration) await client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    if (!this.abilities.registersWatchers) return;
    const watchers = ['**/*.{yaml,yml}', '**/templates/**/*.tpl', '**/.gitignore', `**/${BASELINE_FILE}`].map((globPattern) => ({
      globPattern,
    }));
    await client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  private async settingsChanged(sent: unknown): Promise<void> {
    await this.workspace.configure(await this.editorSettings(sent));
  }

  /** Asked for where the editor answers, and else what it sent, from the start on or later. What is wrong in them is told once. */
  private async editorSettings(sent: unknown): Promise<EditorSettings> {
    const section = typeof sent === 'object' && sent !== null && SECTION in sent ? sent[SECTION] : undefined;
    const asked: unknown = this.abilities.answersConfiguration ? await this.connection.workspace.getConfiguration(SECTION) : undefined;
    const raw = asked ?? section;
    const { settings, complaints } = readSettings(raw, this.rules);
    for (const { message } of complaints) {
      if (!this.complained.has(message)) this.connection.console.warn(`Settings: ${message}`);
      this.complained.add(message);
    }
    return { settings, hidden: await this.hiddenFiles() };
  }

  /** `files.exclude` of VS Code: globs with true, or with a condition, which is not followed here. */
  private async hiddenFiles(): Promise<readonly string[]> {
    if (!this.abilities.isOurs || !this.abilities.answersConfiguration) return [];
    const globs: unknown = await this.connection.workspace.getConfiguration('files.exclude');
    return Object.entries(globs ?? {}).flatMap(([glob, isHidden]) => (isHidden === true ? [glob] : []));
  }
}
