import { blanksOf, type Template } from './template.ts';

/** What a workspace can tell: names of its namespaces and service accounts, labels of its pods, groups, and who lets people in. */
export type Knowledge = 'namespaces' | 'accounts' | 'labels' | 'groups' | 'ingresses';

/** Which of it goes into a blank of this name. */
export function knowledgeFor(blank: string): Knowledge | undefined {
  if (/^(?:(?:peer|caller)-)?namespace$/.test(blank)) return 'namespaces';
  if (blank === 'caller') return 'accounts';
  if (/^(?:peer-)?label$/.test(blank)) return 'labels';
  if (blank === 'group') return 'groups';
  if (blank === 'ingress-namespace') return 'ingresses';
  return undefined;
}

/** The server knows more of such a template than a fixed text could: what goes into its blanks, or where it belongs. */
export const isKnowable = (template: Template): boolean =>
  template.within !== undefined || blanksOf(template).some(({ name }) => knowledgeFor(name) !== undefined);

/** A name as Kubernetes has them, which YAML needs no quotes for. */
export const isPlainName = (name: string): boolean => /^[a-z](?:[-a-z0-9.]*[a-z0-9])?$/.test(name) && !OTHER_WORD.test(name);

/** A group as identity providers have them, which YAML needs no quotes for. */
export const isPlainGroup = (name: string): boolean => /^[A-Za-z][\w:@./-]*\w$/.test(name) && !OTHER_WORD.test(name);

/** Some reader of YAML takes it for something else than a text. */
const OTHER_WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
