import { URI } from 'vscode-uri';
import { stripEnd } from '../text/strip-end.ts';

/** One way of writing for all the ways in which editors encode a URI. */
export function normalUri(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Without a slash at the end, as the URI of a folder is kept. */
export const folderUri = (uri: string): string => stripEnd(normalUri(uri), '/');

export const isInside = (uri: string, folder: string): boolean => uri.startsWith(`${folder}/`);

/** The path from the folder to the file, decoded; undefined when it is not inside. */
export function pathInside(uri: string, folder: string): string | undefined {
  return isInside(uri, folder) ? decode(uri.slice(folder.length + 1)) : undefined;
}

export const schemeOf = (uri: string): string => /^([a-z][a-z\d+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';

/** The file of this name in the folder. */
export const childOf = (folder: string, name: string): string => normalUri(`${folder}/${name}`);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
