/** Objects that are applied together: those of one folder, or all that one kustomization makes. */
export interface Bundle {
  /** Of a folder its decoded URI, of a kustomization that of its file. */
  readonly id: string;
  /** Of a kustomization the URI of its file, of a folder that of the folder. */
  readonly uri: string;
  /** Decoded URI of the folder. */
  readonly folder: string;
  readonly isKustomization: boolean;
}
