import type { Field } from '../../yaml/field.ts';

/** One item of a file of Falco rules. https://falco.org/docs/reference/rules/rule-fields/ */
export interface FalcoItem {
  readonly field: Field;
  readonly kind: 'rule' | 'macro' | 'list';
  readonly name: string;
  /** It changes one that is defined elsewhere. */
  readonly isChange: boolean;
  readonly condition: Field;
}

const KINDS = ['rule', 'macro', 'list'] as const;

export function falcoItemsIn(root: Field): readonly FalcoItem[] {
  return root.items.flatMap((field) => {
    const kind = KINDS.find((one) => field.get(one).isPresent);
    const name = kind === undefined ? undefined : field.get(kind).written;
    // Falco Talon has rules of its own, which answer to those of Falco. https://docs.falco-talon.org/docs/rules/
    const isTalons = ['match', 'actions'].some((key) => field.get(key).isPresent);
    if (kind === undefined || name === undefined || isTalons) return [];
    const isChange = !field.get('override').isAbsent || !(field.get('append').isAbsent || field.get('append').is(false));
    return [{ field, kind, name, isChange, condition: field.get('condition') }];
  });
}

/** Rules that Falco's maintainers hold to be of use everywhere. https://github.com/falcosecurity/rules/blob/main/rules/falco_rules.yaml */
export const STABLE_RULES: ReadonlySet<string> = new Set([
  'Clear Log Activities',
  'Contact K8S API Server From Container',
  'Create Hardlink Over Sensitive Files',
  'Create Symlink Over Sensitive Files',
  'Debugfs Launched in Privileged Container',
  'Detect release_agent File Container Escapes',
  'Directory traversal monitored file read',
  'Disallowed SSH Connection Non Standard Port',
  'Drop and execute new binary in container',
  'Execution from /dev/shm',
  'Fileless execution via memfd_create',
  'Find AWS Credentials',
  'Linux Kernel Module Injection Detected',
  'Netcat Remote Code Execution in Container',
  'Packet socket created in container',
  'PTRACE anti-debug attempt',
  'PTRACE attached to process',
  'Read sensitive file trusted after startup',
  'Read sensitive file untrusted',
  'Redirect STDOUT/STDIN to Network Connection in Container',
  'Remove Bulk Data from Disk',
  'Run shell untrusted',
  'Search Private Keys or Passwords',
  'System user interactive',
  'Terminal shell in container',
]);
