/** This load's class names; hashed with a leading underscore, as in linkedin-sharebox-sdui.html. */
import base from '../shared/base.css?raw';
import own from './linkedin.css?raw';
import { scramble } from '../shared/scramble.ts';

export const dressing = scramble(base + own, '_');
export const named = dressing.name;
