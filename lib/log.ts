/** The log: one JSON object a line on standard error, so that standard output stays free for answers. */
import pino from 'pino'
import type { Config } from './config.ts'

export type Log = pino.Logger

/** @param level the least severe entry that is written */
export function createLog(level: Config['logLevel']): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  )
}
