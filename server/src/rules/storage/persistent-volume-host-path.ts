import { hostPathKind, isWithin, normalPath } from '../../kube/host-path.ts';
import { attack, cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { shorten } from '../../text/shorten.ts';

export const persistentVolumeHostPath = defineRule({
  id: 'persistent-volume-host-path',
  summary: 'A persistent volume is a folder of the node',
  why: "Whoever may claim the volume reads and writes the node's files, although their pods name only a claim and no policy for pods objects. The data also stays on one node, so that a pod on another one finds an empty folder.",
  severity: 'high',
  preset: 'recommended',
  references: [
    owasp('K01:2025'),
    attack('T1611'),
    cwe(668),
    docs('Creation of persistent volumes', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation'),
  ],
  examples: {
    bad: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  capacity: {storage: 10Gi}
  accessModes: [ReadWriteOnce]
  hostPath: {path: /srv/data}
# ^^^^^^^^ PersistentVolume "data" is a folder of the node
`,
    good: `
apiVersion: v1
kind: PersistentVolume
metadata: {name: data}
spec:
  capacity: {storage: 10Gi}
  accessModes: [ReadWriteOnce]
  csi: {driver: ebs.csi.aws.com, volumeHandle: vol-0123456789abcdef0}
`,
  },
  check: {
    *'core/PersistentVolume'({ field, label }) {
      const hostPath = field.get('spec', 'hostPath');
      const path = hostPath.get('path');
      const isGrave = (hostPathKind(path) ?? 'ordinary') !== 'ordinary';
      if (isGrave) yield { at: path, message: `${label} is "${shorten(path.text ?? '')}" of the node`, severity: 'critical' };
      else if (hostPath.isMap) yield { at: hostPath, message: `${label} is a folder of the node` };
      const local = field.get('spec', 'local', 'path');
      // A disk may be given as its device.
      const isDevice = local.text !== undefined && isWithin(normalPath(local.text), '/dev');
      if ((hostPathKind(local) ?? 'ordinary') !== 'ordinary' && !isDevice)
        yield { at: local, message: `${label} is "${shorten(local.text ?? '')}" of the node` };
    },
  },
});
