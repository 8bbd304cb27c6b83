import type { Engine } from '../engine/engine.ts';
import { decoded, lastOf, parentOf } from '../kube/kustomize/paths.ts';
import { namespaceOfTenant } from '../templates/tenant.ts';
import { knowledgeAt } from './template-knowledge.ts';
import { isLabel, NONE, TENANT_QUESTIONS, type TenantAnswers, type TenantQuestionId, tenantOf } from './tenant-answers.ts';
import { factsIn, factsOf, habitsAt, isNamespace } from './workspace-habits.ts';

export interface TenantQuestion {
  readonly id: TenantQuestionId;
  readonly text: string;
  readonly hint: string;
  /** The likeliest first, which is taken for an answer where nobody says otherwise. */
  readonly suggestions: readonly Suggestion[];
  /** No other answer makes sense. */
  readonly isChoice: boolean;
}

export interface Suggestion {
  readonly answer: string;
  readonly note: string;
}

/** The next question that the answers so far leave open; undefined when all is known. */
export function nextTenantQuestion(engine: Engine, root: string, answers: TenantAnswers): TenantQuestion | undefined {
  const id = TENANT_QUESTIONS.find((each) => answers[each] === undefined && (each !== 'mesh' || hasMesh(engine)));
  return id === undefined ? undefined : { id, ...QUESTIONS[id](engine, root, answers) };
}

type Asked = Omit<TenantQuestion, 'id'>;

const QUESTIONS: Readonly<Record<TenantQuestionId, (engine: Engine, root: string, answers: TenantAnswers) => Asked>> = {
  name: () => ({
    text: 'What is the tenant called?',
    hint: 'Small letters, digits and "-", such as the name of a team: team-a',
    suggestions: [],
    isChoice: false,
  }),
  environment: (engine, _, { name = '' }) => ({
    text: `Which environment of ${name} is it?`,
    hint: `It becomes a part of the namespace's name: ${name}-production`,
    suggestions: [
      ...environmentsIn(engine).map((answer) => ({ answer, note: `the namespace ${namespaceOfTenant({ name, environment: answer })}` })),
      { answer: NONE, note: `there is only one: the namespace ${name}` },
    ],
    isChoice: false,
  }),
  admin: (engine, root, { name = '' }) => {
    const known = knowledgeAt(engine, `${root}/`)('groups');
    return {
      text: 'Which group administers it?',
      hint: 'A group of your identity provider, with the prefix that the API server puts before it',
      suggestions: [
        { answer: `${prefixOf(known)}${name}-admins`, note: 'called after the tenant' },
        ...known.map((answer) => ({ answer, note: 'bound elsewhere' })),
      ],
      isChoice: false,
    };
  },
  ingress: (engine, root) => {
    const known = knowledgeAt(engine, `${root}/`)('ingresses');
    return {
      text: 'From which namespace may the ingress controller or gateway enter?',
      hint: 'Pods with the label ingress: allowed accept connections from it',
      suggestions: [
        ...known.map((answer) => ({ answer, note: 'enters elsewhere' })),
        ...(known.length === 0 ? LIKELY_INGRESSES : []),
        { answer: NONE, note: 'nobody enters from outside' },
      ],
      isChoice: false,
    };
  },
  mesh: () => ({
    text: 'How do its pods join the mesh of Istio?',
    hint: 'In the mesh nobody may call them until an AuthorizationPolicy allows it',
    suggestions: [
      { answer: 'sidecar', note: 'each with a proxy beside it' },
      { answer: 'ambient', note: 'by the proxy of their node' },
      { answer: NONE, note: 'they do not' },
    ],
    isChoice: true,
  }),
  place: (engine, root, answers) => {
    const { environment, name } = tenantOf(answers);
    return {
      text: 'Where shall it be written?',
      hint: 'A folder of the workspace, or one file that ends in .yaml',
      suggestions: placesFor(engine, root, namespaceOfTenant({ name, environment })),
      isChoice: false,
    };
  },
};

const LIKELY_INGRESSES: readonly Suggestion[] = [
  { answer: 'gateway', note: 'where a Gateway often lives' },
  { answer: 'ingress', note: 'where a controller often lives' },
];

const hasMesh = (engine: Engine): boolean => factsIn(engine).some(({ groupKind }) => groupKind.startsWith('security.istio.io/'));

function environmentsIn(engine: Engine): readonly string[] {
  const labels = factsIn(engine)
    .filter(isNamespace)
    .flatMap(({ labels }) => labels.known.environment ?? labels.known.env ?? []);
  const known = [...new Set(labels)].filter((label) => isLabel(label));
  return known.length > 0 ? known : ['production', 'staging', 'development'];
}

/** What most of the known groups begin with up to a colon; without any, the prefix that our templates use. */
function prefixOf(groups: readonly string[]): string {
  const prefixes = groups.map((group) => /^.*:/.exec(group)?.[0] ?? '');
  const [most = 'oidc:'] = [...prefixes].sort((one, two) => count(prefixes, two) - count(prefixes, one));
  return most;
}

const count = (list: readonly string[], wanted: string): number => list.filter((each) => each === wanted).length;

/** Beside the tenants that are there, as a folder or a file as they are; else below `tenants`. */
function placesFor(engine: Engine, root: string, namespace: string): readonly Suggestion[] {
  const beside = engine.uris.flatMap((uri) => {
    const facts = factsOf(engine, uri);
    const own = facts.find(isNamespace)?.name;
    if (own === undefined || !uri.startsWith(`${root}/`)) return [];
    if (lastOf(parentOf(uri)) === own && parentOf(uri) !== root) return `${parentOf(parentOf(uri))}/${namespace}`;
    return facts.length > 1 && lastOf(uri).replace(/\.ya?ml$/, '') === own
      ? `${parentOf(uri)}/${namespace}${/\.ya?ml$/.exec(uri)?.[0]}`
      : [];
  });
  const paths = [...new Set(beside)]
    .sort((one, two) => count(beside, two) - count(beside, one))
    .map((uri) => ({ answer: decoded(uri.slice(root.length + 1)), note: 'beside other tenants' }));
  const { extension } = habitsAt(engine, `${root}/`);
  const usual = [
    { answer: `tenants/${namespace}`, note: 'a folder of files' },
    { answer: `tenants/${namespace}${extension}`, note: 'one file' },
  ];
  return [...paths, ...usual.filter(({ answer }) => !paths.some((path) => path.answer === answer))];
}
