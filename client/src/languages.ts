import type { TextDocument } from 'vscode';

/**
 * The languages whose files we look at: VS Code's own, and the one that the Kubernetes and Helm extensions give to chart templates.
 * The manifest's activation events name the same.
 */
export const languages: readonly string[] = ['yaml', 'helm'];

export const isOurs = (document: TextDocument): boolean => languages.includes(document.languageId);
