import { cwe, docs, owasp } from '../../rule/references.ts';
import { defineRule } from '../../rule/rule.ts';
import { remove, set } from '../../yaml/change.ts';

export const debugModeEnabled = defineRule({
  id: 'debug-mode-enabled',
  summary: 'A program runs in its mode for developers',
  why: 'In that mode programs show their settings, their source and traces of errors to whoever asks, and some open a console in which anybody runs code. Flask and Django warn of it for anything but development.',
  severity: 'low',
  preset: 'strict',
  references: [owasp('K01:2025'), cwe(489), docs('Flask: debug mode', 'https://flask.palletsprojects.com/en/stable/debugging/')],
  examples: {
    bad: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    env:
    - name: NODE_ENV
      value: development
#            ^^^^^^^^^^^ Container "web" runs in a mode for developers: NODE_ENV is development
    - name: FLASK_DEBUG
      value: "1"
#            ^^^ Container "web" runs in a mode for developers: FLASK_DEBUG is 1
`,
    good: `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web
    image: registry.example/web:1.4.2
    env:
    - name: NODE_ENV
      value: production
`,
  },
  check: {
    *container({ field, label }) {
      for (const variable of field.get('env').items) {
        const { text: name = '' } = variable.get('name');
        const value = variable.get('value');
        const isMode = MODES.has(name) && value.is('development');
        if (!isMode && !(SWITCHES.has(name) && ON.test(value.written ?? ''))) continue;
        yield {
          at: value,
          message: `${label} runs in a mode for developers: ${name} is ${value.written}`,
          fixes: [
            isMode
              ? { title: `Set ${name} to production`, safety: 'needs-review', changes: [set(value, 'production')] }
              : { title: `Remove ${name}`, safety: 'needs-review', changes: [remove(variable)] },
          ],
        };
      }
    },
  },
});

const MODES: ReadonlySet<string> = new Set(['FLASK_ENV', 'NODE_ENV']);
const SWITCHES: ReadonlySet<string> = new Set(['FLASK_DEBUG', 'DJANGO_DEBUG', 'DEBUG']);
const ON = /^(?:1|true|yes|on)$/i;
