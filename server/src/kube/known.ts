/** Text, certainly nothing (`null`), or something that a template hides (`undefined`). */
export type Known<Type> = Type | null | undefined;

export interface Labels {
  readonly known: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}
