import type { Span } from '../engine/types.ts';

/** A labelled draft. `span` is an exact part of the text; without it the label is about the whole. */
export interface Item {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly note?: string;
  readonly findings: readonly { readonly category: string; readonly span?: string; readonly severity: string }[];
}
/** What a checker said of it. */
export interface Reported extends Span {
  readonly rule?: string;
  readonly category: string;
  readonly severity: string;
}

export interface Counts {
  tp: number;
  fn: number;
  fp: number;
}
export interface Score {
  readonly total: Counts;
  readonly byCategory: ReadonlyMap<string, Counts>;
  readonly byLanguage: ReadonlyMap<string, Counts>;
  readonly clean: { count: number; flagged: number };
  readonly hard: { count: number; flagged: number };
  readonly bySeverity: ReadonlyMap<string, { count: number; found: number }>;
  /** Clean posts with findings of severity info and no other. */
  readonly tips: number;
  /** Labels found by findings of severity info and no other. */
  readonly onlyTips: number;
  /** One line for each miss and each false alarm. */
  readonly lines: readonly string[];
}

/** Everywhere that a label's words stand. */
export const occurrences = (text: string, span: string): Span[] => {
  const found: Span[] = [];
  for (let start = text.indexOf(span); start >= 0; start = text.indexOf(span, start + 1)) found.push({ start, end: start + span.length });
  return found;
};
const covers = (finding: Reported, label: Item['findings'][number], text: string): boolean =>
  finding.category === label.category && (!label.span || occurrences(text, label.span).some(({ start, end }) => finding.start < end && start < finding.end));

/**
 * The counting rules of the corpus. A label is found when a finding of its category overlaps its span. A false alarm is a draft and
 * category with findings that overlap no label of that category. Findings of severity info count as found, never as false alarms.
 */
export const score = (items: readonly Item[], reportedFor: (item: Item) => readonly Reported[]): Score => {
  const total: Counts = { tp: 0, fn: 0, fp: 0 };
  const byCategory = new Map<string, Counts>();
  const byLanguage = new Map<string, Counts>();
  const clean = { count: 0, flagged: 0 };
  const hard = { count: 0, flagged: 0 };
  const bySeverity = new Map(['block', 'warn', 'info'].map((severity) => [severity, { count: 0, found: 0 }]));
  let tips = 0;
  let onlyTips = 0;
  const lines: string[] = [];
  const of = (map: Map<string, Counts>, key: string): Counts => map.get(key) ?? map.set(key, { tp: 0, fn: 0, fp: 0 }).get(key) as Counts;
  for (const item of items) {
    const reported = reportedFor(item);
    const count = (category: string, key: keyof Counts): void => [total, of(byCategory, category), of(byLanguage, item.lang)].forEach((counts) => (counts[key] += 1));
    for (const label of item.findings) {
      const finders = reported.filter((finding) => covers(finding, label, item.text));
      const found = finders.length > 0;
      onlyTips += Number(found && finders.every(({ severity }) => severity === 'info'));
      count(label.category, found ? 'tp' : 'fn');
      const graded = bySeverity.get(label.severity);
      if (graded) {
        graded.count += 1;
        graded.found += Number(found);
      }
      if (!found) lines.push(`MISSED ${item.id} ${label.category}: ${label.span ?? '(whole draft)'}`);
    }
    const loud = reported.filter(({ severity }) => severity !== 'info');
    for (const category of new Set(loud.map((finding) => finding.category))) {
      const stray = loud.find((finding) => finding.category === category && !item.findings.some((label) => covers(finding, label, item.text)));
      const right = loud.some((finding) => finding.category === category && item.findings.some((label) => covers(finding, label, item.text)));
      if (!stray) continue;
      count(category, 'fp');
      lines.push(`FALSE ${item.id} ${category} by ${stray.rule ?? '?'}${right ? ' (beside a right one)' : ''}: ${item.text.slice(stray.start, stray.end).replace(/\s+/g, ' ').slice(0, 80)}`);
    }
    if (item.findings.length === 0) {
      clean.count += 1;
      clean.flagged += Number(loud.length > 0);
      tips += Number(loud.length === 0 && reported.length > 0);
      if (/^hard negative|^HN/.test(item.note ?? '')) {
        hard.count += 1;
        hard.flagged += Number(loud.length > 0);
      }
    }
  }
  return { total, byCategory, byLanguage, clean, hard, bySeverity, tips, onlyTips, lines };
};

export const rates = ({ tp, fn, fp }: Counts) => {
  const recall = tp / (tp + fn || 1);
  const precision = tp / (tp + fp || 1);
  return { labels: tp + fn, recall, precision, f1: (2 * precision * recall) / (precision + recall || 1) };
};
