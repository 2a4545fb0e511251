// Bundles what the pages' own scripts need from npm into dist/, each file named by its content so that it may be cached for ever,
// and writes dist/manifest.properties: what the pages call it = how the file is named. Maven puts dist/ on romact's class path under web/.
import {build} from 'esbuild'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {webForms} from './src/web-forms-plugin.mjs'

const entries = {
  map: 'src/map.mjs',
  'map-worker': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
  'map-look': 'src/map.css',
  preview: 'src/preview.mjs',
  'preview-look': 'src/preview.css',
}

rmSync('dist', {recursive: true, force: true})
mkdirSync('dist')
const {metafile} = await build({
  entryPoints: Object.entries(entries).map(([out, file]) => ({in: file, out})),
  outdir: 'dist',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  splitting: true,
  minify: true,
  target: 'es2022',
  legalComments: 'linked',
  loader: {'.svg': 'dataurl'},
  plugins: [webForms],
  external: ['/static/*'],
  define: {'process.env.NODE_ENV': '"production"'},
  metafile: true,
  logLevel: 'warning',
})
const files = Object.keys(metafile.outputs).map(file => basename(file))
const lines = Object.entries(entries).map(([name, source]) => {
  const kind = source.endsWith('.css') ? 'css' : 'js'
  const file = files.find(file => new RegExp(`^${name}-[A-Z0-9]{8}\\.${kind}$`).test(file))
  if (!file) throw new Error(`Nothing was built for ${name}.`)
  return `${name}=${file}`
})
writeFileSync('dist/manifest.properties', lines.join('\n') + '\n')
