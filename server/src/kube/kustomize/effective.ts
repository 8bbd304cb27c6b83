import { YamlDocument } from '../../yaml/document.ts';
import { Field } from '../../yaml/field.ts';
import type { Path } from '../../yaml/path.ts';
import { type Fact, factOf } from '../facts.ts';
import { isFragment, resourcesIn } from '../resource.ts';
import { isSameTree, jsonOf, type Place, type Tree } from './tree.ts';

/** Where a value of an effective object was written. */
export interface Origin {
  readonly uri: string;
  /** Number of the document in the file. */
  readonly document: number;
  /** From the root of that document. Of a patch that is written into a kustomization, to the scalar that holds it. */
  readonly path: Path;
  /** Within that scalar: the number of the document in its text, as `textDocuments` of yaml/embedded.ts counts, and the path in it. */
  readonly inner?: { readonly document: number; readonly path: Path };
  /** What wrote it: the object itself, a patch, or a kustomization such as by `images` or `namespace`. */
  readonly part: 'object' | 'patch' | 'kustomization';
  /** How many segments of the path that was asked for are there. */
  readonly depth: number;
}

/** An object as a kustomization makes it, with all that patches and the like do to it. */
export class Effective {
  /** The object as JSON, which is YAML. */
  readonly text: string;
  readonly fact: Fact;
  private readonly tree: Tree;
  private readonly uriOf: (uri: string) => string;

  private constructor(text: string, fact: Fact, tree: Tree, uriOf: (uri: string) => string) {
    this.text = text;
    this.fact = fact;
    this.tree = tree;
    this.uriOf = uriOf;
  }

  /** Undefined when the value is no object. `earlier` is what it was when this was last asked, of which all is kept that is still so. */
  static of(tree: Tree, uriOf: (uri: string) => string, earlier?: Effective): Effective | undefined {
    const text = jsonOf(tree);
    if (earlier?.text === text) return isSameTree(tree, earlier.tree) ? earlier : new Effective(text, earlier.fact, tree, uriOf);
    const fact = factIn(text);
    return fact === undefined ? undefined : new Effective(text, fact, tree, uriOf);
  }

  /** Where the value at a path was last set or, if nothing is there, what stands nearest above it. */
  origin(path: Path): Origin {
    let at = this.tree;
    let depth = 0;
    for (const segment of path) {
      const next = at.kind === 'map' ? at.entries.get(String(segment)) : at.kind === 'list' ? at.items[Number(segment)] : undefined;
      if (next === undefined) break;
      at = next;
      depth++;
    }
    return originAt(at.place, depth, this.uriOf);
  }
}

function originAt({ source: { uri, document, part, scalar }, path }: Place, depth: number, uriOf: (uri: string) => string): Origin {
  const file = { uri: uriOf(uri), document, part, depth };
  return scalar === undefined ? { ...file, path } : { ...file, path: scalar.path, inner: { document: scalar.document, path } };
}

function factIn(text: string): Fact | undefined {
  const document = YamlDocument.parse(text);
  const [resource] = resourcesIn(Field.root(document));
  if (resource === undefined || !isFragment(resource)) return resource && factOf(resource);
  const [fragment] = resourcesIn(Field.root(document.asPartial()));
  return fragment && factOf(fragment);
}
