import { describe } from 'vitest'
import { contract } from './contract.ts'

describe('the embedded engine', () => {
  contract(() => undefined)
})
