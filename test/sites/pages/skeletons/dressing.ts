/** Class names that are new at every load, and just enough style to look like a page. */
import base from '../shared/base.css?raw';
import own from './skeletons.css?raw';
import quill from 'quill1/dist/quill.core.css?raw';
import { addStyle, scramble } from '../shared/scramble.ts';

const dressing = scramble(base + own, '_');
export const named = dressing.name;
export const dress = (place: Node = document.head): void => addStyle(quill + dressing.css, place);
