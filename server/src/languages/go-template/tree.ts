import type { Span } from '../../text/span.ts';

/** A template of Go as a tree, with offsets in its text. https://pkg.go.dev/text/template */
export type Node =
  /** What stands between two actions, before any mark has trimmed it. */
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'comment'; readonly tag: Tag }
  /** An action that prints the value of its pipeline, or only sets a variable. */
  | { readonly kind: 'print'; readonly tag: Tag; readonly pipe: Pipe }
  | Branch
  | { readonly kind: 'jump'; readonly word: 'break' | 'continue'; readonly tag: Tag }
  | { readonly kind: 'template'; readonly tag: Tag; readonly name: string; readonly pipe: Pipe | undefined }
  | { readonly kind: 'define'; readonly tag: Tag; readonly name: string; readonly body: readonly Node[]; readonly end: Tag }
  | {
      readonly kind: 'block';
      readonly tag: Tag;
      readonly name: string;
      readonly pipe: Pipe;
      readonly body: readonly Node[];
      readonly end: Tag;
    };

export interface Branch {
  readonly kind: 'if' | 'with' | 'range';
  readonly tag: Tag;
  readonly pipe: Pipe;
  readonly body: readonly Node[];
  /** `{{ else }}` with what follows; of `{{ else if x }}` the body is one branch that has the same tag and the same end. */
  readonly otherwise: { readonly tag: Tag; readonly body: readonly Node[] } | undefined;
  readonly end: Tag;
}

/** An action from its first brace to its last. */
export interface Tag {
  readonly text: string;
  readonly span: Span;
  /** `{{-`: blanks and line breaks before it are not printed. */
  readonly trimsBefore: boolean;
  /** `-}}`: blanks and line breaks behind it are not printed. */
  readonly trimsAfter: boolean;
}

/** Commands, each of which is given the value of the one before it as its last argument. */
export interface Pipe {
  /** Variables that take the value, with their `$`; of a range there may be two. */
  readonly variables: readonly string[];
  /** True for `=`, which changes a variable that is there, false for `:=`. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

/** The name of a function or a value, and the arguments. */
export type Command = readonly Expression[];

export type Expression =
  | { readonly kind: 'dot' }
  /** With its `$`; `$` alone is what the template was given. */
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'field'; readonly of: Expression; readonly names: readonly string[] }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'pipe'; readonly pipe: Pipe }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'decimal'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'nil' };
