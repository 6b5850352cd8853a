/** A test that makes the program complain has found something. */
import { afterEach, expect, vi } from 'vitest'

const complaints = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = complaints.mock.calls.map((call) => call.join(' '))
  complaints.mockClear()
  expect(calls).toEqual([])
})
