import { ROOT_NAMESPACE } from '../../kube/istio.ts';
import type { Resource } from '../../kube/resource.ts';
import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import type { Field } from '../../yaml/field.ts';

export const istioEnvoyFilterRisky = defineRule({
  id: 'istio-envoy-filter-risky',
  summary: 'An EnvoyFilter changes what protects the mesh',
  why: 'An EnvoyFilter writes straight into the configuration of proxies, and nobody checks what comes of it. It can take out the filters that authenticate and authorize, run code in every request, or change every proxy at once, and after an upgrade it may do something else.',
  severity: 'medium',
  preset: 'strict',
  references: [owasp('K05:2025'), cwe(693), docs('EnvoyFilter', 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/')],
  examples: {
    bad: `
apiVersion: networking.istio.io/v1alpha3
kind: EnvoyFilter
metadata: {name: open, namespace: shop}
spec:
  workloadSelector: {labels: {app: web}}
  configPatches:
  - applyTo: HTTP_FILTER
    match: {listener: {filterChain: {filter: {subFilter: {name: envoy.filters.http.rbac}}}}}
#                                                               ^^^^^^^^^^^^^^^^^^^^^^^ EnvoyFilter "open" takes out a filter that protects
    patch: {operation: REMOVE}
`,
    good: `
apiVersion: networking.istio.io/v1alpha3
kind: EnvoyFilter
metadata: {name: limits, namespace: shop}
spec:
  workloadSelector: {labels: {app: web}}
  configPatches:
  - applyTo: NETWORK_FILTER
    match: {listener: {filterChain: {filter: {name: envoy.filters.network.http_connection_manager}}}}
    patch:
      operation: MERGE
      value: {typed_config: {max_request_headers_kb: 96}}
`,
  },
  check: {
    *'networking.istio.io/EnvoyFilter'(resource) {
      const { field, label } = resource;
      if (isForAll(resource)) yield { at: resource.namespace, message: `${label} changes every proxy of the mesh` };
      for (const patch of field.get('spec', 'configPatches').items) {
        const name = removedFilter(patch);
        if (name !== undefined) yield { at: name, message: `${label} takes out a filter that protects`, severity: 'high' };
        const type = patch.get('patch', 'value', 'typed_config', '@type');
        if (type.text?.endsWith('.lua.v3.Lua') === true) yield { at: type, message: `${label} runs Lua code in every request` };
      }
    },
  },
});

/** Filters of the installation itself carry its labels. */
function isForAll({ field, namespace }: Resource): boolean {
  const spec = field.get('spec');
  const labels = field.get('metadata', 'labels');
  const isInstalled =
    labels.isOpen || labels.entries.some(([key]) => /^(?:istio\.io\/rev|(?:install\.)?operator\.istio\.io\/.*)$/.test(key));
  const isWide = ['workloadSelector', 'targetRefs'].every((name) => spec.get(name).isEmpty);
  return namespace.is(ROOT_NAMESPACE) && spec.isMap && isWide && !isInstalled;
}

function removedFilter(patch: Field): Field | undefined {
  if (!patch.get('patch', 'operation').is('REMOVE')) return undefined;
  const filter = patch.get('match', 'listener', 'filterChain', 'filter');
  return [filter.get('subFilter', 'name'), filter.get('name')].find(({ text }) => text !== undefined && PROTECTING.test(text));
}

const PROTECTING = /^(?:envoy\.filters\.(?:http|network)\.(?:rbac|ext_authz|jwt_authn|oauth2|basic_auth)|istio_authn|istio\.authz)$/;
