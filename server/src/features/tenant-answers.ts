import type { Engine } from '../engine/engine.ts';
import { type Mesh, namespaceOfTenant, type Tenant } from '../templates/tenant.ts';
import { isYamlFile } from './tenant-wiring.ts';
import { factsIn, isNamespace } from './workspace-habits.ts';

/** What is asked, in this order. */
export const TENANT_QUESTIONS = ['name', 'environment', 'admin', 'ingress', 'mesh', 'place'] as const;

export type TenantQuestionId = (typeof TENANT_QUESTIONS)[number];

/** As people give them; `none` where there is none. */
export type TenantAnswers = Readonly<Partial<Record<TenantQuestionId, string>>>;

/** Stands for what a tenant has not. */
export const NONE = 'none';

/** Why an answer cannot be taken, in a sentence for the person who gave it; undefined when it can. */
export function complaintAbout(engine: Engine, id: TenantQuestionId, answer: string, answers: TenantAnswers): string | undefined {
  switch (id) {
    case 'name':
      return complaintAboutName('The name', answer) ?? (answer === NONE ? 'The tenant needs a name' : complaintAboutReserved(answer));
    case 'environment':
      if (answer === NONE) return complaintAboutTaken(engine, answers.name ?? '');
      return (
        complaintAboutName('The environment', answer) ??
        complaintAboutTaken(engine, namespaceOfTenant({ name: answers.name ?? '', environment: answer }))
      );
    case 'admin':
      if (answer.trim() === '') return 'The group needs a name';
      if (/[\p{Cc}\p{Cf}]/u.test(answer) || answer !== answer.trim())
        return 'The name of the group has no breaks, and no blanks at its ends';
      return answer.startsWith('system:') ? 'Groups that begin with system: are those of Kubernetes itself' : undefined;
    case 'ingress':
      return answer === NONE ? undefined : complaintAboutName('The namespace', answer);
    case 'mesh':
      return MESHES.some((mesh) => mesh === answer) ? undefined : `It is one of ${MESHES.join(', ')}`;
    case 'place':
      return complaintAboutPlace(answer);
  }
}

/** The tenant that the answers describe; each has been found good. */
export function tenantOf(answers: TenantAnswers): Tenant {
  const orNone = (answer: string | undefined): string | undefined => (answer === NONE ? undefined : answer);
  return {
    name: answers.name ?? '',
    environment: orNone(answers.environment),
    admin: answers.admin ?? '',
    ingress: orNone(answers.ingress),
    mesh: orNone(answers.mesh) as Mesh | undefined,
  };
}

const MESHES = [NONE, 'sidecar', 'ambient'] as const;

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
export const isLabel = (name: string): boolean => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= LONGEST;

const LONGEST = 63;

function complaintAboutName(what: string, name: string): string | undefined {
  if (name === '') return `${what} is missing`;
  if (name !== name.toLowerCase()) return `${what} has small letters only: ${name.toLowerCase()}`;
  if (/[^-a-z0-9]/.test(name)) return `${what} has letters, digits and "-", not "${/[^-a-z0-9]/u.exec(name)?.[0]}"`;
  if (!isLabel(name))
    return name.length > LONGEST ? `${what} is longer than ${LONGEST} characters` : `${what} begins and ends with a letter or digit`;
  return undefined;
}

function complaintAboutReserved(name: string): string | undefined {
  if (name.startsWith('kube-') || name === 'default')
    return 'Namespaces that begin with kube-, and default, are those of Kubernetes itself';
  return undefined;
}

function complaintAboutTaken(engine: Engine, namespace: string): string | undefined {
  if (namespace.length > LONGEST) return `The namespace ${namespace} would be longer than ${LONGEST} characters`;
  return factsIn(engine).some((fact) => isNamespace(fact) && fact.name === namespace)
    ? `There is already a namespace ${namespace}`
    : undefined;
}

function complaintAboutPlace(path: string): string | undefined {
  if (path === '') return 'The place is missing';
  if (/[\\:*?"<>|\p{Cc}]/u.test(path)) return 'The place is a path below the folder of the workspace, with "/" between folders';
  if (
    path.startsWith('/') ||
    path.split('/').some((segment) => segment === '..' || segment === '.' || segment.trim() !== segment || segment === '')
  )
    return 'The place is a path below the folder of the workspace, such as tenants/blue';
  return isYamlFile(path) || !/\.\w{1,5}$/.test(path) ? undefined : 'One file ends in .yaml or .yml';
}
