/**
 * Requests and notifications of our own, beside the Language Server Protocol.
 * The client imports this file too, so it holds plain types and method names only.
 */

import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TenantAnswers, TenantQuestionId } from '../features/tenant-answers.ts';
import type { TenantQuestion } from '../features/tenant-questions.ts';

/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /**
   * True when the client answers {@link ListFiles} and {@link ReadFile}.
   * The server then never touches a disk for folders whose scheme is not `file`, and for none at all in a web worker.
   */
  readonly clientReadsFiles?: boolean;
}

/**
 * Server to client: the YAML files, the named templates of charts and the `.gitignore` files below a workspace folder, as
 * URIs. What the editor hides is left out where the client can tell; what git ignores the server leaves out.
 */
export const ListFiles = 'kubewright/listFiles';
export interface ListFilesParams {
  /** The folder's URI. */
  readonly folder: string;
}
export type ListFilesResult = readonly string[];

/** Server to client: the text of one file, or null when it is gone, too large or not text. */
export const ReadFile = 'kubewright/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export type ReadFileResult = string | null;

/** Client to server: reads the whole workspace anew, reports progress, and answers with what was found. Can be cancelled. */
export const CheckWorkspace = 'kubewright/checkWorkspace';
export interface CheckWorkspaceResult {
  /** Files looked at. */
  readonly files: number;
  /** Findings by severity, as an editor counts them. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** True when the user cancelled before the end. */
  readonly cancelled: boolean;
}

/**
 * Client to server: what is known of all files as a report for people, or null when it could not be made. Nothing is read
 * anew: {@link CheckWorkspace} does that.
 */
export const WorkspaceReport = 'kubewright/workspaceReport';
export interface WorkspaceReportParams {
  /** `page` is for the client's own view, where links are commands; the others are to be kept as a file. */
  readonly as: 'page' | 'html' | 'markdown';
}
export type WorkspaceReportResult = { readonly text: string } | null;

/** Client to server: the page of a rule as Markdown, by its id or what another tool calls it; null when nobody calls a rule so. */
export const ExplainRule = 'kubewright/explainRule';
export interface ExplainRuleParams {
  readonly rule: string;
}
export type ExplainRuleResult = { readonly title: string; readonly markdown: string } | null;

/** Server to client: the counts of one open file changed, for the status bar. */
export const FileStatus = 'kubewright/fileStatus';
export interface FileStatusParams {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Client command that opens a rule's page; its only argument is the rule's id. Code actions use it where the client has it. */
export const ExplainRuleCommand = 'kubewright.explainRule';

/** Client command that opens a file at a place: its arguments are a URI, and a line and a column counted from one. */
export const ShowPlaceCommand = 'kubewright.showPlace';

/** Client commands that check the workspace and show the report of it, and that save it as a file. */
export const ShowReportCommand = 'kubewright.showReport';
export const SaveReportCommand = 'kubewright.saveReport';

/** Command of the server: one edit, to be reviewed, after which Pod Security's restricted level takes the workloads of all files. */
export const HardenWorkspaceCommand = 'kubewright.hardenWorkspace';

/** Client command that lists places beside one: its arguments are a URI, a position and locations, as the protocol writes them. */
export const ShowPlacesCommand = 'kubewright.showPlaces';

/** Client command that asks where and why to silence something, and does it; its only argument is a {@link SilenceOffer}. */
export const SilenceCommand = 'kubewright.silence';
export interface SilenceOffer {
  readonly uri: string;
  readonly version: number | null;
  /** What it is about, as diagnostics have it, and where that starts as an offset. */
  readonly code: string;
  readonly start: number;
  /** `where` is for people, as in "for container \"web\"". */
  readonly choices: readonly { readonly place: string; readonly where: string }[];
}

/** Client to server: the edit that silences; null when the file is another one meanwhile. */
export const Silence = 'kubewright/silence';
export interface SilenceParams extends Omit<SilenceOffer, 'choices'> {
  readonly place: string;
  readonly reason: string;
}
export type SilenceResult = WorkspaceEdit | null;

/** Command of the server: one edit after which all files say in our own words what they tell other tools to be silent about. */
export const ConvertSuppressionsCommand = 'kubewright.convertSuppressions';
/** Client to server: the next question about a new tenant that the answers so far leave open, or null when there is none. */
export const AskTenant = 'kubewright/askTenant';
export interface AskTenantParams {
  /** The URI of the workspace folder. */
  readonly folder: string;
  readonly answers: TenantAnswers;
}
export type AskTenantResult = TenantQuestion | null;

/** Client to server: why an answer cannot be taken, in a sentence; null when it can. */
export const CheckTenantAnswer = 'kubewright/checkTenantAnswer';
export interface CheckTenantAnswerParams extends AskTenantParams {
  readonly id: TenantQuestionId;
  readonly answer: string;
}
export type CheckTenantAnswerResult = string | null;

/** Client to server: the edit that makes the tenant, to be reviewed, or why there is none. */
export const NewTenant = 'kubewright/newTenant';
export type NewTenantResult =
  | {
      readonly edit: WorkspaceEdit;
      /** URIs of the files that come into being, in the order in which they are applied. */
      readonly made: readonly string[];
      /** What is left to do by hand, each a sentence. */
      readonly notes: readonly string[];
    }
  | { readonly refusal: string };

/** Client to server: all templates that are whole files. */
export const ListTemplates = 'kubewright/listTemplates';
export type ListTemplatesResult = readonly ListedTemplate[];
export interface ListedTemplate {
  readonly id: string;
  readonly category: string;
  readonly title: string;
  readonly description: string;
}

/** Client to server: a template as a snippet, with what the workspace knows near a file or folder; null when there is none. */
export const TemplateSnippet = 'kubewright/templateSnippet';
export interface TemplateSnippetParams {
  readonly id: string;
  readonly near: string | null;
}
export type TemplateSnippetResult = string | null;
