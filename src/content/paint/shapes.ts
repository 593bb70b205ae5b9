import type { Severity } from '../../engine/types.ts';
import { drawing } from './element.ts';

/** A severity is told by its form first, so that it survives without colour: full diamond, open diamond, small open circle. */
export function severityShape(severity: Severity): SVGElement {
  const diamond = 'M8 1.4 14.6 8 8 14.6 1.4 8Z';
  switch (severity) {
    case 'block':
      return drawing('block', ['path', { d: diamond, class: 'full' }]);
    case 'warn':
      return drawing('warn', ['path', { d: diamond, class: 'open' }], ['circle', { cx: '8', cy: '8', r: '1.5', class: 'full' }]);
    case 'info':
      return drawing('info', ['circle', { cx: '8', cy: '8', r: '4.2', class: 'open' }]);
  }
}

export const clearShape = (): SVGElement => drawing('clear', ['path', { d: 'M3 8.6 6.6 12 13 4.6', class: 'open' }]);

export const uncheckedShape = (): SVGElement =>
  drawing('unchecked', ['circle', { cx: '8', cy: '8', r: '6', class: 'open' }], ['path', { d: 'M4 12 12 4', class: 'open' }]);

/** A clock: something about the rules themselves, and nothing about the text. */
export const rulesShape = (): SVGElement => drawing('rules', ['circle', { cx: '8', cy: '8', r: '6', class: 'open' }], ['path', { d: 'M8 4.6V8l2.4 1.6', class: 'open' }]);

export const passedShape = (): SVGElement => drawing('passed', ['path', { d: 'M2.5 8h10M9 4l4 4-4 4', class: 'open' }]);

export const closeShape = (): SVGElement => drawing('close', ['path', { d: 'M4 4l8 8M12 4l-8 8', class: 'open' }]);

export const previousShape = (): SVGElement => drawing('previous', ['path', { d: 'M10 3 5 8l5 5', class: 'open' }]);

export const nextShape = (): SVGElement => drawing('next', ['path', { d: 'M6 3l5 5-5 5', class: 'open' }]);

/** Words that change places. */
export const replaceShape = (): SVGElement => drawing('replace', ['path', { d: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13', class: 'open' }]);

export const copyShape = (): SVGElement => drawing('copy', ['path', { d: 'M5.5 5.5h8v8h-8ZM3 10.5H2.5v-8h8V3', class: 'open' }]);

/** The house mark: a sheet with a point that was looked at. */
export const houseMark = (): SVGElement =>
  drawing(
    'house',
    ['path', { d: 'M3 2.5h10v8.2L9.8 14H3Z', class: 'open' }],
    ['path', { d: 'M5.6 7.6 7.3 9.3 10.6 5.6', class: 'open' }],
  );
