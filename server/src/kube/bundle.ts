/** Objects that are applied together: those of one folder, or all that one kustomization makes. */
export interface Bundle {
  /** Of a folder its decoded URI, of a kustomization that of its file. */
  readonly id: string;
  /** Decoded URI of the folder. */
  readonly folder: string;
  readonly isKustomization: boolean;
}
