import { isDay } from '../text/day.ts';
import type { Span } from '../text/span.ts';
import { YamlDocument } from '../yaml/document.ts';
import { Field } from '../yaml/field.ts';
import { splitDocuments } from '../yaml/stream.ts';
import { type Complaint, type KnownRule, readSettings } from './read-settings.ts';
import { SETTINGS, type Settings, type SettingType } from './settings.ts';

/** The file in the root of a workspace or repository that holds its settings. */
export const CONFIG_FILE = '.kubewright.yaml';

export interface ConfigFile {
  /** What was understood, to be laid over the settings of the editor. */
  readonly settings: Partial<Settings>;
  /** What is wrong, by place in the text. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
  /** What has ended by this day, by place in the text; nothing when no day is given. */
  readonly ended: readonly { readonly message: string; readonly span: Span }[];
}

/** Reads the text of a config file. Never throws: what is wrong is a problem at its place, and the rest counts. */
export function readConfigFile(text: string, knownRules: readonly KnownRule[], today?: string): ConfigFile {
  const [first, second] = splitDocuments(text);
  const document = YamlDocument.parse(text.slice(0, first?.end));
  const root = Field.root(document);
  const { settings, complaints } = readSettings(plainSettings(root, knownRules), knownRules, 'file');
  const problems = [
    ...document.problems,
    ...[...document.repeatedKeys()].map(({ name, ignored }) => ({ message: `"${name}" stands twice; the last one counts`, span: ignored })),
    ...complaints.map((complaint) => ({ message: complaint.message, span: placeOf(root, complaint) })),
    ...(second === undefined
      ? []
      : [{ message: 'Only the first document of this file is read', span: { start: second.start, end: second.start + 3 } }]),
  ];
  return {
    settings,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    ended: today === undefined ? [] : endedBy(today, root),
  };
}

function endedBy(today: string, root: Field): ConfigFile['ended'] {
  return root.get('exceptions').items.flatMap((exception) => {
    const until = exception.get('until');
    const day = until.written ?? '';
    return isDay(day) && day < today
      ? [{ message: `This exception ended on ${day}: mend what is found, or agree anew`, span: until.anchor }]
      : [];
  });
}

/** As deep as settings go and no deeper, so that aliases of aliases cost nothing. */
function plainSettings(root: Field, knownRules: readonly KnownRule[]): unknown {
  if (root.isAbsent) return undefined;
  if (!root.isMap) return root.written ?? [];
  return record(
    root.entries.map(([name, field]) => {
      const kind = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof Settings].type.kind : undefined;
      return [name, kind === undefined ? {} : plainSetting(field, kind, knownRules)];
    }),
  );
}

function plainSetting(field: Field, kind: SettingType['kind'], knownRules: readonly KnownRule[]): unknown {
  if (kind === 'options') return plainOptions(field, knownRules);
  if (kind !== 'exceptions' || !field.isList) return plain(field, kind);
  return field.items.map((item) =>
    item.isMap ? record(item.entries.map(([name, value]) => [name, plain(value, 'text')])) : plain(item, 'text'),
  );
}

function plainOptions(options: Field, knownRules: readonly KnownRule[]): unknown {
  if (!options.isMap) return plain(options, 'options');
  return record(
    options.entries.map(([id, field]) => {
      const declared = knownRules.find((rule) => rule.id === id)?.options ?? {};
      const values = field.entries.map(([name, value]) => [name, plain(value, declared[name]?.kind ?? 'text')] as const);
      return [id, field.isMap ? record(values) : plain(field, 'options')];
    }),
  );
}

function plain(field: Field, kind: string): unknown {
  if (field.isAbsent) return undefined;
  // Elsewhere words are wanted as they are written: `1.30` is no number and `off` is not false.
  if (kind === 'boolean' || kind === 'number') return field.value ?? {};
  if (field.isMap) return record(field.entries.map(([name, value]) => [name, value.written]));
  if (field.isList) return field.items.map((item) => item.written);
  return field.written ?? {};
}

const record = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> => Object.fromEntries(entries);

function placeOf(root: Field, { path, isAboutKey }: Complaint): Span {
  const field = root.get(...path);
  const key = isAboutKey ? field.keyNode?.range : undefined;
  return key ? { start: key[0], end: key[1] } : field.anchor;
}
