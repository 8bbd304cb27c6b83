import { YamlDocument } from '../../yaml/document.ts';
import { Field } from '../../yaml/field.ts';
import type { DocumentsOf } from './files.ts';
import { beside } from './paths.ts';

/**
 * The kinds in which files named by `configurations` have kustomize look at more places, which are not followed; the
 * empty text stands for all kinds.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/examples/transformerconfigs/README.md
 */
export function configuredKinds(paths: readonly Field[], uri: string, documentsOf: DocumentsOf): ReadonlySet<string> {
  const kinds = paths.flatMap((path) => {
    const documents = path.text === undefined ? undefined : documentsOf(beside(uri, path.text));
    return documents === undefined
      ? ['']
      : documents.flatMap(({ document, text }) => kindsIn(Field.root(document ?? YamlDocument.parse(text))));
  });
  return new Set(kinds);
}

function kindsIn(root: Field): readonly string[] {
  if (root.isAbsent) return [];
  if (!root.isMap || root.document.isBroken || root.document.hasTemplates) return [''];
  return root.entries.flatMap(([key, list]) => {
    // Variables are looked for everywhere.
    if (key === 'varReference') return [];
    return list.items
      .flatMap((item) => (item.get('fieldSpecs').isList ? item.get('fieldSpecs').items : [item]))
      .map((spec) => spec.get('kind').text ?? '');
  });
}
