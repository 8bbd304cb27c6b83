import { CLOUD_CLUSTERS, publicEndpoint } from '../../kube/component/endpoint.ts';
import type { Resource } from '../../kube/resource.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule, type Finding } from '../../rule/rule.ts';

export const apiserverEndpointPublic = defineRule({
  id: 'apiserver-endpoint-public',
  summary: 'The API server of the cluster can be reached from everywhere',
  why: 'Everybody on the internet may then try stolen tokens and the next flaw of the API server against it. A list of ranges, or an endpoint inside the network, leaves that to those who belong there.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K06:2025'),
    attack('T1133'),
    cwe(668),
    docs('Security checklist', 'https://kubernetes.io/docs/concepts/security/security-checklist/#network-security'),
  ],
  examples: {
    bad: `
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: production, region: eu-central-1}
vpc:
  clusterEndpoints: {publicAccess: true, privateAccess: true}
#                                  ^^^^ The API server of ClusterConfig "production" can be reached from everywhere
`,
    good: `
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: production, region: eu-central-1}
vpc:
  clusterEndpoints: {publicAccess: true, privateAccess: true}
  publicAccessCIDRs: [192.0.2.0/24]
`,
  },
  check: Object.fromEntries(CLOUD_CLUSTERS.map((kind) => [kind, reachable])),
});

function* reachable(cluster: Resource): Generator<Finding> {
  const at = publicEndpoint(cluster);
  if (at !== undefined) yield { at, message: `The API server of ${cluster.label} can be reached from everywhere` };
}
