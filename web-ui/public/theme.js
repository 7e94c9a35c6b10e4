// Runs before the first paint, so that a chosen theme never flashes; a file of its own because the policy refuses inline scripts.
(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('vpsclaude.theme')
  } catch {
    // Storage may be blocked; then the system's theme is used.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
