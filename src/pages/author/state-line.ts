import { element } from '../../content/paint/element.ts';
import { clearShape, severityShape } from '../../content/paint/shapes.ts';

export type Look = 'fine' | 'info' | 'warn';

/** How something stands: a shape and a sentence. */
export const stateLine = (text: string, look: Look): HTMLElement => element('p', { class: 'state', 'data-look': look }, look === 'fine' ? clearShape() : severityShape(look), element('span', {}, text));
