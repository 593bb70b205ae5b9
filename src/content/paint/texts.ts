import { shortened } from '../../engine/text/shortened.ts';
import { element } from './element.ts';

const longest = 80;

/** The writer's own words, short enough to recognise. */
export function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ').replace(/^["“”„«‘'](.*)["“”»’']$/u, '$1');
  return `“${shortened(line, longest)}”`;
}

/** `2026-11-22` as it is written in the Netherlands: 22-11-2026. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year && month && date ? `${date}-${month}-${year}` : iso;
}

/** The firm's contact: an address that can be written to or opened becomes a link. */
export function contactLine(lead: string, contact: string): HTMLElement {
  const isMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact);
  const href = isMail ? `mailto:${contact}` : /^https?:\/\/\S+$/.test(contact) ? contact : null;
  const who = href ? element('a', { href, target: '_blank', rel: 'noopener' }, contact) : element('strong', {}, contact);
  return element('span', {}, `${lead} `, who, '.');
}

/** How a text is undone on this computer. */
export const undoKeys = (): string => (/Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘Z' : 'Ctrl+Z');
