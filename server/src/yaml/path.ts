/** Names of keys and numbers of items, from the root of a document. */
export type Path = readonly (string | number)[];

/** As people write paths: `spec.containers[0].image`; keys that are no plain words stand in quotes. */
export function pathText(path: Path): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `[${JSON.stringify(segment)}]`;
  }
  return text;
}
