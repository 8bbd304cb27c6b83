import type { Diagnostic } from 'vscode-languageserver-types';
import { readConfigFile } from '../settings/config-file.ts';
import type { KnownRule } from '../settings/read-settings.ts';
import { Lines } from '../text/lines.ts';
import { rangeOf, SOURCE } from './diagnostics.ts';

/** What is wrong in a config file. */
export function configDiagnostics(text: string, knownRules: readonly KnownRule[], today: string): Diagnostic[] {
  const lines = new Lines(text);
  const { problems, ended } = readConfigFile(text, knownRules, today);
  return [...problems, ...ended].map(({ message, span }) => ({
    range: rangeOf(lines, span),
    severity: 2,
    source: SOURCE,
    code: 'settings',
    message,
  }));
}
