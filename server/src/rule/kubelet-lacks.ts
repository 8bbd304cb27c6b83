import { set, type Value } from '../yaml/change.ts';
import type { Path } from '../yaml/path.ts';
import type { Fix, Rule } from './rule.ts';

export interface LackingKubelet {
  /** The flag that means the same. */
  readonly flag: string;
  readonly path: Path;
  readonly message: string;
  readonly fix: { readonly value: Value; readonly safety: Fix['safety'] };
}

/** Reports a configuration file that leaves a field out, unless kubeadm reads it from the same file and completes it. */
export function kubeletLacks({ flag, path, message, fix }: LackingKubelet): NonNullable<Rule['across']> {
  return {
    *'kubelet.config.k8s.io/KubeletConfiguration'(located, index) {
      const { isPartial, components } = located.fact;
      if (isPartial || components?.some(({ lacks }) => lacks?.includes(flag)) !== true) return;
      if (index.inFile(located.uri).some(({ fact }) => fact.groupKind.startsWith('kubeadm.k8s.io/'))) return;
      const { value, safety } = fix;
      yield {
        at: { located, path },
        message,
        lacks: path.join('.'),
        fixes: [{ title: `Set ${path.join('.')} to ${value}`, safety, changes: (at) => [set(at, value)] }],
      };
    },
  };
}
