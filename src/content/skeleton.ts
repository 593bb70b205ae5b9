import type { Site } from '../sites/site.ts';
import { ancestorsOf } from './composers.ts';

/** Attributes that say how a box is built. Of all others not even the name is told. */
const known = [
  'role', 'type', 'method', 'contenteditable', 'aria-multiline', 'aria-modal', 'aria-hidden', 'aria-readonly', 'spellcheck', 'open', 'inert', 'dir', 'data-testid', 'data-lexical-editor', 'data-lexical-text',
  'data-contents', 'data-block', 'data-offset-key', 'componentkey', 'data-test-ql-editor-contenteditable', 'data-placeholder',
] as const;
/** Values that editors and browsers give. Any other is told only where our own data of the site has it. */
const plain = new Set('true false textbox dialog alertdialog form main article region presentation none button listbox combobox search group list listitem post get open close text submit ltr rtl auto plaintext-only'.split(' '));
const classes = new Set('ql-editor ql-container ql-blank ql-clipboard ProseMirror tiptap is-empty is-editor-empty public-DraftEditor-content public-DraftEditorPlaceholder-root DraftEditor-root DraftEditor-editorContainer public-DraftStyleDefault-block msg-form'.split(' '));
const most = { ancestors: 10, depth: 3, children: 4 };

/** Elements as `div[role=textbox][contenteditable=true]`, one a line, indented: tag names, roles and attributes we know. No text, no names, no labels. */
export const skeletonOf = (box: Element, site: Site): string => {
  const data = JSON.stringify(site);
  const valueOf = (value: string): string => (value === '' ? '' : plain.has(value.toLowerCase()) || (value.length > 3 && /^[\w-]+$/.test(value) && data.includes(value)) ? `=${value}` : '=…');
  const lineOf = (element: Element): string => {
    const attributes = known.flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [`[${name}${valueOf(value)}]`];
    });
    const kinds = [...element.classList].filter((name) => classes.has(name)).map((name) => `.${name}`);
    return `${/^[a-z][a-z0-9]*$/.test(element.localName) ? element.localName : 'custom-element'}${kinds.join('')}${attributes.join('')}${element.shadowRoot ? ' (shadow root)' : ''}`;
  };
  const lines: string[] = [];
  const around = [...ancestorsOf(box)].slice(1, 1 + most.ancestors).reverse();
  around.forEach((ancestor, depth) => lines.push('  '.repeat(depth) + lineOf(ancestor)));
  const inside = (element: Element, depth: number): void => {
    lines.push('  '.repeat(around.length + depth) + lineOf(element));
    if (depth >= most.depth) return;
    for (const child of [...element.children].slice(0, most.children)) inside(child, depth + 1);
    if (element.children.length > most.children) lines.push(`${'  '.repeat(around.length + depth + 1)}(${element.children.length - most.children} more)`);
  };
  inside(box, 0);
  return lines.join('\n');
};
