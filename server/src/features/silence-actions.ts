import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { convertSuppressions } from '../engine/convert.ts';
import type { Engine } from '../engine/engine.ts';
import type { Report } from '../engine/report.ts';
import { silencingsOf } from '../engine/silence.ts';
import { CONFIG_FILE } from '../settings/config-file.ts';
import { Lines } from '../text/lines.ts';
import { append, set } from '../yaml/change.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { newFileText } from '../yaml/new-file.ts';
import { provenEdits } from '../yaml/proof.ts';
import { type Shown, shownOf } from './shown.ts';
import { type EditSupport, type OpenFile, withOtherFiles, workspaceEdit } from './workspace-edit.ts';

/** What is to be silenced, as diagnostics have it, where and why. */
export interface SilenceWish {
  readonly code: string;
  /** Where it starts, as an offset in the file. */
  readonly start: number;
  /** One of {@link silenceChoices}. */
  readonly place: string;
  readonly reason: string;
}

/** The config file of the folder: where it is, or would be, and its text when there is one. */
export interface ConfigPlace {
  readonly uri: string;
  readonly text: string | undefined;
  /** The path of the file that is silenced, from the folder of the config file; undefined when it is outside. */
  readonly path: string | undefined;
}

const IN_CONFIG = 'config';

/** Where something can be silenced, the narrowest first; nothing where it may not be. */
export function silenceChoices(
  engine: Engine,
  uri: string,
  { reports }: Shown,
): readonly { readonly place: string; readonly where: string }[] {
  const ways = silencingsOf(engine, uri, reports).map(({ place, where }) => ({ place, where }));
  return ways.length === 0 ? [] : [...ways, { place: IN_CONFIG, where: `by an exception in ${CONFIG_FILE}` }];
}

/** The edit that silences; undefined when what the wish is about is no longer there. */
export function silenceEdit(
  engine: Engine,
  file: OpenFile,
  wish: SilenceWish,
  config: ConfigPlace | undefined,
  support: EditSupport,
): WorkspaceEdit | undefined {
  const shown = shownOf(engine.report(file.uri)).find(({ code, span }) => code === wish.code && span.start === wish.start);
  if (shown === undefined || wish.reason.trim() === '') return undefined;
  if (wish.place === IN_CONFIG) return config && exceptionEdit(shown.reports, wish.reason, config, support);
  const way = silencingsOf(engine, file.uri, shown.reports, wish.reason).find(({ place }) => place === wish.place);
  return way && workspaceEdit(file, engine.lines(file.uri), way.edits, support);
}

function exceptionEdit(reports: readonly Report[], reason: string, config: ConfigPlace, support: EditSupport): WorkspaceEdit | undefined {
  const exception = exceptionOf(reports, reason.trim(), config.path);
  const text = config.text ?? '';
  const document = YamlDocument.parse(text);
  if (document.rootNode === null) {
    const added = newFileText({ exceptions: [exception] }, document);
    if (added === undefined || (config.text === undefined && !(support.createsFiles && support.documentChanges))) return undefined;
    if (config.text === undefined) return withOtherFiles({}, [{ uri: config.uri, text: added }], () => new Lines(''), support);
    const end = { start: text.length, end: text.length };
    const apart = text === '' || text.endsWith('\n') ? '' : '\n';
    return workspaceEdit(placeOf(config), new Lines(text), [{ span: end, text: apart + added }], support);
  }
  const exceptions = Field.root(document).get('exceptions');
  const proven = provenEdits(document, [exceptions.isAbsent ? set(exceptions, [exception]) : append(exceptions, exception)]);
  return 'refusal' in proven ? undefined : workspaceEdit(placeOf(config), new Lines(text), proven.edits, support);
}

const placeOf = ({ uri }: ConfigPlace): OpenFile => ({ uri, editorUri: uri, version: null });

/** As narrow as the config file can say it. */
function exceptionOf(reports: readonly Report[], reason: string, path: string | undefined) {
  const [first] = reports;
  const { kind, name } = first?.object ?? {};
  return {
    rules: [...new Set(reports.map(({ rule }) => rule))],
    // What would be a glob is left out: the object says enough.
    ...(path !== undefined && /^[\w./ -]+$/.test(path) && { paths: [path] }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(name !== undefined && !name.includes('*') && { names: [name] }),
    reason,
  };
}

/** One edit that converts what silences other tools in all files. */
export function convertAllSuppressions(
  files: Iterable<{ readonly engine: Engine; readonly file: OpenFile }>,
  support: EditSupport,
): { readonly edit: WorkspaceEdit; readonly converted: number; readonly left: number } {
  const edits: WorkspaceEdit[] = [];
  let converted = 0;
  let left = 0;
  for (const { engine, file } of files) {
    const conversion = convertSuppressions(engine, file.uri);
    left += conversion.left;
    if (conversion.edits.length === 0) continue;
    converted += conversion.converted;
    edits.push(workspaceEdit(file, engine.lines(file.uri), conversion.edits, support));
  }
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  const edit = support.documentChanges ? { documentChanges } : { changes: Object.assign({}, ...edits.map(({ changes }) => changes)) };
  return { edit, converted, left };
}
