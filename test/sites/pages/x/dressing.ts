/** This load's class names, in the `css-1ab` manner of x-home-inline.html. */
import base from '../shared/base.css?raw';
import own from './x.css?raw';
import { scramble } from '../shared/scramble.ts';

export const dressing = scramble(base + own, 'css-');
export const named = dressing.name;
