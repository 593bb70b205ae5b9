/** Which page stands in for which host. Nothing else is served, and the proxy refuses every other host. */
export const pageOfHost = {
  'www.linkedin.com': 'linkedin',
  'www.facebook.com': 'facebook',
  'business.facebook.com': 'facebook',
  'x.com': 'x',
  'twitter.com': 'x',
};

/** For Chromium without a proxy: `--host-resolver-rules=` with this value. */
export const hostResolverRules = (port) => Object.keys(pageOfHost).map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ');
