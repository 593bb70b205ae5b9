import { receive } from '../platform/messages.ts';
import { rememberPost } from './history.ts';
import { injectGuard } from './inject.ts';
import { logDecision } from './log.ts';

receive({ guard: injectGuard, decision: logDecision, posted: rememberPost });
