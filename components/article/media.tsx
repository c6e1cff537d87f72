import type { z } from 'zod'
import { isOn } from '@/lib/properties/contract.ts'
import type { Audio as audio, Video as video } from '@/lib/properties/media.ts'

/** A video file. Nothing but its poster is loaded before it is played. */
export function Video({
  src,
  poster,
  title,
  caption,
  width,
  height,
  loop,
  muted,
}: z.output<typeof video.properties>) {
  return (
    <figure className="figure">
      <video
        controls
        preload="none"
        src={src}
        aria-label={title ?? caption ?? 'Video'}
        loop={isOn(loop)}
        muted={isOn(muted)}
        {...(poster && { poster })}
        {...(width && { width })}
        {...(height && { height })}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** A sound file. */
export function Audio({ src, title, caption, loop }: z.output<typeof audio.properties>) {
  return (
    <figure className="figure">
      {/* biome-ignore lint/a11y/useMediaCaption: the writer may have none; the caption below says what it is */}
      <audio controls preload="none" src={src} aria-label={title ?? caption ?? 'Audio'} loop={isOn(loop)} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
