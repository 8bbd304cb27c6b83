import type { Located } from '../located.ts';

/** What the map says of one side of an object, such as its network or its rights. */
export interface Passage {
  readonly title: string;
  /** For a line above the object; left out where nothing there is worth one. */
  readonly brief?: string;
  /** Sentences without a full stop, each of which stands alone; never none. Put together when they are wanted: nobody wants those of a whole file. */
  readonly says: () => readonly string[];
  /** Of what has a line: the objects that it was read from, itself left out. */
  readonly from?: readonly Located[];
}
