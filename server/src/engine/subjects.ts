import { cloudInitsOf } from '../kube/cloud-init.ts';
import { componentsInRancherFile, componentsOf } from '../kube/component/component.ts';
import { podTemplatePath } from '../kube/kinds.ts';
import type { PipelineFormat } from '../kube/pipeline/format.ts';
import { workflowOf } from '../kube/pipeline/github.ts';
import { pipelineOf } from '../kube/pipeline/gitlab.ts';
import type { PlainFormat } from '../kube/plain-format.ts';
import { podOf, volumesOf } from '../kube/pod.ts';
import { bindingOf, roleRulesOf } from '../kube/rbac.ts';
import { isFragment, type Resource, resourcesIn } from '../kube/resource.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { embeddedDocuments } from '../yaml/embedded.ts';
import { Field } from '../yaml/field.ts';
import { scalarsBelow } from '../yaml/walk.ts';

/** One thing that rules look at. */
export interface Met {
  /** A key under `check` of a rule. */
  readonly as: string;
  readonly subject: unknown;
  readonly resource: Resource | undefined;
  /** What lacks something when the finding is that something is missing. */
  readonly field: Field;
}

/** The objects of a document; of a fragment nothing can be said to be absent. */
export function resourcesOf(document: YamlDocument): readonly Resource[] {
  const resources = [...resourcesIn(Field.root(document))];
  if (document.isPartial || !resources.some(isFragment)) return resources;
  return [...resourcesIn(Field.root(document.asPartial()))];
}

/** Every subject of the objects, each once. */
export function* subjectsOf(resources: Iterable<Resource>): Generator<Met> {
  for (const resource of resources) {
    yield { as: 'resource', subject: resource, resource, field: resource.field };
    yield { as: resource.groupKind, subject: resource, resource, field: resource.field };
    const pod = podTemplatePath(resource.groupKind) === undefined ? undefined : podOf(resource);
    if (pod !== undefined) {
      yield { as: 'pod', subject: pod, resource, field: pod.spec };
      for (const container of pod.containers) yield { as: 'container', subject: container, resource, field: container.field };
      for (const volume of volumesOf(pod)) yield { as: 'volume', subject: volume, resource, field: pod.spec };
    }
    for (const component of componentsOf(resource)) yield { as: 'component', subject: component, resource, field: resource.field };
    for (const rule of roleRulesOf(resource)) yield { as: 'roleRule', subject: rule, resource, field: rule.field };
    const binding = bindingOf(resource);
    if (binding !== undefined) yield { as: 'binding', subject: binding, resource, field: resource.field };
  }
}

/** What {@link pipelineSubjects} gives of each format. */
export const PIPELINE_SUBJECTS: Readonly<Record<PipelineFormat, readonly string[]>> = {
  gitlab: ['pipeline', 'job'],
  gitlabPart: ['pipeline', 'job'],
  gitlabAgent: ['gitlabAgent'],
  github: ['workflow', 'workflowJob', 'step'],
};

export function* pipelineSubjects(format: PipelineFormat, document: YamlDocument): Generator<Met> {
  const root = Field.root(document);
  const met = (as: string, subject: unknown, field: Field): Met => ({ as, subject, resource: undefined, field });
  if (format === 'gitlabAgent' && root.isMap) yield met('gitlabAgent', root, root);
  const pipeline = format === 'gitlab' || format === 'gitlabPart' ? pipelineOf(root, format === 'gitlabPart') : undefined;
  if (pipeline !== undefined) yield met('pipeline', pipeline, root);
  for (const job of pipeline?.scopes ?? []) yield met('job', job, job.field);
  const workflow = format === 'github' ? workflowOf(root) : undefined;
  if (workflow !== undefined) yield met('workflow', workflow, root);
  for (const job of workflow?.jobs ?? []) {
    yield met('workflowJob', job, job.field);
    for (const step of job.steps) yield met('step', step, step.field);
  }
}

export function* plainSubjects(format: PlainFormat, document: YamlDocument): Generator<Met> {
  const root = Field.root(document);
  if (format === 'rancher') {
    for (const component of componentsInRancherFile(root)) yield { as: 'component', subject: component, resource: undefined, field: root };
    return;
  }
  if (root.isMap || root.isList) yield { as: format, subject: root, resource: undefined, field: root };
}

/** A quick look before parsing: a here-document may hold an object. */
export const mayEmbed = (text: string): boolean => text.includes('<<') && /\bkind:/.test(text);

/** Manifests in the scripts of a pipeline: `kubectl apply -f - <<EOF`. */
export function* embeddedInScripts(document: YamlDocument): Generator<YamlDocument> {
  if (!mayEmbed(document.text)) return;
  for (const field of scalarsBelow(Field.root(document))) if (field.text?.includes('<<') === true) yield* embeddedDocuments(field);
}

/** Manifests inside the objects: values of config maps, files that a machine is made with, here-documents in the commands of containers. */
export function* embeddedIn(resources: Iterable<Resource>): Generator<YamlDocument> {
  for (const resource of resources) {
    if (resource.groupKind === 'core/ConfigMap')
      for (const [, value] of resource.field.get('data').entries) yield* embeddedDocuments(value);
    for (const file of cloudInitsOf(resource).flatMap(({ files }) => files)) yield* embeddedDocuments(file);
    const pod = podTemplatePath(resource.groupKind) === undefined ? undefined : podOf(resource);
    for (const { field } of pod?.containers ?? []) {
      for (const word of [...field.get('command').items, ...field.get('args').items]) yield* embeddedDocuments(word);
    }
  }
}
