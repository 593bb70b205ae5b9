export const pageOfHost: Record<string, 'linkedin' | 'facebook' | 'x'>;
export function hostResolverRules(port: number): string;
