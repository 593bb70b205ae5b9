import type { Page } from 'playwright-core';

interface Place {
  id: string;
  site: 'linkedin' | 'facebook' | 'x';
  url: string;
  box: string;
  open(page: Page): Promise<void>;
}

export interface Composer extends Place {
  kind: 'post' | 'comment';
  post: string;
  keysThatPost: ('Control+Enter' | 'Enter')[];
  clickable: boolean;
}

export const composers: Composer[];
export const excluded: Place[];
