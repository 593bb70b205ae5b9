/** https://x.com/home : Draft.js under React 18, whose own delegation to the root is the real thing. */
import { createRoot } from 'react-dom/client';
import { applyOptions } from '../shared/options.ts';
import { showSampleStrip } from '../shared/sample-strip.ts';
import { addStyle } from '../shared/scramble.ts';
import { App } from './app.jsx';
import { dressing } from './dressing.ts';

applyOptions('Kort');
addStyle(dressing.css);
const composers = { home: null, modal: null };
createRoot(document.querySelector('#react-root')).render(<App composers={composers} />);
showSampleStrip((text) => (composers.modal ?? composers.home).setText(text));
