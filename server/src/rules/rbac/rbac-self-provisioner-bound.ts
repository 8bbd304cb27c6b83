import { isGroup } from '../../kube/rbac.ts';
import { docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';

export const rbacSelfProvisionerBound = defineRule({
  id: 'rbac-self-provisioner-bound',
  summary: 'Everybody may make projects',
  why: 'On OpenShift whoever makes a project is its administrator. Where every user may, projects without owner, quota or policies pile up, and a stolen account of the least rights can start pods of its own.',
  severity: 'low',
  preset: 'all',
  references: [
    owasp('K02:2025'),
    docs(
      'Disabling project self-provisioning',
      'https://docs.openshift.com/container-platform/latest/applications/projects/configuring-project-creation.html',
    ),
  ],
  examples: {
    bad: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: self-provisioners}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: self-provisioner}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: "system:authenticated:oauth"}
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ClusterRoleBinding "self-provisioners" lets every user make projects
`,
    good: `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: self-provisioners}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: self-provisioner}
subjects:
- {apiGroup: rbac.authorization.k8s.io, kind: Group, name: project-owners}
`,
  },
  check: {
    *binding({ resource, roleRef, subjects, isClusterWide }) {
      if (!isClusterWide || !roleRef.get('name').is('self-provisioner')) return;
      const all = subjects.find((subject) => isGroup(subject, 'system:authenticated:oauth') || isGroup(subject, 'system:authenticated'));
      if (all !== undefined) yield { at: all.name, message: `${resource.label} lets every user make projects` };
    },
  },
});
