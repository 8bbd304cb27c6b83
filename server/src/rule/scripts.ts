import type { Call } from '../kube/pipeline/call.ts';
import { callsOfConfigMap, callsOfContainer } from '../kube/scripts.ts';
import type { Finding, Rule } from './rule.ts';

/** Where a script runs. */
export type Place = 'cluster' | 'pipeline';

/** Looks at every program that a script starts, with all that the same script starts: in containers, ConfigMaps and pipelines. */
export function inScripts(find: (call: Call, script: readonly Call[], place: Place) => Iterable<Finding>): NonNullable<Rule['check']> {
  const look = function* (script: readonly Call[], place: Place): Generator<Finding> {
    for (const call of script) yield* find(call, script, place);
  };
  return {
    *container(container) {
      yield* look(callsOfContainer(container), 'cluster');
    },
    *'core/ConfigMap'(resource) {
      for (const script of callsOfConfigMap(resource)) yield* look(script, 'cluster');
    },
    *job({ calls }) {
      yield* look(calls, 'pipeline');
    },
    *step({ calls }) {
      yield* look(calls, 'pipeline');
    },
  };
}
