'use client'

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

/** Something broke on our side. Says so in the page's language, with the number that stands in the log. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <main id="content" className="notice either">
      <h1>
        <span lang="zh-CN">页面出错了</span>
        <span lang="en">This page failed</span>
      </h1>
      <p>
        <span lang="zh-CN">问题出在服务器上，不在你这里。再试一次；还是不行，把下面的编号告诉管理员。</span>
        <span lang="en">
          The fault is on the server, not with you. Try again; if it stays, give the number below to whoever
          runs this site.
        </span>
      </p>
      {error.digest !== undefined && <p className="mono">{error.digest}</p>}
      <p>
        <button type="button" className="button" onClick={retry}>
          <span lang="zh-CN">再试一次</span>
          <span lang="en">Try again</span>
        </button>
      </p>
    </main>
  )
}
