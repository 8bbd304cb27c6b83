import type { Fact } from '../kube/facts.ts';
import type { Analysis, FileContext } from './analysis.ts';
import type { DocumentAt, FileState } from './state.ts';

/** What is known of a file without its text. */
interface Known {
  readonly uri: string;
  readonly context: FileContext;
  /** By document. */
  readonly facts: readonly (readonly Fact[])[];
  readonly isToldElsewhere: boolean;
}

/**
 * A file whose facts are known: whoever asks for its text has it read, and whoever asks for more has it looked at, once.
 * Where the text has other documents by then than the facts were made of, those that are missing hold nothing.
 */
export function coldFile(known: Known, read: () => string, look: (text: string) => FileState): FileState {
  const text = once(read);
  const looked = once(() => look(text()));
  const { uri, context, facts, isToldElsewhere } = known;
  return {
    uri,
    context,
    isToldElsewhere,
    skipped: undefined,
    documents: facts.map((own, number) => coldDocument(own, () => looked().documents[number])),
    get text() {
      return text();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function coldDocument(facts: readonly Fact[], looked: () => DocumentAt | undefined): DocumentAt {
  const analysis: Analysis = {
    facts,
    get text() {
      return looked()?.analysis.text ?? '';
    },
    get document() {
      return looked()?.analysis.document;
    },
    get resources() {
      return looked()?.analysis.resources ?? [];
    },
    get findings() {
      return looked()?.analysis.findings ?? [];
    },
    get problems() {
      return looked()?.analysis.problems ?? [];
    },
    get suppressions() {
      return looked()?.analysis.suppressions ?? [];
    },
  };
  return {
    analysis,
    get start() {
      return looked()?.start ?? 0;
    },
  };
}
