import { readChart } from '../kube/helm/chart.ts';
import { type ChartFiles, chartOf, sharesNames, valuesOf } from '../kube/helm/chart-files.ts';
import { type Helpers, readHelpers } from '../kube/helm/helpers.ts';
import { Field } from '../yaml/field.ts';
import type { ChartSetting, Layer } from './derive-chart.ts';
import { type FilesView, parsedIn } from './derived.ts';

/** A file that may be a template of a chart. */
export const isTemplate = (uri: string): boolean => /\.ya?ml$/.test(uri) && uri.includes('/templates/');

/** Remembers what is common to all templates of a chart, until one of its files changes that. */
export class Charts {
  /** By the outermost folder, of the charts in one another: what decides about the templates of each by its folder. */
  private readonly settings = new Map<string, Map<string, ChartSetting | undefined>>();
  /** The outermost folders of all charts that templates were read of, whether what is common to these is remembered or not. */
  private readonly folders = new Set<string>();
  /** By the outermost folder: what templates call each other is common to charts in one another. */
  private readonly helpers = new Map<string, Helpers>();
  /** Templates of which others may depend. */
  private readonly shared = new Set<string>();

  /** Takes a change of a file; gives the folders of charts all templates of which it may concern. */
  change(uri: string, view: FilesView): readonly string[] {
    // Other files are not even read for it.
    const mayShare = uri.includes('/templates/') && SHARED.test(view.file(uri)?.text ?? '');
    const isAlone = isTemplate(uri) && !mayShare && !this.shared.has(uri);
    if (mayShare) this.shared.add(uri);
    else this.shared.delete(uri);
    if (isAlone) return [];
    const folders = [...this.folders].filter((folder) => uri.startsWith(`${folder}/`));
    for (const folder of folders) {
      const isGone = uri === `${folder}/Chart.yaml` && view.file(uri) === undefined;
      this.settings.delete(folder);
      if (!isInput(uri) || isGone) this.helpers.delete(folder);
      if (isGone) this.folders.delete(folder);
    }
    return folders;
  }

  /** True for a template, and for a file of a chart that templates were read of. */
  concerns(uri: string): boolean {
    return isTemplate(uri) || [...this.folders].some((folder) => uri.startsWith(`${folder}/`));
  }

  /** What decides about a template; undefined when it is none, or others than the files that are there decide. */
  settingOf(uri: string, view: FilesView): { readonly folder: string; readonly setting: ChartSetting | undefined } | undefined {
    const files = chartOf(uri, (other) => view.file(other) !== undefined);
    if (files === undefined) return undefined;
    const folder = files.around.at(-1) ?? files.folder;
    const known = this.settings.get(folder) ?? new Map<string, ChartSetting | undefined>();
    this.settings.set(folder, known);
    this.folders.add(folder);
    if (!known.has(files.folder)) known.set(files.folder, this.read(files, folder, view));
    return { folder, setting: known.get(files.folder) };
  }

  private read(files: ChartFiles, outermost: string, view: FilesView): ChartSetting | undefined {
    const layers = new Map<string, Layer>();
    for (const uri of view.within(outermost)) {
      if (!isInput(uri)) continue;
      const file = view.file(uri);
      const [first] = file?.documents ?? [];
      if (file?.skipped !== undefined) return undefined;
      if (first !== undefined) layers.set(uri, { uri, document: 0, start: first.start, field: Field.root(parsedIn(first.analysis)) });
    }
    const roots = new Map([...layers].map(([uri, { field }]) => [uri, field]));
    const chart = roots.get(files.chart);
    const sets = chart && valuesOf(files, roots);
    if (chart === undefined || sets === undefined) return undefined;
    return {
      chart: readChart(chart, files.around.length > 0),
      helpers: this.helpersIn(files, outermost, view),
      sets: sets.map((set) => set.layers.flatMap((field, i) => layerOf(layers, set.files[i], field))),
    };
  }

  private helpersIn(files: ChartFiles, outermost: string, view: FilesView): Helpers {
    const known = this.helpers.get(outermost);
    if (known !== undefined) return known;
    const names = [...view.within(outermost)].filter((uri) => sharesNames(files, uri));
    const helpers = readHelpers(names.map((uri) => view.file(uri)?.text ?? ''));
    this.helpers.set(outermost, helpers);
    return helpers;
  }
}

/** An action by which a template may define something for others, or change the values that they see. */
const SHARED = /\{\{[^{}]*\b(?:define|block|set|unset|merge\w*|mustMerge\w*)\b/;

function layerOf(layers: ReadonlyMap<string, Layer>, uri: string | undefined, field: Field): Layer[] {
  const layer = uri === undefined ? undefined : layers.get(uri);
  return layer === undefined ? [] : [{ ...layer, field }];
}

/** Chart.yaml, and what may be values. */
const isInput = (uri: string): boolean => /\/(?:Chart|values|ci\/[^/]*-values)\.yaml$/.test(uri);
