/** Runs once when the server starts: a wrong environment stops it here, and the first reader finds it warm. */
export async function register() {
  // A constant of the bundler, by which it leaves the rest out of the edge build.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { wiring } = await import('#lib/wiring.ts')
  await wiring()
}
