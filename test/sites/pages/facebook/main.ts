/** https://www.facebook.com/ : a post dialog, a comment box under every post, a chat tab. All three are Lexical. */
import { applyOptions } from '../shared/options.ts';
import { listenAtRoot } from '../shared/press.ts';
import { showSampleStrip } from '../shared/sample-strip.ts';
import { addStyle } from '../shared/scramble.ts';
import { showChatTab } from './chat-tab.ts';
import { dressing } from './dressing.ts';
import { showPage } from './page.ts';
import { openPostDialog } from './post-dialog.ts';

applyOptions('Plaza');
addStyle(dressing.css);
const root = document.querySelector<HTMLElement>('#mount_0_0_ab')!;
listenAtRoot(root);
const open = () => openPostDialog(root, page.addPost);
const page = showPage(root, () => void open());
showChatTab(root);
showSampleStrip((text) => open().setText(text));
