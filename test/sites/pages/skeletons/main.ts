/** `?skeleton=<id>&lang=en|nl|xx&theme=dark`, under the host names of the sites: the surfaces that the three demo pages do not show. */
import { listenAtRoot } from '../shared/press.ts';
import { element } from '../shared/element.ts';
import '../shared/record.ts';
import { dress } from './dressing.ts';
import { facebook } from './facebook.ts';
import { lang } from './labels.ts';
import { linkedin } from './linkedin.ts';
import { x } from './x.jsx';

const asked = new URLSearchParams(location.search);
document.documentElement.lang = lang;
document.documentElement.dataset.theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
dress();
const root = element('div', { id: location.host === 'x.com' ? 'react-root' : location.host.endsWith('linkedin.com') ? 'root' : 'mount_0_0_ab' });
document.body.append(root);
listenAtRoot(root);
const show = { ...linkedin, ...facebook, ...x }[asked.get('skeleton') ?? ''];
if (!show) throw new Error(`Expected a skeleton, not “${asked.get('skeleton')}”`);
show(root);
