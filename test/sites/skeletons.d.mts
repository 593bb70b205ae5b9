import type { Composer, Place } from './composers.mjs';

export interface Skeleton extends Omit<Composer, 'clickable'> {
  editor: 'quill1' | 'quill2' | 'tiptap' | 'lexical' | 'draft' | 'textarea' | 'plain';
  finish?: string;
  frame?: string;
  submits?: string;
  second?: { id: string; box: string; add?: string };
}

export const skeletons: Skeleton[];
export const privateBeside: (Place & { beside: string })[];
export const withLang: (url: string, lang: 'en' | 'nl' | 'xx') => string;
