import type { Located } from '../kube/located.ts';
import { addTo, removeFrom } from '../text/sets.ts';
import type { Activation } from './activate.ts';
import type { OnCrash } from './analysis.ts';
import type { Difference } from './bundles.ts';
import { Charts, isTemplate } from './charts.ts';
import { derivedByValues } from './derive-chart.ts';
import { type Dismissed, derivedByPatches } from './derive-kustomize.ts';
import { type Derived, type Dismissals, type FilesView, type Note, placeKey } from './derived.ts';
import { Queue } from './queue.ts';

/** A template of a chart by its URI, or an object that a kustomization makes. */
type Key = Located | string;

/** What one of them comes to. */
interface Unit {
  readonly found: readonly Derived[];
  readonly dismissed: Dismissed | undefined;
  /** All files that were asked for, those that are not there among them. */
  readonly inputs: ReadonlySet<string>;
}

/** What {@link Derivations.takeBack} needs. */
interface Trial {
  readonly uris: readonly string[];
  readonly earlier: ReadonlyMap<Key, Unit | undefined>;
  /** Something that was put together at the file is no longer. */
  readonly isLost: boolean;
}

/** What is said of an object only once others have had their say, by the files where it stands. */
export class Derivations {
  private readonly units = new Map<Key, Unit>();
  private readonly users = new Map<string, Set<Key>>();
  private readonly places = new Map<string, Set<Key>>();
  /** All objects of a file, in every bundle that has them. */
  private readonly objects = new Map<string, Set<Located>>();
  private readonly charts = new Charts();
  /** What has to be looked at, for the first time or again. */
  private readonly waiting = new Queue<Key>();
  private readonly onCrash: OnCrash;
  private activation: Activation;

  constructor(activation: Activation, onCrash: OnCrash) {
    this.activation = activation;
    this.onCrash = onCrash;
  }

  /** From now on other settings count; all is looked at again. */
  configure(activation: Activation): void {
    this.activation = activation;
    for (const key of this.units.keys()) this.waiting.add(key);
  }

  /** Takes the files that have changed, come or gone, and the objects. What follows from it is found by `deriveNext`. */
  take(uris: Iterable<string>, { removed, added }: Difference, view: FilesView): void {
    this.sort({ removed, added });
    for (const uri of uris) {
      if (isTemplate(uri)) this.waiting.add(uri);
      for (const key of this.users.get(uri) ?? []) this.waiting.add(key);
      for (const folder of this.charts.change(uri, view)) for (const key of this.users.get(folder) ?? []) this.waiting.add(key);
    }
    for (const located of [...removed, ...added]) this.waiting.add(located);
  }

  /** Looks at one of what waits, and tells of the files at which something may be found otherwise. False when nothing waits. */
  deriveNext(view: FilesView, note: (uri: string) => void): boolean {
    const key = this.waiting.take();
    if (key === undefined) return false;
    const before = this.units.get(key);
    this.replace(key, this.derive(key, view));
    for (const unit of [before, this.units.get(key)]) for (const place of placesOf(key, unit)) note(place);
    return true;
  }

  /** As {@link take} and all that follows, for a while. Nothing may wait before. */
  try(uri: string, uris: readonly string[], difference: Difference, view: FilesView): Trial {
    const before = [...(this.places.get(uri) ?? [])];
    const earlier = new Map<Key, Unit | undefined>();
    this.take(uris, difference, view);
    for (let key = this.waiting.take(); key !== undefined; key = this.waiting.take()) {
      // Of other templates nothing is asked.
      if (typeof key === 'string' && key !== uri) continue;
      earlier.set(key, this.units.get(key));
      this.replace(key, this.derive(key, view));
    }
    const names = new Set(before.flatMap((key) => this.siblings(key)).map(nameOf));
    return { uris, earlier, isLost: before.some((key) => !names.has(nameOf(key))) };
  }

  /** Ends what was tried, by the difference that leads back. */
  takeBack({ uris, earlier }: Trial, back: Difference, view: FilesView): void {
    this.sort(back);
    for (const uri of uris) this.charts.change(uri, view);
    for (const [key, unit] of earlier) this.replace(key, this.isThere(key) ? unit : undefined);
  }

  /** What is found at a file, in an order that depends on nothing else; of several that say the same, the first speaks for all. */
  at(uri: string): readonly Derived[] {
    const merged = new Map<string, Derived>();
    const keys = [...(this.places.get(uri) ?? [])].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
    for (const derived of keys.flatMap((key) => this.units.get(key)?.found ?? [])) {
      const { active, finding, source } = derived;
      if (source.uri !== uri) continue;
      const key = `${placeKey(active.rule.id, uri, source.span)} ${finding.message}`;
      const known = merged.get(key);
      merged.set(
        key,
        known === undefined ? derived : { ...known, source: { ...known.source, related: union(known.source.related, source.related) } },
      );
    }
    return [...merged.values()];
  }

  /** What patches put right in the objects of a file. */
  dismissals(uri: string): Dismissals | undefined {
    if (!this.places.has(uri)) return undefined;
    const objects = [...this.objectsOf(uri)].filter(({ isPatch }) => !isPatch);
    return (number, saying) => {
      const own = objects.filter((located) => located.number === number);
      const dismissed = own.flatMap((located) => {
        const found = this.units.get(located)?.dismissed;
        return found?.sayings.has(saying) === true ? found.note : [];
      });
      return dismissed.length > 0 && dismissed.length === own.length ? 'everywhere' : dismissed;
    };
  }

  /** All objects of a file, in every bundle that has them. */
  objectsOf(uri: string): Iterable<Located> {
    return this.objects.get(uri) ?? [];
  }

  /** True when something is made of the file, so that a change of its text may change what is found elsewhere. */
  uses(uri: string): boolean {
    return this.users.has(uri) || this.charts.concerns(uri);
  }

  private sort({ removed, added }: Difference): void {
    for (const located of removed) removeFrom(this.objects, located.uri, located);
    for (const located of added) addTo(this.objects, located.uri, located);
  }

  private derive(key: Key, view: FilesView): Unit | undefined {
    const inputs = new Set<string>();
    const asked: FilesView = {
      ...view,
      file: (uri) => {
        inputs.add(uri);
        return view.file(uri);
      },
    };
    if (typeof key === 'string') return this.deriveTemplate(key, asked, inputs, view);
    if (!this.isThere(key) || key.effective === undefined) return undefined;
    return { ...derivedByPatches(key, key.effective, asked, this.activation, this.onCrash), inputs };
  }

  /** What the files of its chart decide is asked for once for all templates, so that all depend on all of it. */
  private deriveTemplate(uri: string, asked: FilesView, inputs: Set<string>, view: FilesView): Unit | undefined {
    const file = asked.file(uri);
    // What is found in a template stands in it alone.
    if (file === undefined || file.isToldElsewhere === true) return undefined;
    const chart = this.charts.settingOf(uri, { ...view, file: (other) => (other.endsWith('/Chart.yaml') ? asked : view).file(other) });
    if (chart !== undefined) inputs.add(chart.folder);
    const found = chart?.setting === undefined ? [] : derivedByValues(file, chart.setting, this.activation, this.onCrash);
    return { found, dismissed: undefined, inputs };
  }

  /** What is derived of the objects of its file. */
  private siblings(key: Key): readonly Key[] {
    return typeof key === 'string' ? [key] : [...this.objectsOf(key.uri)].filter((other) => this.units.has(other));
  }

  private isThere(key: Key): boolean {
    return typeof key === 'string' || this.objects.get(key.uri)?.has(key) === true;
  }

  private replace(key: Key, unit: Unit | undefined): void {
    const before = this.units.get(key);
    for (const uri of before?.inputs ?? []) removeFrom(this.users, uri, key);
    for (const uri of placesOf(key, before)) removeFrom(this.places, uri, key);
    if (unit === undefined) {
      this.units.delete(key);
      return;
    }
    this.units.set(key, unit);
    for (const uri of unit.inputs) addTo(this.users, uri, key);
    for (const uri of placesOf(key, unit)) addTo(this.places, uri, key);
  }
}

/** Files at which a unit says something. */
function placesOf(key: Key, unit: Unit | undefined): ReadonlySet<string> {
  if (unit === undefined) return new Set();
  const own = unit.dismissed === undefined || typeof key === 'string' ? [] : [key.uri];
  return new Set([...own, ...unit.found.map(({ source }) => source.uri)]);
}

const nameOf = (key: Key): string => (typeof key === 'string' ? key : `${key.bundle.id} ${key.uri} ${key.number}`);

function union(some: readonly Note[], others: readonly Note[]): readonly Note[] {
  const known = new Set(some.map((note) => JSON.stringify(note)));
  return [...some, ...others.filter((note) => !known.has(JSON.stringify(note)))];
}
