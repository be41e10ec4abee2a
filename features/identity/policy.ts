/** The demo's buttons sign in without proof and exist in the demo only. */
export function canUseDemoSignIn(isDemo: boolean): boolean {
  return isDemo === true;
}
