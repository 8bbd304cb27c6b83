import { rulesCalled, rulesKnownTo, type Tool } from '../rule/aliases.ts';
import type { Span } from '../text/span.ts';
import type { CommentScopes } from './comment-scope.ts';
import { given, type Suppression, WHOLE_FILE, type Word } from './suppression.ts';

/** Where a suppression stands and what it speaks for. */
type At = Pick<Suppression, 'scope' | 'span' | 'annotation' | 'onlyFirst'>;

/**
 * What the comments of a document tell other tools to be silent about. A tool that is told to be silent altogether is
 * silent about what it knows, so the same is left unsaid here and no more. What has no name with us is left out.
 */
export function foreignComments(text: string, scopes: CommentScopes): readonly Suppression[] {
  return [
    ...(text.includes(':skip=') ? checkovComments(text) : []),
    ...(text.includes('trivy:ignore:') ? trivyComments(text, scopes) : []),
    ...(text.includes('kics-scan') ? kicsComments(text, scopes) : []),
  ];
}

/** The same of one annotation; its value is undefined where it cannot be known. */
export function foreignAnnotation(name: string, value: string | undefined, at: At): readonly Suppression[] {
  const [prefix = '', key = ''] = name.split('/', 2);
  switch (prefix) {
    // https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
    case 'checkov.io':
    case 'bridgecrew.io': {
      const [, id = '', reason = ''] = /^\s*([\w-]+)\s*(?:=([\s\S]*))?$/.exec(value ?? '') ?? [];
      return key.startsWith('skip') ? suppression('checkov', [id], reason, at) : [];
    }
    // https://docs.kubelinter.io/#/configuring-kubelinter?id=ignoring-violations-for-specific-cases
    case 'ignore-check.kube-linter.io':
      return suppression('KubeLinter', [key], value ?? '', at);
    case 'kube-linter.io':
      return key === 'ignore-all' ? suppression('KubeLinter', 'all', value ?? '', at) : [];
    // https://polaris.docs.fairwinds.com/customization/exemptions/
    case 'polaris.fairwinds.com':
      if (value !== 'true') return [];
      if (key === 'exempt') return suppression('Polaris', 'all', '', at);
      return key.endsWith('-exempt') ? suppression('Polaris', [key.slice(0, -'-exempt'.length)], '', at) : [];
    // https://hub.datree.io/configuration/suppressing-violations
    case 'datree.skip':
      return suppression('Datree', [key], value ?? '', at);
    // https://github.com/zegl/kube-score#ignoring-a-test
    case 'kube-score':
      return key === 'ignore' ? suppression('kube-score', (value ?? '').split(','), '', at) : [];
    default:
      return [];
  }
}

/** https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html: for the object in which it stands. */
function checkovComments(text: string): readonly Suppression[] {
  return [...text.matchAll(/#[ \t]*(?:checkov|bridgecrew):skip=[ \t]*([\w-]+)(?::([^\r\n]*))?/g)].flatMap((match) =>
    suppression('checkov', [match[1] ?? ''], match[2] ?? '', { ...comment(match), scope: { start: 0, end: text.length } }),
  );
}

/** https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/#skipping-detected-misconfigurations-by-inline-comments */
function trivyComments(text: string, scopes: CommentScopes): readonly Suppression[] {
  return [...text.matchAll(/#[ \t]*trivy:ignore:([^\s:[#]+)(\S*)([^\r\n#]*)/g)].flatMap((match) => {
    const [, id = '', rest = '', reason = ''] = match;
    // In brackets stand conditions that cannot be judged here.
    if (rest.includes('[')) return [];
    const at = comment(match);
    const day = /:exp:([^:\s]*)/.exec(rest)?.[1];
    const until = day === undefined ? undefined : { text: day, span: at.span };
    const why = reason.replace(/^[\s:-]+/, '');
    return suppression('Trivy', id === '*' ? 'all' : [id], why, { ...at, scope: scopes.of(match.index) }, until);
  });
}

/** https://docs.kics.io/latest/running-kics/#using_commands_on_scanned_files_as_comments */
function kicsComments(text: string, scopes: CommentScopes): readonly Suppression[] {
  return [...text.matchAll(/#[ \t]*kics-scan[ \t]+(ignore-line|ignore-block|ignore|disable)\b(?:=([\w, -]*))?/g)].flatMap((match) => {
    const [, command, ids = ''] = match;
    const at = comment(match);
    if (command === 'ignore-line') return suppression('KICS', 'all', '', { ...at, scope: scopes.ofLine(match.index) });
    if (command === 'ignore-block') return suppression('KICS', 'all', '', { ...at, scope: scopes.of(match.index) });
    if (!scopes.isAboveContent(match.index)) return [];
    const file = { ...at, scope: WHOLE_FILE, onlyFirst: true };
    return suppression('KICS', command === 'ignore' ? 'all' : ids.split(','), '', file);
  });
}

function comment({ index, 0: all }: RegExpMatchArray): { readonly span: Span; readonly annotation: undefined } {
  const start = index ?? 0;
  return { span: { start, end: start + all.trimEnd().length }, annotation: undefined };
}

function suppression(tool: Tool, ids: readonly string[] | 'all', reason: string, at: At, until?: Word): readonly Suppression[] {
  const rules = ids === 'all' ? rulesKnownTo(tool) : ids.flatMap((id) => rulesCalled(tool, id));
  if (rules.length === 0) return [];
  return [
    {
      ...at,
      rules: [...new Set(rules)].map((text) => ({ text, span: at.span })),
      until,
      reason: given(unquoted(reason)),
      tool,
      isBlanket: ids === 'all',
    },
  ];
}

/** checkov wants comments in quotes. */
const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1');
