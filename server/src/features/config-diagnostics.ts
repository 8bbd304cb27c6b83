import type { Diagnostic } from 'vscode-languageserver-types';
import { isFault, readBaseline } from '../engine/baseline.ts';
import { readConfigFile } from '../settings/config-file.ts';
import type { KnownRule } from '../settings/read-settings.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { rangeOf, SOURCE } from './diagnostics.ts';

/** What is wrong in a config file. */
export function configDiagnostics(text: string, knownRules: readonly KnownRule[], today: string): Diagnostic[] {
  const lines = new Lines(text);
  const { problems, ended } = readConfigFile(text, knownRules, today);
  return [...problems, ...ended].map(({ message, span }) => diagnostic(lines, span, message));
}

/** What is wrong in a baseline. */
export function baselineDiagnostics(text: string): Diagnostic[] {
  const read = readBaseline(text);
  return isFault(read) ? [diagnostic(new Lines(text), read.span, `${read.message}. The whole baseline does not count`)] : [];
}

const diagnostic = (lines: Lines, span: Span, message: string): Diagnostic => ({
  range: rangeOf(lines, span),
  severity: 2,
  source: SOURCE,
  code: 'settings',
  message,
});
