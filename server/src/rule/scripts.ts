import type { Call } from '../kube/pipeline/call.ts';
import { callsOfConfigMap, callsOfContainer } from '../kube/scripts.ts';
import type { Finding, Rule } from './rule.ts';

/** Looks at every program that a script starts, with all that the same script starts: in containers, ConfigMaps and pipelines. */
export function inScripts(find: (call: Call, script: readonly Call[]) => Iterable<Finding>): NonNullable<Rule['check']> {
  const look = function* (script: readonly Call[]): Generator<Finding> {
    for (const call of script) yield* find(call, script);
  };
  return {
    *container(container) {
      yield* look(callsOfContainer(container));
    },
    *'core/ConfigMap'(resource) {
      for (const script of callsOfConfigMap(resource)) yield* look(script);
    },
    *job({ calls }) {
      yield* look(calls);
    },
    *step({ calls }) {
      yield* look(calls);
    },
  };
}
