/** Tiptap as LinkedIn's newer boxes use it: paragraphs and line breaks only, no Markdown tricks while typing. */
import { Editor, Extension } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Box, BoxSetup } from '../shared/box.ts';

/** The library's own empty marking: `p.is-editor-empty[data-placeholder]` (linkedin-sharebox-sdui.html). */
const placeholder = (words: string): Extension => Extension.create({
  name: 'emptyWords',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations({ doc }) {
        if (doc.childCount !== 1 || doc.firstChild!.content.size > 0) return null;
        return DecorationSet.create(doc, [Decoration.node(0, doc.firstChild!.nodeSize, { class: 'is-empty is-editor-empty', 'data-placeholder': words })]);
      },
    },
  })],
});

/** `#tag` shows as <strong> (same fixture) while the document keeps plain text: one word spans two text nodes' worth of DOM. */
const hashtags = Extension.create({
  name: 'hashtags',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations({ doc }) {
        const found: Decoration[] = [];
        doc.descendants((node, position) => {
          for (const tag of node.text?.matchAll(/(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]+/gu) ?? []) {
            found.push(Decoration.inline(position + tag.index, position + tag.index + tag[0].length, { nodeName: 'strong' }));
          }
        });
        return DecorationSet.create(doc, found);
      },
    },
  })],
});

const plainParagraphs = StarterKit.configure({
  blockquote: false, bold: false, bulletList: false, code: false, codeBlock: false, dropcursor: false, gapcursor: false,
  heading: false, horizontalRule: false, italic: false, link: false, listItem: false, listKeymap: false, orderedList: false,
  strike: false, trailingNode: false, underline: false,
});

/** ProseMirror drops blank lines from pasted plain text; people paste whole posts into LinkedIn and keep them. */
function keepBlankLines(text: string, schema: Schema): Slice {
  const paragraphs = text.split(/\r\n?|\n/).map((line) => schema.node('paragraph', null, line ? schema.text(line) : undefined));
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

export function mountTiptap(place: HTMLElement, setup: BoxSetup): Box {
  const editor = new Editor({
    element: place,
    extensions: [plainParagraphs, placeholder(setup.placeholder), hashtags],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', translate: 'no', ...setup.attributes },
      clipboardTextParser: (pasted, _context, _plain, view) => keepBlankLines(pasted, view.state.schema),
    },
    // Our sheets carry the three rules that ProseMirror needs; its own <style> would miss a shadow root.
    injectCSS: false,
    onUpdate: () => setup.onChange(text()),
  });
  const text = (): string => editor.getText({ blockSeparator: '\n' });
  return {
    editable: editor.view.dom,
    text,
    setText(next) {
      const content = next.split('\n').map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] }));
      editor.chain().setContent({ type: 'doc', content }, { emitUpdate: true }).focus('end').run();
    },
    focus: () => void editor.commands.focus('end'),
    destroy: () => editor.destroy(),
  };
}
