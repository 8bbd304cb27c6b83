import { reachOf, toClusterIp } from '../../kube/service.ts';
import { attack, cwe, nsa, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const serviceAdminPortExposed = defineRule({
  id: 'service-admin-port-exposed',
  summary: 'A port for administration or data is open outside the cluster',
  why: 'Such ports are scanned for day and night. What listens there either trusts whoever reaches it, as the Docker API does, or falls to the first weak password, and then all data or the node itself is lost.',
  severity: 'high',
  preset: 'recommended',
  references: [nsa('Network separation and hardening'), owasp('K06:2025'), attack('T1133'), cwe(668)],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: cache, namespace: shop}
spec:
  type: LoadBalancer
  selector: {app: cache}
  ports:
  - port: 6379
#         ^^^^ Service "cache" opens port 6379 (Redis) outside the cluster
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: cache, namespace: shop}
spec:
  selector: {app: cache}
  ports:
  - port: 6379
`,
  },
  check: {
    *'core/Service'(service) {
      const spec = service.field.get('spec');
      const type = spec.get('type');
      if (!type.is('NodePort') && !(type.is('LoadBalancer') && reachOf(service) === 'open')) return;
      for (const port of spec.get('ports').items) {
        const field = [port.get('targetPort'), port.get('port')].find(({ number }) => number !== undefined);
        const what = PORTS.get(field?.number ?? 0);
        if (field === undefined || what === undefined || !(port.get('protocol').isAbsent || port.get('protocol').is('TCP'))) continue;
        if (!isLikely(field.number ?? 0, service.name ?? '')) continue;
        yield {
          at: field,
          message: `${service.label} opens port ${field.number} (${what}) outside the cluster`,
          fixes: [{ title: 'Make it a Service inside the cluster', safety: 'needs-review', changes: toClusterIp(spec) }],
        };
      }
    },
  },
});

/** A server for Git or files is meant to be reached by SSH, and other programs use the ports of meshes, too. */
function isLikely(port: number, name: string): boolean {
  if (port === 22) return !/git|gogs|gerrit|sftp|bastion/i.test(name);
  if (port === 8001) return /proxy|kubectl|envoy|admin/i.test(name);
  return port < 15000 || 15010 < port || /envoy|istio/i.test(name);
}

/** https://www.iana.org/assignments/service-names-port-numbers and https://istio.io/latest/docs/ops/deployment/application-requirements/ */
const PORTS = new Map([
  [22, 'SSH'],
  [2375, 'Docker'],
  [2379, 'etcd'],
  [2380, 'etcd'],
  [3306, 'MySQL'],
  [5432, 'PostgreSQL'],
  [6379, 'Redis'],
  [8001, 'kubectl proxy'],
  [9200, 'Elasticsearch'],
  [10250, 'kubelet'],
  [15000, 'Envoy'],
  [15010, 'istiod'],
  [27017, 'MongoDB'],
]);
