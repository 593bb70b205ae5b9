import { receive } from '../platform/messages.ts';
import { injectGuard } from './inject.ts';
import { logDecision } from './log.ts';

receive({ guard: injectGuard, decision: logDecision });
