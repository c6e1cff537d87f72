/** Sites whose videos an article may show, and the addresses of a video there. */
export const players = {
  youtube: {
    name: 'YouTube',
    page: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    host: 'https://www.youtube-nocookie.com',
    path: (id: string) => `/embed/${id}`,
  },
  vimeo: {
    name: 'Vimeo',
    page: (id: string) => `https://vimeo.com/${id}`,
    host: 'https://player.vimeo.com',
    path: (id: string) => `/video/${id}`,
  },
}
