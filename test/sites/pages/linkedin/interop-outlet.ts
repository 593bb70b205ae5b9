/** The open shadow root in which LinkedIn's older parts live, beside the app root (linkedin-sharebox-shadow-quill.html). */
import quillCss from 'quill1/dist/quill.core.css?raw';
import { element } from '../shared/element.ts';
import { listenAtRoot } from '../shared/press.ts';
import { addStyle } from '../shared/scramble.ts';
import { dressing } from './dressing.ts';

export function openInteropOutlet(host: Element): HTMLElement {
  const shadow = host.attachShadow({ mode: 'open' });
  // Styles of the page stop at the shadow root, so it gets its own copy, Quill's rules included.
  addStyle(quillCss + dressing.css, shadow);
  const root = element('div', { class: 'interop-root' });
  listenAtRoot(root);
  shadow.append(root);
  return root;
}
