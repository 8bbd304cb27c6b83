import type { Bundle } from '../kube/bundle.ts';
import { compareLocated, FactTable } from '../kube/fact-table.ts';
import { Versions } from '../kube/versions.ts';
import { type Located, WorkspaceIndex } from '../kube/workspace-index.ts';
import { addTo, removeFrom } from '../text/sets.ts';
import { type Activation, type ActiveFarCheck, severityIn, yields } from './activate.ts';
import type { OnCrash } from './analysis.ts';
import type { Difference } from './bundles.ts';
import { Queue } from './queue.ts';
import type { Far } from './state.ts';

/** What the rules said of one object, and all that they asked for it. */
interface Answer {
  readonly asked: ReadonlySet<string>;
  readonly far: readonly Far[];
}

/** What a bundle sees of lists, and whether it sees other bundles. */
interface Sight {
  readonly bundle: Bundle;
  readonly lists: Map<readonly Located[], readonly Located[]>;
  readonly others: Map<Bundle, boolean>;
}

/**
 * Asks the rules that look across files, once for each object, and again for those that asked for something that has
 * changed. So an edit costs what depends on it, however large the workspace is.
 */
export class Across {
  private readonly table = new FactTable();
  private readonly versions = new Versions();
  private readonly answers = new Map<Located, Answer>();
  /** Objects to be asked, for the first time or again. */
  private readonly waiting = new Queue<Located>();
  private readonly askers = new Map<string, Set<Located>>();
  /** By file: the objects of which something was said that stands in it. */
  private readonly sources = new Map<string, Set<Located>>();
  /** What the bundle that asked last sees of the lists that it asked for; objects of one bundle mostly come one after the other. */
  private sight: Sight | undefined;
  private readonly onCrash: OnCrash;
  private activation: Activation;

  constructor(activation: Activation, onCrash: OnCrash) {
    this.activation = activation;
    this.onCrash = onCrash;
  }

  /** All rules have to be asked anew. */
  configure(activation: Activation): void {
    this.activation = activation;
    for (const located of this.answers.keys()) this.waiting.add(located);
  }

  /** Takes what has come and gone. Tells `touched` of the files of which something is no longer said; who else must be asked waits. */
  take({ removed, added }: Difference, touched: Queue<string>): void {
    const keys = new Set<string>();
    this.sight = undefined;
    let haveTurned = false;
    for (const located of removed) {
      for (const key of this.table.remove(located)) keys.add(key);
      haveTurned = this.versions.remove(located) || haveTurned;
      this.forget(located, touched);
      this.answers.delete(located);
      this.waiting.delete(located);
    }
    for (const located of added) {
      for (const key of this.table.add(located)) keys.add(key);
      haveTurned = this.versions.add(located) || haveTurned;
      this.answers.set(located, UNASKED);
      this.waiting.add(located);
    }
    if (haveTurned) for (const located of this.answers.keys()) this.waiting.add(located);
    else for (const key of keys) for (const located of this.askers.get(key) ?? []) this.waiting.add(located);
  }

  /** Asks one of the objects that wait. Tells `touched` of the files of which something may be said now that was not, or no longer. False when nobody waits. */
  askNext(touched: Queue<string>): boolean {
    const located = this.waiting.take();
    if (located !== undefined) this.ask(located, touched);
    return located !== undefined;
  }

  /** What was found at a file, the same whatever came first. Of bundles that share it, the first that finds something at a place speaks. */
  farOf(uri: string): readonly Far[] {
    const subjects = [...(this.sources.get(uri) ?? [])].sort((one, other) => compareLocated(one, other));
    const speakers = new Map<string, string>();
    return subjects.flatMap((subject) =>
      (this.answers.get(subject)?.far ?? []).filter(({ active, finding }) => {
        const { located, path } = finding.at;
        if (located.uri !== uri) return false;
        const place = JSON.stringify([active.rule.id, located.number, path]);
        const speaker = speakers.get(place) ?? subject.bundle.id;
        speakers.set(place, speaker);
        return speaker === subject.bundle.id;
      }),
    );
  }

  /** What an object can see of the workspace. */
  indexOf(located: Located): WorkspaceIndex {
    return this.indexFor(located);
  }

  private ask(located: Located, touched: Queue<string>): void {
    this.forget(located, touched);
    const answer = this.answerFor(located);
    this.answers.set(located, answer);
    for (const key of answer.asked) addTo(this.askers, key, located);
    for (const { finding } of answer.far) {
      addTo(this.sources, finding.at.located.uri, located);
      touched.add(finding.at.located.uri);
    }
  }

  private forget(located: Located, touched: Queue<string>): void {
    const { asked, far } = this.answers.get(located) ?? UNASKED;
    for (const key of asked) removeFrom(this.askers, key, located);
    for (const { finding } of far) {
      removeFrom(this.sources, finding.at.located.uri, located);
      touched.add(finding.at.located.uri);
    }
  }

  private answerFor(located: Located): Answer {
    const { groupKind, workload } = located.fact;
    const checks = this.activation.across.get(groupKind) ?? [];
    const others = workload === undefined ? [] : (this.activation.across.get('workload') ?? []);
    if (checks.length === 0 && others.length === 0) return UNASKED;
    const asked = new Set<string>();
    const index = this.indexFor(located, asked);
    const far = [...checks, ...others].flatMap((check) => this.said(check, located, index));
    return { far: far.filter(({ active }) => !yields(active, far)), asked };
  }

  private said({ active, check }: ActiveFarCheck, located: Located, index: WorkspaceIndex): Far[] {
    try {
      return [...check(located, index, active.context)].map((finding) => ({ active, finding }));
    } catch (error) {
      this.onCrash(active.rule.id, error);
      return [];
    }
  }

  private indexFor({ bundle }: Located, asked?: Set<string>): WorkspaceIndex {
    return new WorkspaceIndex(this.table, (list) => this.seenFromBundle(bundle, list), asked);
  }

  private seenFromBundle(bundle: Bundle, list: readonly Located[]): readonly Located[] {
    if (list.length === 0) return list;
    if (this.sight?.bundle !== bundle) this.sight = { bundle, lists: new Map(), others: new Map() };
    const { lists, others } = this.sight;
    const known = lists.get(list);
    if (known !== undefined) return known;
    const mayMeet = ({ bundle: other }: Located): boolean => {
      const met = others.get(other) ?? this.versions.mayMeet(bundle, other);
      others.set(other, met);
      return met;
    };
    const seen = list.every(mayMeet) ? list : list.filter(mayMeet);
    lists.set(list, seen);
    return seen;
  }
}

const UNASKED: Answer = { asked: new Set(), far: [] };

/** The same for two lists exactly when they say the same. */
export function signatureOf(far: readonly Far[]): string {
  return JSON.stringify(
    far.map(({ active, finding }) => [
      active.rule.id,
      severityIn(active, finding),
      finding.message,
      finding.at.located.number,
      finding.at.path,
      finding.related?.map(({ located, path }) => [located.uri, located.number, path]),
    ]),
  );
}
