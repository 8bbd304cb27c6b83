import type { CodeAction, CodeActionContext, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { companionsAt } from '../engine/companions.ts';
import { convertSuppressions } from '../engine/convert.ts';
import type { Engine } from '../engine/engine.ts';
import { type HardeningScope, harden, hardeningScopesAt } from '../engine/harden.ts';
import { fixesOf, fixFile, fixTogether, namedFixes, type ProvenFix } from '../engine/repair.ts';
import type { Report } from '../engine/report.ts';
import { lowerRole, silencingsOf } from '../engine/silence.ts';
import type { OtherFile } from '../engine/state.ts';
import { type Edit, type Span, touches } from '../text/span.ts';
import { rangeOf } from './diagnostics.ts';
import { inWords, type Shown, shownOf } from './shown.ts';
import { silenceChoices } from './silence-actions.ts';
import { type Confirmation, type EditSupport, type OpenFile, withOtherFiles, workspaceEdit } from './workspace-edit.ts';

export const QUICK_FIX = 'quickfix';
export const FIX_ALL = 'source.fixAll.kubewright';
export const HARDEN = 'refactor.rewrite.kubewright';

export interface CodeActionSupport extends EditSupport {
  /** The editor shows actions that cannot be used, with the reason. */
  readonly disabled: boolean;
  /** The editor asks for an edit once an action was chosen. */
  readonly resolvesEdit: boolean;
  /** The editor's command that opens the page of a rule. */
  readonly pageCommand: string | undefined;
  /** The editor's command that asks where and why to silence something. */
  readonly silenceCommand: string | undefined;
}

/** What an action without an edit needs to get one. */
export interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  /** Fix this rule alone; all rules when it is left out. */
  readonly rule?: string;
  /** Harden instead: this part of the file, or all of it. */
  readonly harden?: HardeningScope | 'file';
}

/** Everything that one request for actions needs at hand. */
interface Request {
  readonly engine: Engine;
  readonly file: OpenFile;
  readonly context: CodeActionContext;
  readonly support: CodeActionSupport;
}

/** What can be done about what is shown in the range. Nothing is remembered: the file is asked anew. */
export function codeActionsAt(
  engine: Engine,
  file: OpenFile,
  range: Range,
  context: CodeActionContext,
  support: CodeActionSupport,
): CodeAction[] {
  const request: Request = { engine, file, context, support };
  const report = engine.report(file.uri);
  const actions: CodeAction[] = [];
  if (wants(context, QUICK_FIX)) {
    const lines = engine.lines(file.uri);
    const span = { start: lines.offset(range.start), end: lines.offset(range.end) };
    const here = shownOf(report).filter((shown) => touches(shown.span, span));
    for (const shown of here)
      actions.push(...(shown.isGroup ? groupActions(request, shown) : singleActions(request, shown, report.reports)));
  }
  if (wants(context, HARDEN) && (actions.length > 0 || context.only !== undefined)) actions.push(...hardenActions(request, range));
  if (wants(context, HARDEN)) {
    const lines = engine.lines(file.uri);
    actions.push(...convertAction(request, { start: lines.offset(range.start), end: lines.offset(range.end) }));
  }
  if (wants(context, HARDEN)) actions.push(...companionActions(request, range));
  if (wants(context, FIX_ALL) && report.reports.some((one) => namedFixes(engine, file.uri, one).some(({ safety }) => safety === 'safe'))) {
    actions.push(later(request, { title: 'Fix all that is safe to fix in this file', kind: FIX_ALL }, undefined));
  }
  return actions;
}

/** The action with its edit. Without one when the file has changed since the action was offered. */
export function resolveAction(
  engine: Engine,
  file: OpenFile,
  action: CodeAction,
  data: ActionData,
  support: CodeActionSupport,
): CodeAction {
  if (file.version !== data.version) return action;
  if (data.harden !== undefined) return hardened(engine, file, action, data.harden, support);
  const { edits } = fixFile(engine, file.uri, false, (report) => data.rule === undefined || report.rule === data.rule);
  return edits.length === 0 ? action : { ...action, edit: workspaceEdit(file, engine.lines(file.uri), edits, support) };
}

/** One edit for each workload and container at the place, and for the file, after which Pod Security takes it. */
function hardenActions(request: Request, range: Range): CodeAction[] {
  const { engine, file, support } = request;
  const lines = engine.lines(file.uri);
  const scopes = hardeningScopesAt(engine, file.uri, { start: lines.offset(range.start), end: lines.offset(range.end) });
  const offered: (readonly [string, HardeningScope | 'file'])[] = scopes.map((scope) => [scope.label, scope]);
  const isAlone = (engine.inspect(file.uri)?.file.documents.length ?? 0) < 2;
  if (offered.length > 0 && !isAlone) offered.push(['this file', 'file']);
  return offered.map(([label, scope]) => {
    const action: CodeAction = { title: `Harden ${label} to the restricted level`, kind: HARDEN };
    const data: ActionData = { uri: file.editorUri, version: file.version, harden: scope };
    return support.resolvesEdit ? { ...action, data } : resolveAction(engine, file, action, data, support);
  });
}

/** At the name of an object: what it may want beside it. */
function companionActions(request: Request, range: Range): CodeAction[] {
  const { engine, file } = request;
  const lines = engine.lines(file.uri);
  const companions = companionsAt(engine, file.uri, { start: lines.offset(range.start), end: lines.offset(range.end) });
  return companions.map(({ title, description, edits, files }) => ({
    title,
    kind: HARDEN,
    edit: editWith(request, edits, files, { label: title, description }),
  }));
}

function hardened(
  engine: Engine,
  file: OpenFile,
  action: CodeAction,
  scope: HardeningScope | 'file',
  support: CodeActionSupport,
): CodeAction {
  const hardening = harden(engine, file.uri, scope === 'file' ? undefined : scope);
  if (hardening === undefined) return action;
  const left = hardening.left.length === 0 ? '' : `; ${inWords([...new Set(hardening.left.map(({ rule }) => rule))])} is left for you`;
  const confirmation = { label: action.title, description: `It may change how the workload runs${left}` };
  return { ...action, edit: workspaceEdit(file, engine.lines(file.uri), hardening.edits, support, confirmation, hardening.safe) };
}

/** True when the editor asked for this kind of actions, or for none in particular. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function singleActions(request: Request, shown: Shown, all: readonly Report[]): CodeAction[] {
  const { engine, file } = request;
  const [report] = shown.reports;
  if (report === undefined) return [];
  const { proven, refused } = fixesOf(engine, file.uri, report);
  const actions = fixActions(request, shown, proven, true);
  const [first] = refused;
  if (proven.length === 0 && first !== undefined) actions.push(...disabledAction(request, shown, first.title, first.refusal));
  const isSafe = proven.some(({ safety }) => safety === 'safe');
  if (isSafe && 1 < all.filter(({ rule }) => rule === report.rule).length) {
    actions.push(
      later(request, { title: `Fix all '${report.rule}' in this file`, kind: QUICK_FIX, ...about(request, shown) }, report.rule),
    );
  }
  return [...actions, ...silenceActions(request, shown, report.rule), ...pageAction(request, shown)];
}

/** What one container lacks: all of it at once, then the single fixes. */
function groupActions(request: Request, shown: Shown): CodeAction[] {
  const { engine, file } = request;
  const label = lowerRole(shown.reports[0]?.owner.label ?? '');
  const title = `Harden ${label}`;
  const actions: CodeAction[] = [];
  const safe = fixTogether(engine, file.uri, shown.reports, false);
  if (safe !== undefined)
    actions.push({ ...fixAction(request, shown, { title, safety: 'safe', edits: safe.edits, files: safe.files }), isPreferred: true });
  const all = fixTogether(engine, file.uri, shown.reports, true);
  if (all !== undefined && (safe?.mended ?? 0) < all.mended) {
    const words = safe === undefined ? `${title} (may change how it runs)` : `${title}, changes to review too (may change how it runs)`;
    actions.push(fixAction(request, shown, { title: words, safety: 'needs-review', edits: all.edits, files: all.files }));
  }
  const singles = shown.reports.map((report) => fixesOf(engine, file.uri, report));
  for (const { proven } of singles) actions.push(...fixActions(request, shown, proven, false));
  const refused = singles.flatMap((single) => single.refused)[0];
  if (actions.length === 0 && refused !== undefined) actions.push(...disabledAction(request, shown, title, refused.refusal));
  return [...actions, ...silenceActions(request, shown, `what ${label} lacks`)];
}

function fixActions(request: Request, shown: Shown, fixes: readonly ProvenFix[], mayPrefer: boolean): CodeAction[] {
  const { createsFiles, documentChanges } = request.support;
  const possible = fixes.filter(({ files }) => files.length === 0 || (createsFiles && documentChanges));
  const safeFirst = [...possible].sort((a, b) => Number(b.safety === 'safe') - Number(a.safety === 'safe'));
  return safeFirst.map((fix, i) => ({
    ...fixAction(request, shown, fix),
    ...(mayPrefer && i === 0 && fix.safety === 'safe' && { isPreferred: true }),
  }));
}

function fixAction(request: Request, shown: Shown, { title, safety, edits, files }: ProvenFix): CodeAction {
  // A comment or an annotation changes no workload.
  const runsOn = safety === 'safe' || shown.reports.every(({ key }) => key.kind === 'suppression');
  const confirmation = runsOn ? undefined : { label: title, description: 'It may change how the workload runs' };
  return { title, kind: QUICK_FIX, ...about(request, shown), edit: editWith(request, edits, files, confirmation) };
}

/** Where the editor can ask where and why, it does; elsewhere the reason is left to be filled in. */
function silenceActions(request: Request, shown: Shown, what: string): CodeAction[] {
  const { engine, file, support } = request;
  const action = (title: string): CodeAction => ({ title, kind: QUICK_FIX, ...about(request, shown) });
  if (support.silenceCommand !== undefined) {
    const choices = silenceChoices(engine, file.uri, shown);
    const title = `Silence ${what}…`;
    const offer = { uri: file.editorUri, version: file.version, code: shown.code, start: shown.span.start, choices };
    return choices.length === 0 ? [] : [{ ...action(title), command: { title, command: support.silenceCommand, arguments: [offer] } }];
  }
  return silencingsOf(engine, file.uri, shown.reports).map(({ place, where, edits }) => ({
    ...action(place === 'line' && shown.isGroup ? `Silence ${what}` : `Silence ${what} ${where}`),
    edit: editOf(request, edits),
  }));
}

/** At what silences another tool: all of the file in our own words. */
function convertAction(request: Request, span: Span): CodeAction[] {
  const { engine, file } = request;
  const documents = engine.inspect(file.uri)?.file.documents ?? [];
  const isHere = documents.some(({ start, analysis }) =>
    analysis.suppressions.some(
      (one) => one.tool !== undefined && touches({ start: one.span.start + start, end: one.span.end + start }, span),
    ),
  );
  const edits = isHere ? convertSuppressions(engine, file.uri).edits : [];
  if (edits.length === 0) return [];
  return [{ title: "Write other tools' suppressions in Kubewright's words", kind: HARDEN, edit: editOf(request, edits) }];
}

function pageAction(request: Request, shown: Shown): CodeAction[] {
  const { pageCommand } = request.support;
  if (pageCommand === undefined) return [];
  const title = `Show the page of ${shown.code}`;
  return [{ title, kind: QUICK_FIX, ...about(request, shown), command: { title, command: pageCommand, arguments: [shown.code] } }];
}

function disabledAction(request: Request, shown: Shown, title: string, refusal: string): CodeAction[] {
  if (!request.support.disabled) return [];
  return [{ title, kind: QUICK_FIX, ...about(request, shown), disabled: { reason: `Not offered: ${refusal}` } }];
}

/** An action whose edit takes time: made when it is chosen, where the editor can wait, and else now. */
function later(request: Request, action: CodeAction, rule: string | undefined): CodeAction {
  const { engine, file, support } = request;
  const data: ActionData = { uri: file.editorUri, version: file.version, ...(rule !== undefined && { rule }) };
  return support.resolvesEdit ? { ...action, data } : resolveAction(engine, file, action, data, support);
}

/** The diagnostics of the request that an action is about. */
function about({ engine, file, context }: Request, shown: Shown): Pick<CodeAction, 'diagnostics'> {
  const range = JSON.stringify(rangeOf(engine.lines(file.uri), shown.span));
  const diagnostics = context.diagnostics.filter((diagnostic) => diagnostic.code === shown.code && sameRange(diagnostic.range, range));
  return diagnostics.length === 0 ? {} : { diagnostics };
}

const sameRange = ({ start, end }: Range, json: string): boolean =>
  JSON.stringify({ start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } }) === json;

function editOf({ engine, file, support }: Request, edits: readonly Edit[], confirmation?: Confirmation): WorkspaceEdit {
  return workspaceEdit(file, engine.lines(file.uri), edits, support, confirmation);
}

/** The same with what it makes and changes in other files. */
function editWith(request: Request, edits: readonly Edit[], files: readonly OtherFile[], confirmation?: Confirmation): WorkspaceEdit {
  const linesOf = (uri: string) => request.engine.lines(uri);
  return withOtherFiles(editOf(request, edits, confirmation), files, linesOf, request.support, confirmation);
}
