/** https://www.linkedin.com/feed/ : an opener, a feed, a message bubble; `?build=ember` swaps the composer. */
import { applyOptions, options } from '../shared/options.ts';
import { listenAtRoot } from '../shared/press.ts';
import { showSampleStrip } from '../shared/sample-strip.ts';
import { addStyle } from '../shared/scramble.ts';
import { openInteropOutlet } from './interop-outlet.ts';
import { showMessageBubble } from './message-bubble.ts';
import { showPage } from './page.ts';
import { openShareBoxEmber } from './share-box-ember.ts';
import { openShareBoxSdui } from './share-box-sdui.ts';
import { dressing } from './dressing.ts';
import type { Box } from '../shared/box.ts';

applyOptions('Worknet');
addStyle(dressing.css);
const root = document.querySelector<HTMLElement>('#root')!;
listenAtRoot(root);
const outlet = openInteropOutlet(document.querySelector('#interop-outlet')!);

const open = async (): Promise<Box> => (options.build === 'ember' ? openShareBoxEmber(outlet, page.addPost) : openShareBoxSdui(root, page.addPost));
const page = showPage(root, () => void open());
showMessageBubble(options.build === 'ember' ? outlet : root);
showSampleStrip(async (text) => (await open()).setText(text));
