import { BASELINE_FILE } from '../engine/baseline.ts';
import type { Engine } from '../engine/engine.ts';
import type { OpenFile } from '../features/workspace-edit.ts';
import { CONFIG_FILE } from '../settings/config-file.ts';
import type { FileSource } from './file-source.ts';
import { type EditorSettings, Folder, type FolderHost, type OnProgress } from './folder.ts';
import { folderUri, isInside } from './uri.ts';

/** A file that the editor has open; its text is the newest there is. */
export interface EditorFile extends OpenFile {
  readonly version: number;
  readonly text: () => string;
}

/** Runs work that nobody waits for and tells of its failure; `name` is for the log. */
export type Background = (name: string, work: () => Promise<unknown>) => void;

export interface WorkspaceHost extends Omit<FolderHost, 'openText' | 'owns'> {
  /** Where the files of a folder come from; undefined when they cannot be had. */
  readonly sourceFor: (folder: string) => FileSource | undefined;
  /** Called when findings may have changed. */
  readonly changed: () => void;
  readonly background: Background;
  /** For a reading that nobody asked for. */
  readonly showProgress: (work: (onProgress: OnProgress) => Promise<unknown>) => Promise<unknown>;
}

/** Files come and go in swarms, as when a branch is checked out. */
const SWARM = 150;

/** All folders and all open files. */
export class Workspace {
  private readonly host: WorkspaceHost;
  private readonly folderHost: FolderHost;
  private readonly files = new Map<string, EditorFile>();
  /** Open files whose text the engine has not seen yet, the newest last. */
  private readonly stale = new Set<string>();
  private readonly loose: Folder;
  private folders: readonly Folder[] = [];
  /** Files of folders that are gone, whose findings may still be shown. */
  private readonly lost = new Set<string>();
  private editorSettings: EditorSettings = { settings: {}, hidden: [] };
  /** One after the other: the last word counts. */
  private configuring: Promise<void> = Promise.resolve();
  /** The day that all was judged by last. */
  today: string;
  private swarm: ReturnType<typeof setTimeout> | undefined;
  private readonly swarming = new Set<Folder>();

  constructor(host: WorkspaceHost) {
    this.host = host;
    this.today = host.today();
    this.folderHost = {
      rules: host.rules,
      onCrash: host.onCrash,
      today: host.today,
      openText: (uri) => this.files.get(uri)?.text(),
      owns: (folder, uri) => this.folderOf(uri) === folder,
    };
    this.loose = new Folder(undefined, undefined, this.folderHost);
  }

  get allFolders(): readonly Folder[] {
    return [...this.folders, this.loose];
  }

  openFile(uri: string): EditorFile | undefined {
    return this.files.get(uri);
  }

  /** Every file that is known, opened or not, with the engine that judges it. */
  *allFiles(): Generator<{ readonly engine: Engine; readonly file: OpenFile }> {
    for (const { engine } of this.allFolders) {
      for (const uri of engine.uris) yield { engine, file: this.files.get(uri) ?? { uri, editorUri: uri, version: null } };
    }
  }

  /** The innermost folder that holds the file. */
  folderOf(uri: string): Folder {
    const holding = this.folders.filter((folder) => folder.uri !== undefined && isInside(uri, folder.uri));
    return holding.reduce((inner, folder) => ((inner.uri?.length ?? 0) < (folder.uri?.length ?? 0) ? folder : inner), this.loose);
  }

  engineOf(uri: string): Engine {
    return this.folderOf(uri).engine;
  }

  /** Takes the text of an open file when it is next needed. */
  edit(file: EditorFile): void {
    this.files.set(file.uri, file);
    this.stale.delete(file.uri);
    this.stale.add(file.uri);
    this.host.changed();
  }

  /** The editor's text no longer counts; the disk's does. */
  close(uri: string): void {
    this.files.delete(uri);
    this.stale.delete(uri);
    const folder = this.folderOf(uri);
    this.host.background('Reading a closed file', async () => {
      await folder.reread(uri);
      this.host.changed();
    });
  }

  /** Gives the engines the newest text of all open files. Answers the files that it gave, the newest first. */
  refresh(): readonly string[] {
    const today = this.host.today();
    if (today !== this.today) for (const folder of this.allFolders) folder.heed();
    this.today = today;
    const refreshed = [...this.stale].reverse();
    this.stale.clear();
    for (const uri of refreshed) {
      const text = this.files.get(uri)?.text();
      if (text !== undefined) this.folderOf(uri).put(uri, text);
    }
    return refreshed;
  }

  /** Files that lay in a folder that is gone since this was last asked. */
  takeLost(): readonly string[] {
    const lost = [...this.lost];
    this.lost.clear();
    return lost;
  }

  isStale(uri: string): boolean {
    return this.stale.has(uri);
  }

  /** The folders of the editor as they are now. Those that stay keep what they know. */
  async setFolders(uris: readonly string[]): Promise<void> {
    const earlier = this.folders;
    const wanted = [...new Set(uris.map(folderUri))];
    this.folders = wanted.map(
      (uri) => earlier.find((folder) => folder.uri === uri) ?? new Folder(uri, this.host.sourceFor(uri), this.folderHost),
    );
    const gone = earlier.filter((folder) => !this.folders.includes(folder));
    for (const folder of gone) {
      folder.stop();
      for (const uri of [...folder.engine.uris, ...folder.takeChanged(), ...folder.settingsFiles.map(({ uri }) => uri)]) this.lost.add(uri);
    }
    // What lies in a folder inside this one may have become its own, or no longer be.
    const others = [...gone, ...this.folders.filter((folder) => !earlier.includes(folder))];
    for (const folder of this.folders) {
      const hasOther = others.some(({ uri }) => uri !== undefined && folder.uri !== undefined && isInside(uri, folder.uri));
      if (hasOther && earlier.includes(folder)) this.startReading(folder, folder.engine);
    }
    // An open file may belong to another folder now.
    for (const uri of this.files.keys()) {
      for (const folder of [...earlier, this.loose]) if (folder !== this.folderOf(uri)) folder.engine.remove(uri);
      this.stale.add(uri);
    }
    await this.configure(this.editorSettings);
  }

  /** Takes the editor's settings and reads the config files anew. */
  configure(editor: EditorSettings): Promise<void> {
    this.editorSettings = editor;
    const configured = this.configuring.then(async () => {
      await Promise.all(this.allFolders.map((folder) => this.configureFolder(folder)));
      this.host.changed();
    });
    this.configuring = configured.catch(() => {});
    return configured;
  }

  /** The editor saw files come, change or go. */
  filesChanged(changes: readonly { readonly uri: string; readonly what: 'created' | 'changed' | 'deleted' }[]): void {
    if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`) || uri.endsWith(`/${BASELINE_FILE}`)))
      this.host.background('Reading settings', () => this.configure(this.editorSettings));
    for (const { uri, what } of changes) {
      const folder = this.folderOf(uri);
      if (what === 'created' || uri.endsWith('/.gitignore')) this.readSoon(folder);
      else if (what === 'deleted') folder.gone(uri);
      else {
        this.host.background('Reading a changed file', async () => {
          await folder.reread(uri);
          this.host.changed();
        });
      }
    }
    this.host.changed();
  }

  /** Reads all folders from the beginning. False when it was cancelled. */
  async readAll(onProgress: OnProgress, signal: AbortSignal): Promise<boolean> {
    const counts = new Map<Folder, readonly [number, number]>();
    const results = await Promise.all(
      this.folders.map((folder) =>
        folder.read(
          undefined,
          (done, all) => {
            counts.set(folder, [done, all]);
            const sum = (part: 0 | 1): number => [...counts.values()].reduce((total, count) => total + count[part], 0);
            onProgress(sum(0), sum(1));
          },
          signal,
        ),
      ),
    );
    const isComplete = results.every((result) => result);
    // What was cancelled may have been the first reading.
    if (!isComplete) for (const folder of this.folders) this.startReading(folder, folder.engine);
    this.host.changed();
    return isComplete;
  }

  stop(): void {
    clearTimeout(this.swarm);
    for (const folder of this.folders) folder.stop();
  }

  private async configureFolder(folder: Folder): Promise<void> {
    const earlier = await folder.configure(this.editorSettings);
    if (earlier === undefined) return;
    for (const uri of this.files.keys()) if (this.folderOf(uri) === folder) this.stale.add(uri);
    this.startReading(folder, earlier);
  }

  private startReading(folder: Folder, known: Engine): void {
    this.host.background('Reading the workspace', () =>
      this.host.showProgress(async (onProgress) => {
        await folder.read(known, onProgress);
        this.host.changed();
      }),
    );
  }

  private readSoon(folder: Folder): void {
    this.swarming.add(folder);
    this.swarm ??= setTimeout(() => {
      this.swarm = undefined;
      for (const each of this.swarming) this.startReading(each, each.engine);
      this.swarming.clear();
    }, SWARM);
  }
}
