/** The page for what is missing, and for what the reader may not see: one and the same. */
export function NothingHere() {
  return (
    <main id="content" className="notice either">
      <h1>
        <span lang="zh-CN">这里没有内容</span>
        <span lang="en">There is nothing here</span>
      </h1>
      <p>
        <span lang="zh-CN">地址可能写错了，或者文章已不存在。</span>
        <span lang="en">The address may be mistyped, or the article is gone.</span>
      </p>
      <p>
        <a className="button" href="/zh" lang="zh-CN">
          去搜索
        </a>
        <a className="button" href="/en" lang="en">
          Go to search
        </a>
      </p>
    </main>
  )
}
