export function serveSites(options?: { port?: number; dir?: string }): Promise<{ port: number; close(): Promise<void> }>;
