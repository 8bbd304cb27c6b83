import type { Diagnostic } from 'vscode-languageserver-types';
import { readConfigFile } from '../settings/config-file.ts';
import type { KnownRule } from '../settings/read-settings.ts';
import { Lines } from '../text/lines.ts';
import { rangeOf, SOURCE } from './diagnostics.ts';

/** What is wrong in a config file. */
export function configDiagnostics(text: string, knownRules: readonly KnownRule[]): Diagnostic[] {
  const lines = new Lines(text);
  return readConfigFile(text, knownRules).problems.map(({ message, span }) => ({
    range: rangeOf(lines, span),
    severity: 2,
    source: SOURCE,
    code: 'settings',
    message,
  }));
}
