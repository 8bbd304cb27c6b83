import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { set } from '../../yaml/change.ts';

export const openshiftEtcdEncryptionMissing = defineRule({
  id: 'openshift-etcd-encryption-missing',
  summary: 'OpenShift does not encrypt what it stores in etcd',
  why: 'Secrets, config maps, routes and tokens then stay readable for everybody who gets at etcd, its disk or a backup.',
  severity: 'medium',
  preset: 'strict',
  references: [
    owasp('K03:2025'),
    attack('T1552'),
    cwe(311),
    docs(
      'Encrypting etcd data',
      'https://docs.redhat.com/en/documentation/openshift_container_platform/latest/html/etcd/enable-etcd-encryption',
    ),
  ],
  examples: {
    bad: `
apiVersion: config.openshift.io/v1
kind: APIServer
metadata: {name: cluster}
spec: {}
^^^^ OpenShift stores secrets and tokens in etcd as they are
`,
    good: `
apiVersion: config.openshift.io/v1
kind: APIServer
metadata: {name: cluster}
spec:
  encryption: {type: aesgcm}
`,
  },
  check: {
    *'config.openshift.io/APIServer'({ field }) {
      const type = field.get('spec', 'encryption', 'type');
      if (!(type.isAbsent || type.is('') || type.is('identity'))) return;
      yield {
        at: type,
        message: 'OpenShift stores secrets and tokens in etcd as they are',
        lacks: 'encryption of etcd',
        fixes: [{ title: 'Encrypt them by AES-GCM', safety: 'needs-review', changes: [set(type, 'aesgcm')] }],
      };
    },
  },
});
