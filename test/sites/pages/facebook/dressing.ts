/** This load's class names; atomic-looking, as in facebook-create-post.html. */
import base from '../shared/base.css?raw';
import own from './facebook.css?raw';
import { scramble } from '../shared/scramble.ts';

export const dressing = scramble(base + own, 'x');
export const named = dressing.name;
