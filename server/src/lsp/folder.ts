import type { OnCrash } from '../engine/analysis.ts';
import { Engine } from '../engine/engine.ts';
import type { ConfigPlace } from '../features/silence-actions.ts';
import { excluder } from '../files/exclude.ts';
import { parentOf } from '../kube/kustomize/paths.ts';
import type { CataloguedRule } from '../rule/rule.ts';
import { CONFIG_FILE, readConfigFile } from '../settings/config-file.ts';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../settings/settings.ts';
import type { FileSource, SourceText } from './file-source.ts';
import { folderCircumstances } from './folder-circumstances.ts';
import { slices } from './slices.ts';
import { childOf, isInside, pathInside } from './uri.ts';

/** What a folder needs of the workspace around it. */
export interface FolderHost {
  readonly rules: readonly CataloguedRule[];
  readonly onCrash: OnCrash;
  /** The day in UTC, as ISO 8601 writes it. */
  readonly today: () => string;
  /** The text of a file that the editor has open. */
  readonly openText: (uri: string) => string | undefined;
  /** False for a file that belongs to a folder inside this one. */
  readonly owns: (folder: Folder, uri: string) => boolean;
}

/** What the editor says. */
export interface EditorSettings {
  readonly settings: Partial<Settings>;
  /** Globs of files that the editor hides: they are not read from the folder, yet looked at when they are opened. */
  readonly hidden: readonly string[];
}

/** Told how far a reading of files has come. */
export type OnProgress = (done: number, all: number) => void;

/** So many files are read at once. */
const BATCH = 16;

/**
 * One folder of the workspace with an engine of its own, so that what is said of it is what the command line says there.
 * Files that lie in no folder share one without a URI and without a source.
 */
export class Folder {
  readonly uri: string | undefined;
  private readonly source: FileSource | undefined;
  private readonly host: FolderHost;
  private settings: Settings | undefined;
  private hidden: readonly string[] = [];
  private isExcluded: (uri: string) => boolean = () => false;
  private current: Engine;
  private currentConfig: SourceText | undefined;
  private baseline: SourceText | undefined;
  /** What the last listing gave. */
  private listed: ReadonlySet<string> = new Set();
  private reading: AbortController | undefined;
  private becomesWhole: Promise<void> = Promise.resolve();
  private isWhole: () => void = () => {};
  /** Files to read again once the reading that goes on is over. */
  private readonly missed = new Set<string>();
  /** Files that an earlier engine knew and whose findings may be gone. */
  private readonly dropped = new Set<string>();

  constructor(uri: string | undefined, source: FileSource | undefined, host: FolderHost) {
    this.uri = uri;
    this.source = source;
    this.host = host;
    this.current = new Engine(host.rules, DEFAULT_SETTINGS, host.onCrash);
  }

  get engine(): Engine {
    return this.current;
  }

  /** Settled once the files have been read, so that what is missing is missing indeed. */
  get whenWhole(): Promise<void> {
    return this.becomesWhole;
  }

  /** The settings want what the workspace makes of an object to be told above it. */
  get showsCodeLenses(): boolean {
    return this.settings?.enable === true && this.settings.codeLens;
  }

  /** Globs of files that the settings leave out. */
  get excluded(): readonly string[] {
    return this.settings?.exclude ?? [];
  }

  /** Files of the last listing that are not looked at, since they are gone, too large or no text. */
  get unread(): readonly string[] {
    return [...this.listed].filter((uri) => !this.current.has(uri));
  }

  /** What speaks for the folder beside the editor: its config file and its baseline. */
  get settingsFiles(): readonly SourceText[] {
    return [this.currentConfig, this.baseline].filter((file) => file !== undefined);
  }

  /** The config file that speaks for the folder. */
  get config(): SourceText | undefined {
    return this.currentConfig;
  }

  /**
   * Takes the editor's settings and reads the config file. Answers the engine of before when all must be judged anew:
   * the caller puts the open files again and starts a reading.
   */
  async configure(editor: EditorSettings): Promise<Engine | undefined> {
    const config = this.uri === undefined ? undefined : await this.source?.config(this.uri);
    const baseline = this.uri === undefined ? undefined : await this.source?.baseline(this.uri);
    const isOtherBaseline = JSON.stringify(baseline) !== JSON.stringify(this.baseline);
    for (const { uri } of this.settingsFiles) this.dropped.add(uri);
    this.baseline = baseline;
    this.currentConfig = config;
    for (const { uri } of this.settingsFiles) this.dropped.add(uri);
    const fromFile = readConfigFile(config?.text ?? '', this.host.rules).settings;
    const settings = mergeSettings(editor.settings, fromFile);
    if (JSON.stringify([settings, editor.hidden]) === JSON.stringify([this.settings, this.hidden])) {
      if (isOtherBaseline) this.heed();
      return undefined;
    }
    this.settings = settings;
    this.hidden = editor.hidden;
    this.isExcluded = this.excluderOf(editor.settings, fromFile);
    this.reading?.abort();
    const earlier = this.current;
    for (const uri of earlier.uris) this.dropped.add(uri);
    this.current = new Engine(this.host.rules, settings, this.host.onCrash);
    this.heed();
    // What seems to be missing may stand in a file that is still to be read.
    this.current.holdAcross(this.source !== undefined);
    if (this.source !== undefined) {
      const before = this.isWhole;
      this.becomesWhole = new Promise((resolve) => {
        this.isWhole = () => {
          before();
          resolve();
        };
      });
    }
    return earlier;
  }

  /** The config file for a file of the folder, be it there or not; undefined where there is no folder for it. */
  configFor(uri: string): ConfigPlace | undefined {
    const config = this.currentConfig;
    const place = config?.uri ?? (this.uri === undefined ? undefined : childOf(this.uri, CONFIG_FILE));
    if (place === undefined) return undefined;
    return { uri: place, text: this.host.openText(place) ?? config?.text, path: pathInside(uri, parentOf(place)) };
  }

  /** Tells the engine what day it is, where globs begin, and what is accepted for now. */
  heed(): void {
    this.current.heed(folderCircumstances(this.host.today(), this.currentConfig, this.baseline));
  }

  /** Takes the text that a file has now, unless the settings leave the file out. */
  put(uri: string, text: string): void {
    if (this.isExcluded(uri)) this.current.remove(uri);
    else this.current.update(uri, text);
  }

  /**
   * Lists and reads what is below the folder, in slices that let requests pass. What is known of `known` is not read
   * again. A later call ends an earlier one. True when it came to its end.
   */
  async read(known: Engine | undefined, onProgress: OnProgress = () => {}, signal?: AbortSignal): Promise<boolean> {
    this.reading?.abort();
    const reading = new AbortController();
    this.reading = reading;
    signal?.addEventListener('abort', () => reading.abort(), { once: true });
    const engine = this.current;
    const { isWhole } = this;
    try {
      engine.holdAcross(true);
      const isComplete = await this.readAll(engine, known, onProgress, reading.signal);
      if (!isComplete) return false;
      await this.readMissed();
      return await this.prepare(engine, reading.signal);
    } finally {
      // Otherwise a later reading goes on.
      if (this.reading === reading) {
        this.reading = undefined;
        engine.holdAcross(false);
        isWhole();
        if (this.isWhole === isWhole) this.isWhole = () => {};
      }
    }
  }

  /** Reads a file that the editor does not hold: it was closed, or changed on the disk. */
  async reread(uri: string): Promise<void> {
    if (this.reading === undefined) await this.readOne(uri);
    else this.missed.add(uri);
  }

  /** Forgets a file, or all files below a folder, unless the editor holds them. */
  gone(uri: string): void {
    for (const known of this.current.uris) {
      if ((known === uri || isInside(known, uri)) && this.host.openText(known) === undefined) this.current.remove(known);
    }
  }

  /** Files whose findings may have changed since this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const changed = new Set([...this.current.takeChanged(), ...this.dropped]);
    this.dropped.clear();
    return changed;
  }

  stop(): void {
    this.reading?.abort();
  }

  private async readAll(engine: Engine, known: Engine | undefined, onProgress: OnProgress, signal: AbortSignal): Promise<boolean> {
    if (this.source === undefined || this.uri === undefined || this.settings?.enable === false) return true;
    const isHidden = below(this.uri, this.hidden);
    const leavesOut = (uri: string): boolean => this.isExcluded(uri) || isHidden(uri);
    const listed = kustomizationsFirst(await this.source.list(this.uri, leavesOut, signal)).filter((uri) => this.host.owns(this, uri));
    if (signal.aborted) return false;
    this.listed = new Set(listed);
    const breathe = slices();
    for (let start = 0; start < listed.length; start += BATCH) {
      onProgress(start, listed.length);
      for (const { uri, text } of await this.texts(listed.slice(start, start + BATCH), known)) {
        if (signal.aborted) return false;
        if (this.host.openText(uri) !== undefined) continue;
        if (text === undefined) engine.remove(uri);
        else if (known !== engine || engine.text(uri) !== text) engine.update(uri, text);
        await breathe();
      }
    }
    for (const uri of engine.uris) if (!this.listed.has(uri) && this.host.openText(uri) === undefined) engine.remove(uri);
    return !signal.aborted;
  }

  /** An empty text is what a file too large has. */
  private texts(uris: readonly string[], known: Engine | undefined): Promise<{ uri: string; text: string | undefined }[]> {
    return Promise.all(uris.map(async (uri) => ({ uri, text: known?.text(uri) || (await this.source?.read(uri)) })));
  }

  /** What is to be said across all files, in slices too: asking thousands of objects at once would hold up a keystroke. */
  private async prepare(engine: Engine, signal: AbortSignal): Promise<boolean> {
    const breathe = slices();
    while (engine.prepareAcross()) {
      await breathe();
      if (signal.aborted) return false;
    }
    return true;
  }

  private async readMissed(): Promise<void> {
    while (this.missed.size > 0) {
      const missed = [...this.missed];
      this.missed.clear();
      for (const uri of missed) await this.readOne(uri);
    }
  }

  private async readOne(uri: string): Promise<void> {
    const engine = this.current;
    if (this.host.openText(uri) !== undefined) return;
    const text = this.listed.has(uri) && !this.isExcluded(uri) ? await this.source?.read(uri) : undefined;
    if (this.host.openText(uri) !== undefined || engine !== this.current) return;
    if (text === undefined) engine.remove(uri);
    else engine.update(uri, text);
  }

  /** The globs of each are relative to where they are written. */
  private excluderOf(editor: Partial<Settings>, file: Partial<Settings>): (uri: string) => boolean {
    const byEditor = below(this.uri, editor.exclude ?? []);
    const byFile = below(this.currentConfig === undefined ? undefined : parentOf(this.currentConfig.uri), file.exclude ?? []);
    return (uri) => byEditor(uri) || byFile(uri);
  }
}

/** Tells which files the globs, which are relative to the folder, speak of. */
function below(folder: string | undefined, globs: readonly string[]): (uri: string) => boolean {
  if (folder === undefined || globs.length === 0) return () => false;
  const matches = excluder(globs);
  return (uri) => {
    const path = pathInside(uri, folder);
    return path !== undefined && matches(path);
  };
}

/** A kustomization tells which files are patches, of which less can be said. */
function kustomizationsFirst(uris: readonly string[]): readonly string[] {
  const isKustomization = (uri: string): boolean => /\/kustomization\.ya?ml$/i.test(uri);
  return [...uris.filter(isKustomization), ...uris.filter((uri) => !isKustomization(uri))];
}
