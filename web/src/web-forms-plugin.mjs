// ODK Web Forms brings its style as a script that writes it into the page, which our policy for content forbids, with its fonts inside, and
// fetches map tiles from openstreetmap.org. Here its style becomes a file without the fonts, and its maps keep a blank ground. Our own tokens come
// from romact.css and letters.css, so that they stand written once.
import {readFile} from 'node:fs/promises'

const written = /^\(function\(\)\{.*?createTextNode\('(.*)'\)\),document\.head\.appendChild\(.*\}\)\(\);\n/s
const tiles = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'
const house = new URL('../../app/src/main/resources/static/romact.css', import.meta.url)
const letters = new URL('../../app/src/main/resources/static/letters.css', import.meta.url)
const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

export const webForms = {
  name: 'web-forms',
  setup(build) {
    build.onResolve({filter: /^web-forms\.css$/}, async ({resolveDir}) => {
      const {path} = await build.resolve('@getodk/web-forms', {resolveDir, kind: 'import-statement'})
      return {path, namespace: 'web-forms-look'}
    })
    build.onLoad({filter: /./, namespace: 'web-forms-look'}, async ({path}) => ({
      contents: style(await readFile(path, 'utf8'))
        .replace(/^@charset "UTF-8";/, '')
        .replace(/@font-face\s*\{[^}]*\}/g, ''),
      loader: 'css',
    }))
    build.onResolve({filter: /^romact-tokens\.css$/}, ({path}) => ({path, namespace: 'romact-tokens'}))
    build.onLoad({filter: /./, namespace: 'romact-tokens'}, async () => ({
      contents: tokens(await readFile(letters, 'utf8'), await readFile(house, 'utf8')),
      loader: 'css',
    }))
    build.onLoad({filter: /@getodk[\\/]web-forms[\\/]dist[\\/]index\.js$/}, async ({path}) => {
      const script = await readFile(path, 'utf8')
      style(script)
      return {contents: script.replace(written, '')}
    })
    build.onLoad({filter: /@getodk[\\/]web-forms[\\/]dist[\\/]MapBlock-.*\.js$/}, async ({path}) => {
      const script = await readFile(path, 'utf8')
      if (!script.includes(tiles)) throw new Error('ODK Web Forms no longer names its map tiles as it did; see web-forms-plugin.mjs.')
      return {contents: script.replaceAll(tiles, blank)}
    })
  },
}

function style(script) {
  const found = written.exec(script)
  if (!found) throw new Error('ODK Web Forms no longer begins with its style; see web-forms-plugin.mjs.')
  return new Function(`return '${found[1]}'`)()
}

// Tokens stand before the first rule of romact.css, fonts in letters.css.
function tokens(fonts, css) {
  return fonts.replaceAll('url("fonts/', 'url("/static/fonts/') + css.slice(0, css.indexOf('\n*,'))
}
