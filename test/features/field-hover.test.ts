import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { Engine } from '../../server/src/engine/engine.ts';
import { fieldHoverAt } from '../../server/src/features/field-hover.ts';
import { MARKDOWN } from '../../server/src/features/markup.ts';
import { allRules } from '../../server/src/rules/all.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const URI = 'file:///a.yaml';

const TEXT = `# first
a: b
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: a, labels: {privileged: x}}
spec:
  selector: {matchLabels: {app: a}}
  template:
    spec:
      securityContext: &context
        appArmorProfile: {type: RuntimeDefault}
      initContainers:
      - {name: b, image: b, resources: {limits: {constructor: 1, memory: 1Mi}}}
      containers:
      - name: a
        image: a
        securityContext: *context
        command: [hostNetwork]
        volumeMounts: [{name: a, mountPath: /a, readOnly: true}]
`;

/** What a hover over the words says, and the words it is about. */
function hover(words: string): string | null {
  const engine = new Engine(allRules);
  engine.update(URI, TEXT);
  const lines = engine.lines(URI);
  const found = fieldHoverAt(engine, URI, lines.position(TEXT.indexOf(words) + 1), MARKDOWN);
  if (found === null) return null;
  const span = { start: lines.offset(found.range!.start), end: lines.offset(found.range!.end) };
  expect(applyEdits(TEXT, [{ span, text: words }])).toBe(TEXT);
  return (found.contents as MarkupContent).value;
}

test('a key that matters says what it does, what leaving it out means, and since when there is it', () => {
  expect(hover('appArmorProfile')).toMatch(/^\*\*appArmorProfile\*\*\n\nThe AppArmor profile.*Left out.*\n\nSince Kubernetes 1\.30\.$/);
  expect(hover('type')).toContain('`RuntimeDefault`');
  expect(hover('memory')).toContain('128Mi');
  expect(hover('readOnly')).toContain('cannot write');
});

test('all else says nothing', () => {
  for (const words of ['first', 'a: b', 'kind', 'privileged', 'matchLabels', 'hostNetwork', 'constructor', 'RuntimeDefault', 'image'])
    expect(hover(words), words).toBeNull();
});
