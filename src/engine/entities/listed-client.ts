import type { ClientNames } from '../known/clients.ts';
import type { Recogniser } from './recogniser.ts';

/** A name on the firm's own list of clients. Without a list it finds nothing. */
export const listedClientRecogniser = (clients: ClientNames | undefined): Recogniser => ({
  name: 'listed-client',
  reads: 'original',
  mayOccur: () => clients !== undefined,
  find: (text) => clients?.find(text) ?? [],
});
