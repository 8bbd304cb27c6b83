import type { Connection } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { BASELINE_FILE } from '../engine/baseline.ts';
import { baselineDiagnostics, configDiagnostics } from '../features/config-diagnostics.ts';
import { type Counts, countsOf, diagnosticsOf } from '../features/diagnostics.ts';
import { CONFIG_FILE } from '../settings/config-file.ts';
import type { KnownRule } from '../settings/read-settings.ts';
import type { SourceText } from './file-source.ts';
import { FileStatus, type FileStatusParams } from './protocol.ts';
import { slices } from './slices.ts';
import type { Workspace } from './workspace.ts';

/** When the connection is gone, so is everybody who could be told. */
const IGNORE = (): void => {};

/**
 * Sends diagnostics: of open files, and of all files once the user asked for the whole workspace. Findings in hundreds of
 * files that nobody opened would hide those of the file at hand.
 */
export class Publisher {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly rules: readonly KnownRule[];
  private readonly sendsStatus: boolean;
  /** Files that have diagnostics in the editor now. */
  private readonly published = new Set<string>();
  private readonly statuses = new Map<string, string>();
  private showsAll = false;

  constructor(connection: Connection, workspace: Workspace, rules: readonly KnownRule[], sendsStatus: boolean) {
    this.connection = connection;
    this.workspace = workspace;
    this.rules = rules;
    this.sendsStatus = sendsStatus;
  }

  /** From now on closed files are shown too. */
  showAll(): void {
    this.showsAll = true;
  }

  /** Sends what may have changed, the file that was edited last first. Stops for a file that is edited meanwhile: its turn comes again. */
  async publishChanged(): Promise<void> {
    const edited = this.workspace.refresh();
    const changed = new Set([...edited, ...this.workspace.takeLost()]);
    for (const folder of this.workspace.allFolders) {
      for (const uri of folder.takeChanged()) if (this.workspace.folderOf(uri) === folder || this.isOfSettings(uri)) changed.add(uri);
    }
    const breathe = slices();
    for (const uri of changed) {
      if (!this.workspace.isStale(uri)) this.publish(uri);
      await breathe();
    }
  }

  /** Sends all of every file. Answers how many there are, and their findings as the editor counts them. */
  async publishAll(): Promise<Counts & { readonly files: number }> {
    this.workspace.refresh();
    const breathe = slices();
    let total = { files: 0, errors: 0, warnings: 0, infos: 0 };
    for (const folder of this.workspace.allFolders) {
      for (const uri of folder.engine.uris) {
        if (this.workspace.folderOf(uri) !== folder) continue;
        const { errors, warnings, infos } = this.publish(uri);
        total = { files: total.files + 1, errors: total.errors + errors, warnings: total.warnings + warnings, infos: total.infos + infos };
        await breathe();
      }
    }
    return total;
  }

  /** The editor forgets a file that was closed, unless all are shown. */
  closed(uri: string): void {
    this.statuses.delete(uri);
    if (!this.showsAll && !this.isOfSettings(uri)) this.send(uri, uri, undefined, []);
  }

  private publish(uri: string): Counts {
    // The version that is sent must be that of the text that was looked at.
    if (this.workspace.isStale(uri)) this.workspace.refresh();
    const open = this.workspace.openFile(uri);
    const isShown = open !== undefined || this.showsAll || this.isOfSettings(uri);
    const diagnostics = isShown ? this.diagnosticsOf(uri) : [];
    const counts = countsOf(diagnostics);
    this.send(uri, open?.editorUri ?? uri, open?.version, diagnostics);
    if (open !== undefined) this.sendStatus(open.editorUri, counts);
    return counts;
  }

  private diagnosticsOf(uri: string): Diagnostic[] {
    if (uri.endsWith(`/${CONFIG_FILE}`)) return configDiagnostics(this.settingsText(uri) ?? '', this.rules, this.workspace.today);
    if (uri.endsWith(`/${BASELINE_FILE}`)) {
      const text = this.settingsText(uri);
      return text === undefined ? [] : baselineDiagnostics(text);
    }
    const { engine } = this.workspace.folderOf(uri);
    return diagnosticsOf(uri, engine.report(uri), (other) => engine.lines(other));
  }

  /** What is being written there counts before it is saved. Undefined of a file that is gone. */
  private settingsText(uri: string): string | undefined {
    return this.workspace.openFile(uri)?.text() ?? this.settingsFile(uri)?.text;
  }

  private isOfSettings(uri: string): boolean {
    return this.settingsFile(uri) !== undefined;
  }

  private settingsFile(uri: string): SourceText | undefined {
    return this.workspace.allFolders.flatMap(({ settingsFiles }) => settingsFiles).find((file) => file.uri === uri);
  }

  private send(uri: string, editorUri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && version === undefined && !this.published.has(uri)) return;
    if (diagnostics.length === 0) this.published.delete(uri);
    else this.published.add(uri);
    this.connection.sendDiagnostics({ uri: editorUri, diagnostics, ...(version !== undefined && { version }) }).catch(IGNORE);
  }

  private sendStatus(uri: string, counts: Counts): void {
    const params: FileStatusParams = { uri, ...counts };
    const text = JSON.stringify(counts);
    if (!this.sendsStatus || this.statuses.get(uri) === text) return;
    this.statuses.set(uri, text);
    this.connection.sendNotification(FileStatus, params).catch(IGNORE);
  }
}
