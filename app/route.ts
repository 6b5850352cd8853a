import Negotiator from 'negotiator'

/** The front door: to the reader's language, with whatever was asked. */
export function GET(request: Request): Response {
  const header = request.headers.get('accept-language') ?? ''
  const [wanted] = new Negotiator({ headers: { 'accept-language': header } }).languages([
    'en',
    'zh',
    'zh-CN',
    'zh-TW',
    'zh-HK',
  ])
  const lang = wanted?.startsWith('zh') ? 'zh' : 'en'
  return new Response(null, {
    status: 307,
    headers: {
      location: `/${lang}${new URL(request.url).search}`,
      vary: 'accept-language',
      'cache-control': 'no-store',
    },
  })
}
