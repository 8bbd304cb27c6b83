/** How each kind of option is given. */
interface Kinds {
  readonly texts: readonly string[];
  readonly text: string;
  readonly number: number;
  readonly boolean: boolean;
}

type OptionKind = keyof Kinds;

/** Something of a rule that a user may decide. */
export type Option = {
  readonly [Kind in OptionKind]: {
    readonly kind: Kind;
    readonly byDefault: Kinds[Kind];
    /** One sentence of Markdown. */
    readonly text: string;
  };
}[OptionKind];

/** By name. */
export type Options = Readonly<Record<string, Option>>;

export type OptionValue = Kinds[OptionKind];

export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What a check gets for the options that its rule declares. */
export type ValuesOf<Declared extends Options> = { readonly [Name in keyof Declared]: Kinds[Declared[Name]['kind']] };

/** What was chosen, and the default of everything else. */
export const chosenOr = (declared: Options = {}, chosen: OptionValues = {}): OptionValues =>
  Object.fromEntries(Object.entries(declared).map(([name, { byDefault }]) => [name, chosen[name] ?? byDefault]));
