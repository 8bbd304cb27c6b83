import type { Command, Word } from '../languages/shell.ts';
import type { Call } from './pipeline/call.ts';
import type { Pod } from './pod.ts';
import { kubectlVerb } from './script.ts';
import { callsOfContainer } from './scripts.ts';

/** A right that a job certainly needs to do its work: a verb on a resource of a group. */
export interface NeedFact {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
}

/** What the scripts of a job need of the API server, as far as their words tell. */
export function needsOf(pod: Pod): readonly NeedFact[] {
  if (!pod.resource.groupKind.startsWith('batch/')) return [];
  const needs = pod.containers.flatMap((container) => callsOfContainer(container).flatMap(needsOfCall));
  return needs.filter((need, i) => needs.findIndex((other) => other.verb === need.verb && other.resource === need.resource) === i);
}

/** Only what stands for one resource whatever the cluster serves. */
const RESOURCES: ReadonlyMap<string, readonly [group: string, resource: string]> = new Map(
  (
    [
      ['', 'pods', ['po', 'pod', 'pods']],
      ['', 'namespaces', ['ns', 'namespace', 'namespaces']],
      ['networking.k8s.io', 'networkpolicies', ['netpol', 'networkpolicy', 'networkpolicies']],
    ] as const
  ).flatMap(([group, resource, names]) => names.map((name) => [name, [group, resource]] as const)),
);

const VERBS: ReadonlyMap<string, string> = new Map([
  ['label', 'patch'],
  ['annotate', 'patch'],
  ['patch', 'patch'],
  ['delete', 'delete'],
]);

function needsOfCall({ command, line }: Call): NeedFact[] {
  const verb = kubectlVerb(command);
  if (verb === undefined) return [];
  if (verb === 'apply' || verb === 'create') return manifestsOf(command, line.text ?? '');
  const needed = VERBS.get(verb);
  const kind = kindAfter(command, verb);
  return needed === undefined || kind === undefined ? [] : [{ verb: needed, group: kind[0], resource: kind[1] }];
}

/** The kind is the first word behind the verb that is no option, nor the value of one. */
function kindAfter({ words }: Command, verb: string): readonly [string, string] | undefined {
  const behind = words.slice(words.findIndex(({ text }) => text === verb) + 1);
  const word = behind.find(({ text }, i) => text?.startsWith('-') !== true && !TAKES_VALUE.test(behind[i - 1]?.source ?? ''));
  return RESOURCES.get(nameOf(word));
}

const nameOf = (word: Word | undefined): string => word?.source.split('/')[0] ?? '';

/** Options whose value is the next word. */
const TAKES_VALUE = /^(?:-[nlfop]|--(?:namespace|selector|context|kubeconfig|timeout|grace-period|output|patch|type))$/;

/** Network policies that stand in a here-document: to be made they must at least be allowed to be. */
function manifestsOf(command: Command, script: string): NeedFact[] {
  return command.hereDocuments.flatMap(({ mark }) => {
    const word = script.slice(mark.start, mark.end).replace(/["'\\]/g, '');
    const start = script.indexOf('\n', mark.end);
    const closing =
      start < 0
        ? -1
        : script
            .slice(start)
            .split('\n')
            .findIndex((one) => one.trim() === word);
    const body = closing < 0 ? '' : script.slice(start).split('\n').slice(0, closing).join('\n');
    const isPolicy =
      /^[ \t]*apiVersion:[ \t]*networking\.k8s\.io\/v1[ \t\r]*$/m.test(body) && /^[ \t]*kind:[ \t]*NetworkPolicy[ \t\r]*$/m.test(body);
    return isPolicy ? [{ verb: 'create', group: 'networking.k8s.io', resource: 'networkpolicies' }] : [];
  });
}
