/** The extension's storage as both browsers have it, in memory; a test may fill it up or look at every write. */
export interface FakeArea {
  readonly values: Map<string, unknown>;
  readonly writes: Record<string, unknown>[];
  /** Bytes; more is refused whole. */
  quota: number;
  get(name?: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(names: string | readonly string[]): Promise<void>;
}

const area = (): FakeArea => {
  const values = new Map<string, unknown>();
  const made: FakeArea = {
    values,
    writes: [],
    quota: 10_485_760,
    get: async (name) => structuredClone(name === undefined ? Object.fromEntries(values) : values.has(name) ? { [name]: values.get(name) } : {}),
    set: async (items) => {
      const after = { ...Object.fromEntries(values), ...items };
      if (JSON.stringify(after).length > made.quota) throw new Error('Resource::kQuotaBytes quota exceeded');
      made.writes.push(structuredClone(items));
      for (const [name, value] of Object.entries(items)) values.set(name, structuredClone(value));
    },
    remove: async (names) => [names].flat().forEach((name) => values.delete(name)),
  };
  return made;
};

export const fakeBrowser = () => ({ storage: { local: area(), managed: area(), session: area() }, i18n: { getUILanguage: () => 'nl' }, runtime: { getManifest: () => ({ version: '1.2.3', host_permissions: ['https://x.com/*'] }) } });
export type FakeBrowser = ReturnType<typeof fakeBrowser>;
