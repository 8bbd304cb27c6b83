import { type Fact, factOf, kustomizationFileFact } from '../kube/facts.ts';
import { isKustomizationFile } from '../kube/kustomize/paths.ts';
import { pipelineFormatOf } from '../kube/pipeline/format.ts';
import { plainFormatOf } from '../kube/plain-format.ts';
import type { Resource } from '../kube/resource.ts';
import type { Finding } from '../rule/rule.ts';
import type { Span } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { placementOf } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import type { Path } from '../yaml/path.ts';
import { type Activation, type ActiveCheck, type ActiveRule, yields } from './activate.ts';
import { tooLongToJudge, tooLongToParse, tooLongToRead } from './budget.ts';
import { embeddedIn, embeddedInScripts, type Met, pipelineSubjects, plainSubjects, resourcesOf, subjectsOf } from './subjects.ts';
import { mayBeSilenced, suppressionsIn, suppressionsOf } from './suppress.ts';
import type { Suppression } from './suppression.ts';

/** A finding in one document, with its place in the text of that document. */
export interface Placed {
  readonly active: ActiveRule;
  readonly finding: Finding;
  readonly span: Span;
  readonly path: Path;
  /** The object it is about, for reports; undefined in a pipeline. */
  readonly resource: Resource | undefined;
  /** What lacks something, when something is missing. */
  readonly owner: Field;
}

/** All that one document's text gives, whatever file it stands in. Offsets are relative to that text. */
export interface Analysis {
  readonly text: string;
  /** Undefined when nothing in it concerned an active rule, so that it was never parsed. */
  readonly document: YamlDocument | undefined;
  readonly resources: readonly Resource[];
  readonly facts: readonly Fact[];
  readonly findings: readonly Placed[];
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
  readonly suppressions: readonly Suppression[];
}

/** What is known of the file besides its text. */
export interface FileContext {
  readonly path: string;
  /** A kustomization applies the file to something else, so what it leaves out proves nothing. */
  readonly isPatch: boolean;
}

/** Told when a rule fails; the rule loses its findings for that subject and nothing else suffers. */
export type OnCrash = (rule: string, error: unknown) => void;

export function analyse(text: string, file: FileContext, activation: Activation, onCrash: OnCrash): Analysis {
  const suppressions = suppressionsIn(text);
  if (!activation.concerns(text, file.path))
    return { text, document: undefined, resources: [], facts: [], findings: [], problems: [], suppressions };
  const skipped = (reason: string): Analysis => {
    const problems = [{ message: reason, span: { start: 0, end: 0 } }];
    return { text, document: undefined, resources: [], facts: [], findings: [], problems, suppressions };
  };
  const tooLong = tooLongToParse(text);
  if (tooLong !== undefined) return skipped(tooLong);
  const format = pipelineFormatOf(file.path);
  const parsed = YamlDocument.parse(text, undefined, format === 'github' ? 'by expressions' : 'not');
  const tooLarge = tooLongToRead(parsed);
  if (tooLarge !== undefined) return skipped(tooLarge);
  const document = file.isPatch ? parsed.asPartial() : parsed;
  if (format !== undefined) {
    const applied = [...embeddedInScripts(document)].flatMap((inner) => resourcesOf(inner));
    const findings = meet([...pipelineSubjects(format, document), ...subjectsOf(applied)], activation, onCrash);
    return { text, document, resources: [], facts: [], findings, problems: document.problems, suppressions };
  }
  const resources = resourcesOf(document);
  const plain = resources.length === 0 ? plainFormatOf(file.path) : undefined;
  if (plain !== undefined) {
    const findings = meet(plainSubjects(plain, document), activation, onCrash);
    return { text, document, resources, facts: [], findings, problems: [], suppressions };
  }
  const embedded = [...embeddedIn(resources)].flatMap((inner) => resourcesOf(inner));
  const annotated = mayBeSilenced(text) ? suppressionsOf([...resources, ...embedded]) : [];
  const subjects = subjectsIn(document, resources, embedded);
  const tooMany = tooLongToJudge(subjects);
  if (tooMany !== undefined) return skipped(tooMany);
  const findings = meet(subjects, activation, onCrash);
  const isKubernetes = resources.length > 0;
  const facts = isKubernetes ? resources.map(factOf) : namelessKustomization(document, file);
  for (const { field } of resources) field.forget();
  return {
    text,
    document,
    resources,
    facts,
    findings,
    // Other formats have their own tools to tell of broken text.
    problems: isKubernetes ? [...document.problems, ...charactersRefused(document)] : [],
    suppressions: annotated.length === 0 ? suppressions : [...suppressions, ...annotated],
  };
}

/** What the rules say of a document that was put together of others. */
export function findingsIn(document: YamlDocument, activation: Activation, onCrash: OnCrash): Placed[] {
  const resources = resourcesOf(document);
  const embedded = [...embeddedIn(resources)].flatMap((inner) => resourcesOf(inner));
  return meet(subjectsIn(document, resources, embedded), activation, onCrash);
}

/** What the rules look at: the objects of a document, and those that stand inside them. */
function subjectsIn(document: YamlDocument, resources: readonly Resource[], embedded: readonly Resource[]): readonly Met[] {
  const whole: Met[] =
    resources.length === 0 ? [] : [{ as: 'document', subject: document, resource: resources[0], field: Field.root(document) }];
  return [...whole, ...subjectsOf([...resources, ...embedded])];
}

/** Its kind may be left out. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
function namelessKustomization(document: YamlDocument, { path }: FileContext): readonly Fact[] {
  const root = Field.root(document);
  return isKustomizationFile(path) && root.isMap && root.get('kind').isAbsent ? [kustomizationFileFact(root)] : [];
}

function meet(subjects: Iterable<Met>, activation: Activation, onCrash: OnCrash): Placed[] {
  const findings: Placed[] = [];
  for (const met of subjects) {
    const found = (activation.checks.get(met.as) ?? []).flatMap((active) => ask(active, met, onCrash));
    findings.push(...found.filter(({ active }) => !yields(active, found)));
  }
  return findings;
}

/** What one rule says of one subject. */
export function ask({ active, check }: ActiveCheck, met: Met, onCrash: OnCrash): Placed[] {
  try {
    return [...check(met.subject as never, active.context)].map((finding) => ({
      active,
      finding,
      span: placeOf(finding),
      path: finding.at.path,
      resource: met.resource,
      owner: met.field,
    }));
  } catch (error) {
    onCrash(active.rule.id, error);
    return [];
  }
}

/** Where to point, in the text of the outermost document. */
export function placeOf({ at, within, onKey }: Pick<Finding, 'at' | 'within' | 'onKey'>): Span {
  const inner = within === undefined ? undefined : placementOf(at)?.span(within);
  return at.document.lift(inner ?? (onKey === true ? at.keyAnchor : at.anchor));
}

/** The API server's reader refuses these. https://yaml.org/spec/1.2.2/#51-character-set */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for.
const REFUSED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/;

function charactersRefused(document: YamlDocument): { message: string; span: Span }[] {
  const found = document.text.search(REFUSED);
  if (found < 0) return [];
  const code = document.text.charCodeAt(found).toString(16).toUpperCase().padStart(4, '0');
  return [
    { message: `The character U+${code} is not allowed in YAML; Kubernetes refuses the file`, span: { start: found, end: found + 1 } },
  ];
}
