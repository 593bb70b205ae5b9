export const builtSites: string;
export function buildSites(outDir?: string): Promise<string>;
