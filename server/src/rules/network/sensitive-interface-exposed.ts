import { reachOf, toClusterIp } from '../../kube/service.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const sensitiveInterfaceExposed = defineRule({
  id: 'sensitive-interface-exposed',
  summary: 'A Service opens an administrative interface outside the cluster',
  why: 'Dashboards, notebooks and workflow engines run commands or show how everything is built, and many ask for no password. At a port of every node or at a load balancer, attackers find them within hours; whole clusters were taken over that way.',
  severity: 'high',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    attack('T1133'),
    cwe(306),
    docs(
      'Threat matrix: exposed sensitive interfaces',
      'https://microsoft.github.io/Threat-Matrix-for-Kubernetes/techniques/Exposed%20sensitive%20interfaces/',
    ),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: Service
metadata: {name: dashboard, namespace: kubernetes-dashboard}
spec:
  type: NodePort
#       ^^^^^^^^ Service "dashboard" opens "kubernetes-dashboard" outside the cluster
  selector: {k8s-app: kubernetes-dashboard}
  ports: [{port: 443, targetPort: 8443}]
`,
    good: `
apiVersion: v1
kind: Service
metadata: {name: dashboard, namespace: kubernetes-dashboard}
spec:
  selector: {k8s-app: kubernetes-dashboard}
  ports: [{port: 443, targetPort: 8443}]
`,
  },
  yieldsTo: ['service-admin-port-exposed'],
  check: {
    *'core/Service'(service) {
      const spec = service.field.get('spec');
      const type = spec.get('type');
      if (!type.is('NodePort') && !(type.is('LoadBalancer') && reachOf(service) === 'open')) return;
      const labels = spec.get('selector').entries.flatMap(([key, value]) => (SHARED.test(key) ? [] : (value.text ?? [])));
      const what = [...labels, service.name ?? ''].find((word) => INTERFACE.test(word));
      if (what === undefined || GUARD.test([...labels, service.name].join(' '))) return;
      yield {
        at: type,
        message: `${service.label} opens ${what === service.name ? 'an administrative interface' : `"${what}"`} outside the cluster`,
        fixes: [{ title: 'Make it a Service inside the cluster', safety: 'needs-review', changes: toClusterIp(spec) }],
      };
    },
  },
});

/** Labels that do not tell what a pod runs. */
const SHARED = /(?:^|\/)(?:instance|part-of|managed-by|release|chart|env|tier|team)$/;

/** Such a thing asks who comes, or only looks at the other. */
const GUARD = /oauth|auth-proxy|exporter|adapter|operator/i;

/** What people manage clusters, pipelines and experiments with, as whole words. */
const INTERFACE =
  /(?:^|[-_.])(?:kubernetes-dashboard|argo-server|argocd-server|argo-workflows-server|jenkins|kubeflow|centraldashboard|ml-pipeline-ui|weave-scope|grafana|prometheus|alertmanager|kiali|jupyter(?:hub|lab)?|ray-(?:head|dashboard)|mlflow|airflow-web(?:server)?|spark-master|phpmyadmin|pgadmin|adminer|portainer|rancher|polyaxon|octant|headlamp)(?:$|[-_.])/i;
