interface Props {
  src: string
  /** A picture to show before the video plays. */
  poster?: string
  /** What is seen or heard, for those who do not see or hear it. */
  title?: string
  caption?: string
  width?: string
  height?: string
  loop?: boolean | string
  muted?: boolean | string
}

/** A video file. Nothing but its first picture is loaded before it is played. */
export function Video({ src, poster, title, caption, width, height, loop, muted }: Props) {
  return (
    <figure className="figure">
      <video
        controls
        preload="metadata"
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
export function Audio({ src, title, caption, loop }: Props) {
  return (
    <figure className="figure">
      {/* biome-ignore lint/a11y/useMediaCaption: the writer may have none; the caption below says what it is */}
      <audio
        controls
        preload="metadata"
        src={src}
        aria-label={title ?? caption ?? 'Audio'}
        loop={isOn(loop)}
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** Shortcodes give texts where tags give values. */
function isOn(value: boolean | string | undefined): boolean {
  return value === true || value === 'true'
}
