import type { Kind } from '../kind.ts';
import { entity } from './entity.ts';
import { likely } from './likely.ts';
import { metric } from './metric.ts';
import { near } from './near.ts';
import { pattern } from './pattern.ts';
import { quote } from './quote.ts';
import { requires } from './requires.ts';
import { terms } from './terms.ts';

/** Every kind there is. To add one: a file here, a line here. */
export const kinds: readonly Kind[] = [entity, likely, metric, near, pattern, quote, requires, terms];
