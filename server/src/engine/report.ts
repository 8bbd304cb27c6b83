import type { Severity } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';

/** A place in a file of the workspace. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** What lacks something: a container, a pod, another object. Reports of one owner belong together. */
export interface Owner {
  /** The same for two reports of one file exactly when they are about the same thing. */
  readonly id: string;
  /** For messages: `Container "web"`. */
  readonly label: string;
  /** Where to point when it lacks more than one thing. */
  readonly span: Span;
}

/** A finding with its place in its file. Plain data: the engine finds its fixes again by {@link Report.key}. */
export interface Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** As people write it, from the object at hand: `spec.template.spec.containers[0].image`. */
  readonly path: string;
  /** The object it is about: `Deployment "web"`. */
  readonly resource: string | undefined;
  /** The same in its parts; undefined in a pipeline. */
  readonly object: { readonly kind: string; readonly name: string | undefined } | undefined;
  /** The namespace that the object's text names; of a Namespace its own name. */
  readonly namespace: string | undefined;
  readonly lacks: string | undefined;
  readonly owner: Owner;
  readonly related: readonly (Place & { readonly message: string })[];
  /** Says which finding of which document it is, as long as the file stays the same. */
  readonly key: ReportKey;
}

export type ReportKey =
  | { readonly kind: 'near'; readonly document: number; readonly finding: number }
  | { readonly kind: 'far'; readonly finding: number }
  | { readonly kind: 'derived'; readonly finding: number }
  /** About what silences: which one of which document, and which of its words. */
  | { readonly kind: 'suppression'; readonly document: number; readonly suppression: number; readonly word: number | undefined };

/** Why something is not told. */
export interface Silence {
  /** In the manifest, or in the config file. */
  readonly kind: 'inSource' | 'external';
  /** Empty when nobody gave one. */
  readonly reason: string;
}

/** Trouble with the text itself. */
export interface FileProblem {
  readonly message: string;
  readonly span: Span;
  /** Number of the document in its file: one mistake may bring many problems of one document. */
  readonly document: number;
}

export interface FileReport {
  readonly reports: readonly Report[];
  /** Findings that somebody silenced. */
  readonly suppressed: readonly (Report & { readonly silence: Silence })[];
  /** Findings that the baseline knows. */
  readonly known: readonly Report[];
  readonly problems: readonly FileProblem[];
}

/** By place, then the worse first, then by name: the same for the same text, always. */
export function compareReports(a: Report, b: Report): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    RANK[a.severity] - RANK[b.severity] ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.message, b.message)
  );
}

const RANK: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, low: 3 };

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
