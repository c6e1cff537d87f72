/** Files of the out folder that servers of one's own read, and nobody else should. */
export const hostFiles = {
  nginxMaps: 'nginx-redirects.conf',
  nginxServer: 'nginx-site.conf',
  apacheFolder: '.htaccess',
  apacheServer: 'apache-site.conf',
  caddySite: 'caddy-site.conf',
} as const
