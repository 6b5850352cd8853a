/** Requests exactly as given: `fetch` would tidy paths up and add headers. */
import { type IncomingHttpHeaders, request } from 'node:http'
import { expect, inject } from 'vitest'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
  readonly json: () => any
}

interface AskOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Sends a request to the site without following redirects. */
export function ask(path: string, { method = 'GET', headers = {}, body }: AskOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(inject('site').url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: () => JSON.parse(text),
        })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Posts JSON; chunked, nobody knows its length beforehand. */
export function post(path: string, body: string | Buffer, { chunked = false } = {}): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (chunked) headers['transfer-encoding'] = 'chunked'
  return ask(path, { method: 'POST', headers, body })
}

/** An RFC 9457 problem document with a stable code. */
export function expectProblem({ status, headers, json }: Answer, expected: number, code: string) {
  expect([status, headers['content-type']]).toEqual([expected, 'application/problem+json; charset=utf-8'])
  expect(json()).toMatchObject({
    type: `urn:casebook:problem:${code}`,
    title: expect.stringMatching(/./),
    status: expected,
    code,
    detail: expect.stringMatching(/./),
  })
}
