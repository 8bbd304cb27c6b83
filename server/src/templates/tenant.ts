import { allTemplates } from './all.generated.ts';
import { filled } from './template.ts';

/** What a new tenant is made of. */
export interface Tenant {
  readonly name: string;
  /** Undefined where there is only one. */
  readonly environment: string | undefined;
  /** Who administers it: a group, as the API server knows it. */
  readonly admin: string;
  /** The namespace whose pods may enter; undefined of a tenant that nobody enters. */
  readonly ingress: string | undefined;
  /** How its pods join Istio's mesh, if they do. */
  readonly mesh: Mesh | undefined;
}

export type Mesh = 'sidecar' | 'ambient';

/** One object of a tenant: its text, which ends with a line break. */
export interface TenantObject {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

export const namespaceOfTenant = ({ name, environment }: Pick<Tenant, 'name' | 'environment'>): string =>
  environment === undefined ? name : `${name}-${environment}`;

/**
 * The objects in the order in which they are applied. `blanks` are for those of the template that no answer fills,
 * `quoted` makes of an answer what stands for it in the text.
 */
export function tenantObjects(
  tenant: Tenant,
  quoted: (answer: string) => string,
  blanks: Readonly<Record<string, string>> = {},
): readonly TenantObject[] {
  const namespace = quoted(namespaceOfTenant(tenant));
  const text = textOf('tenant', {
    ...blanks,
    name: namespace,
    tenant: quoted(tenant.name),
    environment: tenant.environment === undefined ? '' : quoted(tenant.environment),
    'ingress-namespace': quoted(tenant.ingress ?? ''),
    group: quoted(tenant.admin),
    ...(blanks.account === undefined && { account: quoted(tenant.name) }),
  });
  const objects = objectsIn(text).filter(({ name }) => tenant.ingress !== undefined || name !== 'allow-from-ingress');
  if (tenant.mesh === undefined) return objects.map(labelled([]));
  const mesh = MESH_TEMPLATES.map((id) => textOf(id, { namespace })).join('---\n');
  return [...objects.map(labelled([MESH_LABELS[tenant.mesh]])), ...objectsIn(mesh)];
}

/** The files of a tenant, without their ending, by the kind of object; kinds that nobody names stand in the first. */
export const TENANT_FILES: Readonly<Record<string, string>> = {
  Namespace: 'namespace',
  ResourceQuota: 'limits',
  LimitRange: 'limits',
  NetworkPolicy: 'network',
  ServiceAccount: 'accounts',
  Role: 'access',
  RoleBinding: 'access',
  PeerAuthentication: 'mesh',
  AuthorizationPolicy: 'mesh',
};

/** The blanks of the tenant's template that answers fill. */
export const ANSWERED_BLANKS: ReadonlySet<string> = new Set(['name', 'tenant', 'environment', 'ingress-namespace', 'group']);

const MESH_TEMPLATES = ['mtls-strict', 'authz-allow-nothing'];

/** https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/, https://istio.io/latest/docs/ambient/usage/add-workloads/ */
const MESH_LABELS: Readonly<Record<Mesh, string>> = {
  sidecar: 'istio-injection: enabled',
  ambient: 'istio.io/dataplane-mode: ambient',
};

function textOf(id: string, values: Readonly<Record<string, string>>): string {
  const template = allTemplates.find((each) => each.id === id);
  return template === undefined ? '' : filled(template, values);
}

const objectsIn = (text: string): readonly TenantObject[] =>
  text.split(/^---\n/m).map((object) => ({
    kind: /^kind: (\w+)$/m.exec(object)?.[1] ?? '',
    name: /^ {2}name: (.+)$/m.exec(object)?.[1] ?? '',
    text: object,
  }));

/** With more labels of the namespace, and without the one of an environment that there is not. */
const labelled =
  (labels: readonly string[]) =>
  (object: TenantObject): TenantObject => {
    if (object.kind !== 'Namespace') return object;
    const more = labels.map((label) => `    ${label}\n`).join('');
    return {
      ...object,
      text: object.text.replace(/^ {4}environment: *\n/m, '').replace(/(?=^ {4}pod-security)/m, () => more),
    };
  };
