import { badgeStyle } from './style-badge.ts';
import { cardStyle } from './style-card.ts';
import { forcedStyle } from './style-forced.ts';
import { gateStyle } from './style-gate.ts';
import { tokenStyle } from './style-tokens.ts';

/** Everything that our own shadow root wears. The marks in the site's text have a sheet of their own. */
export const styleSheet = [tokenStyle, badgeStyle, cardStyle, gateStyle, forcedStyle].join('\n');
