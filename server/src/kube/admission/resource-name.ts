/** The name under which the API serves a kind of Kubernetes' own, as `networkpolicies` for `NetworkPolicy`. */
export function resourceOfKind(kind: string): string | undefined {
  const name = kind.toLowerCase();
  if (!/^[a-z]+$/.test(name)) return undefined;
  if (name === 'endpoints') return name;
  if (/(?:s|x)$/.test(name)) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
