import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * The server's Content-Security-Policy refuses <style> elements that a script adds. The toast library adds one when it
 * is imported and ships the same rules as a file, which styles.css imports; so the call is taken out of the bundle.
 */
function withoutInjectedToastStyles(): Plugin {
  return {
    name: 'without-injected-toast-styles',
    apply: 'build',
    transform(code, id) {
      if (!/node_modules\/sonner\/dist\/index\.mjs$/.test(id)) return null
      const kept = code.replace(/^__insertCSS\(".*"\);?$/m, '')
      if (kept === code) this.error('sonner no longer injects its styles the way this plugin expects')
      return { code: kept, map: null }
    },
  }
}

/** What is needed at once; the editor and the Markdown preview come in files of their own when they are shown. */
const onEveryPage =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|sonner|cmdk|clsx|tailwind-merge|lucide-react|@radix-ui|@floating-ui|@tanstack)\//

export default defineConfig({
  plugins: [react(), tailwindcss(), withoutInjectedToastStyles()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The editor is this large, and comes only when one is opened.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    license: { fileName: 'assets/licenses.md' },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'vendor', test: onEveryPage }] },
      },
    },
  },
  server: {
    proxy: {
      '/api/': process.env['API_URL'] ?? 'http://localhost:3000',
      '/api-reference/openapi.json': process.env['API_URL'] ?? 'http://localhost:3000',
    },
  },
  test: {
    restoreMocks: true,
    maxWorkers: 2,
    // Generous, because a busy machine is slow and a test that is merely slow has not failed.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'views', environment: 'jsdom', include: ['src/**/*.test.tsx'], setupFiles: ['src/test/setup.ts'] } },
    ],
  },
})
