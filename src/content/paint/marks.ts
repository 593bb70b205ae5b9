import { severities, type Severity, type Span } from '../../engine/types.ts';
import type { TextMap } from '../text-map.ts';

export interface Mark extends Span {
  readonly severity: Severity;
}

/** The marks of one box. Ranges are rebuilt from offsets: editors replace their nodes as they like. */
export interface Marks {
  show(marks: readonly Mark[], map: TextMap): void;
  /** Where a mark stands on the screen now. */
  readonly shown: ReadonlyMap<Mark, Range>;
}

const nameOf = (severity: Severity): string => `postproef-${severity}`;

/** Of all boxes, and of a former version of the extension. */
export const clearMarks = (): void => severities.forEach((severity) => CSS.highlights.delete(nameOf(severity)));

/** The registry is one for the whole document: each box adds its own ranges to it and takes only those away. */
const registered = (severity: Severity): Highlight => {
  const known = CSS.highlights.get(nameOf(severity));
  if (known) return known;
  const fresh = new Highlight();
  fresh.priority = severities.indexOf(severity);
  CSS.highlights.set(nameOf(severity), fresh);
  return fresh;
};

const samePlace = (a: Range | undefined, b: Range): boolean =>
  a !== undefined && a.startContainer === b.startContainer && a.startOffset === b.startOffset && a.endContainer === b.endContainer && a.endOffset === b.endOffset;

export const createMarks = (signal: AbortSignal): Marks => {
  let shown = new Map<Mark, Range>();
  const show = (marks: readonly Mark[], map: TextMap): void => {
    const next = new Map<Mark, Range>();
    const former = [...shown];
    for (const mark of signal.aborted ? [] : marks) {
      const range = map.rangeOf(mark);
      if (!range) continue;
      const kept = former.findIndex(([old, place]) => old.severity === mark.severity && samePlace(place, range));
      const [same] = kept < 0 ? [] : former.splice(kept, 1);
      next.set(mark, same?.[1] ?? range);
      if (!same) registered(mark.severity).add(range);
    }
    for (const [mark, range] of former) registered(mark.severity).delete(range);
    shown = next;
  };
  const none: TextMap = { text: '', rangeOf: () => undefined, offsetOf: () => undefined };
  signal.addEventListener('abort', () => show([], none), { once: true });
  return {
    show,
    get shown() {
      return shown;
    },
  };
};
