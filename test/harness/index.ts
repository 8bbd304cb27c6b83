import { resourcesOf } from '../../server/src/engine/subjects.ts';
import { FactTable } from '../../server/src/kube/fact-table.ts';
import { type Fact, factOf } from '../../server/src/kube/facts.ts';
import { WorkspaceIndex } from '../../server/src/kube/workspace-index.ts';
import { YamlDocument } from '../../server/src/yaml/document.ts';
import { splitDocuments } from '../../server/src/yaml/stream.ts';
import { uriOf } from './analyse.ts';

/** The index of a workspace with one file. */
export function indexOf(text: string): WorkspaceIndex {
  const table = new FactTable();
  const bundle = { id: uriOf(''), uri: uriOf(''), folder: uriOf(''), isKustomization: false };
  const documents = splitDocuments(text).map(({ start, end }) => YamlDocument.parse(text.slice(start, end)));
  documents.flatMap(resourcesOf).forEach((resource, number) => {
    table.add({ uri: uriOf('all.yaml'), number, fact: factOf(resource), bundle, isPatch: false });
  });
  return new WorkspaceIndex(table, (list) => list);
}

/** What others may know of the only object of a file. */
export function factIn(text: string): Fact {
  const [located, ...others] = indexOf(text).inFile(uriOf('all.yaml'));
  if (located === undefined || others.length > 0) throw new Error('There must be one object.');
  return located.fact;
}
