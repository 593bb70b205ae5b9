import type { Frame, Page } from 'playwright-core';

export interface Place {
  id: string;
  site: 'linkedin' | 'facebook' | 'x';
  url: string;
  box: string;
  open(page: Page | Frame): Promise<void>;
}

export interface Composer extends Place {
  kind: 'post' | 'comment' | 'article';
  post: string;
  keysThatPost: ('Control+Enter' | 'Enter')[];
  clickable: boolean;
}

export const composers: Composer[];
export const excluded: Place[];
