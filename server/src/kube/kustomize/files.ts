import type { YamlDocument } from '../../yaml/document.ts';
import type { Fact } from '../facts.ts';
import type { Resource } from '../resource.ts';

/** One document of a file, and what is known of it. */
export interface FileDocument {
  readonly text: string;
  /** Undefined where nothing in it concerned a rule, so that it was not parsed. */
  readonly document: YamlDocument | undefined;
  readonly resources: readonly Resource[];
  /** One for each resource; of a kustomization without a kind one, although it is no resource. */
  readonly facts: readonly Fact[];
}

/** The documents of a file; undefined of one that is not there. */
export type DocumentsOf = (uri: string) => readonly FileDocument[] | undefined;

export const factsIn = (documents: readonly FileDocument[] | undefined): readonly Fact[] => documents?.flatMap(({ facts }) => facts) ?? [];
