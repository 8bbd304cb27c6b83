import { FACT_KINDS } from '../kube/facts.ts';
import { typeOfKind } from '../kube/fields.ts';
import { HIDDEN } from '../kube/resource.ts';
import type { Activation } from './activate.ts';
import type { Analysis } from './analysis.ts';
import type { Engine } from './engine.ts';

/** What of a file was not judged, or not in full. */
export interface Unseen {
  /** How many documents have template actions, so that only what is certain is told. */
  readonly templates: number;
  /** The kind of each object that no rule is about. */
  readonly kinds: readonly string[];
}

/** Nothing of a file that the engine does not know. */
export function unseenIn(engine: Engine, uri: string): Unseen {
  const documents = engine.inspect(uri)?.file.documents ?? [];
  return {
    templates: documents.filter(({ analysis }) => analysis.resources.length > 0 && analysis.document?.hasTemplates === true).length,
    kinds: documents.flatMap(({ analysis }) => strangeKinds(analysis, engine.activation)),
  };
}

function strangeKinds({ text, document, resources }: Analysis, { checks, across }: Activation): readonly string[] {
  // What no rule is about was never parsed; its own kind stands at the left margin.
  if (document === undefined) {
    const own = /^apiVersion:/m.test(text) ? OWN_KIND.exec(text)?.[1] : undefined;
    return own === undefined ? [] : [own];
  }
  return resources.flatMap((resource) => {
    const { groupKind, kind } = resource;
    const isKnown =
      kind === HIDDEN || FACT_KINDS.has(kind) || checks.has(groupKind) || across.has(groupKind) || typeOfKind(resource) !== undefined;
    return isKnown ? [] : kind;
  });
}

const OWN_KIND = /^kind:[ \t]*["']?([A-Za-z0-9]+)/m;
