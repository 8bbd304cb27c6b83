import type { Field } from '../../yaml/field.ts';

/** The files of a chart that decide what one of its templates prints, by URI. */
export interface ChartFiles {
  /** The folder of the chart, without a slash at its end. */
  readonly folder: string;
  readonly chart: string;
  readonly values: string;
  /** The folders of the charts around it, the nearest first: each holds the one before in its folder `charts`. */
  readonly around: readonly string[];
}

/**
 * The chart that a file is a template of: the nearest folder above with a Chart.yaml, if the file stands in its folder
 * `templates`. https://helm.sh/docs/topics/charts/#the-chart-file-structure
 */
export function chartOf(uri: string, has: (uri: string) => boolean): ChartFiles | undefined {
  const folder = foldersAbove(uri).find((above) => has(`${above}/Chart.yaml`));
  return folder !== undefined && uri.startsWith(`${folder}/templates/`) ? filesOf(folder, has) : undefined;
}

/** True for a file whose named templates the templates of the chart may call. All charts in one another share theirs. */
export function sharesNames({ folder, around }: ChartFiles, uri: string): boolean {
  const outermost = around.at(-1) ?? folder;
  return /\.(?:ya?ml|tpl|txt)$/.test(uri) && uri.startsWith(`${outermost}/`) && uri.slice(outermost.length).includes('/templates/');
}

/** A file of a chart that holds named templates and no manifest, such as `_helpers.tpl`. */
export const isHelperFile = (path: string): boolean => path.endsWith('.tpl') && path.includes('/templates/');

/** Files of values that are given together; `evaluate` takes the layers. */
export interface ValueSet {
  readonly layers: readonly Field[];
  /** Of each layer the file it stands in. */
  readonly files: readonly string[];
}

/**
 * The values that a chart is known to be used with: those of its own values.yaml, and these with each file that is
 * there to try the chart out, `ci/*-values.yaml`. Of a chart inside others the outermost has these files, and each
 * chart around has a section for it. `files` holds the roots of all files of these charts by URI. Undefined when others
 * than these files decide: of a library, with values that a dependency brings, or under a name that is not certain.
 * https://helm.sh/docs/chart_template_guide/subcharts_and_globals/
 * https://github.com/helm/chart-testing#customization
 */
export function valuesOf({ folder, chart, around }: ChartFiles, files: ReadonlyMap<string, Field>): readonly ValueSet[] | undefined {
  const own = files.get(chart);
  if (own === undefined || own.isUnknown || own.get('type').is('library')) return undefined;
  const imports = own.get('dependencies').items.some((dependency) => !dependency.get('import-values').isAbsent);
  const sections = sectionsOf([folder, ...around], files);
  if (imports || own.get('dependencies').isUnknown || sections === undefined) return undefined;
  const layers = [folder, ...around].flatMap((each, i) => {
    const file = `${each}/values.yaml`;
    const root = files.get(file);
    return root === undefined ? [] : [{ file, field: root.get(...sections.slice(0, i).toReversed()) }];
  });
  const outermost = around.at(-1) ?? folder;
  const tries = [...files.keys()].filter(
    (file) => file.startsWith(`${outermost}/ci/`) && /^[^/]*-values\.yaml$/.test(file.slice(outermost.length + 4)),
  );
  const tried = tries.sort().flatMap((file) => {
    const root = files.get(file);
    return root === undefined ? [] : [[...layers, { file, field: root.get(...sections.toReversed()) }]];
  });
  return [layers, ...tried].map((set) => ({ layers: set.map(({ field }) => field), files: set.map(({ file }) => file) }));
}

/** What each chart is called in the values of the one around it; undefined when one is called in several ways. */
function sectionsOf(folders: readonly string[], files: ReadonlyMap<string, Field>): readonly string[] | undefined {
  const names: string[] = [];
  for (const [i, folder] of folders.slice(0, -1).entries()) {
    const name = files.get(`${folder}/Chart.yaml`)?.get('name').text;
    const dependencies = files.get(`${folders[i + 1]}/Chart.yaml`)?.get('dependencies').items ?? [];
    const same = dependencies.filter((dependency) => dependency.get('name').text === name);
    if (name === undefined || 1 < same.length || same.some((dependency) => !dependency.get('alias').isAbsent)) return undefined;
    names.push(name);
  }
  return names;
}

function filesOf(folder: string, has: (uri: string) => boolean): ChartFiles {
  return { folder, chart: `${folder}/Chart.yaml`, values: `${folder}/values.yaml`, around: aroundOf(folder, has) };
}

function aroundOf(folder: string, has: (uri: string) => boolean): readonly string[] {
  const outer = /^(.*)\/charts\/[^/]+$/.exec(folder)?.[1];
  return outer === undefined || !has(`${outer}/Chart.yaml`) ? [] : [outer, ...aroundOf(outer, has)];
}

/** From the nearest to the root, without slashes at their ends. */
function foldersAbove(uri: string): readonly string[] {
  const segments = uri.split('/');
  return segments.slice(1).map((_, i) => segments.slice(0, segments.length - 1 - i).join('/'));
}
