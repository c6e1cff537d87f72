import type { HeadView } from '@/lib/view/head-view.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

/** What search engines, browsers and those who share a page are told of it. React puts it into the `<head>`. */
export function PageHead({ head, site }: { head: HeadView; site: SiteView }) {
  const { title, description, canonical, feed, share, isHidden } = head
  const hasImages = share && share.images.length > 0
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      {/* Nothing is painted that would move when the rest of it comes: render/first-paint.ts. */}
      <link rel="expect" href="#site-footer" blocking="render" />
      <title>{title}</title>
      {description && <meta name="description" content={description} />}
      {isHidden && <meta name="robots" content="noindex" />}
      {canonical && <link rel="canonical" href={canonical} />}
      {feed && <link rel="alternate" type="application/rss+xml" href={feed.href} title={feed.title} />}
      {share && (
        <>
          <meta property="og:title" content={share.title} />
          {share.description && <meta property="og:description" content={share.description} />}
          <meta property="og:url" content={canonical} />
          <meta property="og:site_name" content={site.title} />
          {share.images.map((image) => (
            <meta key={image} property="og:image" content={image} />
          ))}
          <meta property="og:type" content="article" />
          <meta name="twitter:card" content={hasImages ? 'summary_large_image' : 'summary'} />
          <meta name="twitter:title" content={share.title} />
          {share.description && <meta name="twitter:description" content={share.description} />}
          {share.images.map((image) => (
            <meta key={image} name="twitter:image" content={image} />
          ))}
        </>
      )}
      <link rel="icon" href={`${site.basePath}/favicon.svg`} />
    </>
  )
}
