export function startProxy(targetPort: number): Promise<{ port: number; refused: string[]; close(): Promise<void> }>;
