import type { Span } from '../types.ts';
import { composed } from './composed.ts';
import { evenLines } from './line-ends.ts';

/** A text with something written another way, and where its parts stood in the text as it was given. */
export interface Rewritten {
  readonly text: string;
  /** The same words in the text as it was given. */
  given(span: Span): Span;
}

/** One way to end a line, one way to write an accent. @returns undefined where it is so already: nearly always */
export const asRead = (text: string): Rewritten | undefined => {
  const even = evenLines(text);
  const whole = composed(even?.text ?? text);
  return even && whole ? { text: whole.text, given: (span) => even.given(whole.given(span)) } : (whole ?? even);
};
