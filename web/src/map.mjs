// The map that can be moved and enlarged, in place of the drawn one. It asks nobody but this romact: outlines, points, worker and look come from here.
// Marks are buttons and not painted, so that they have names, can be reached by keyboard, and look as the page does, in the dark too.
import {AttributionControl, Map as Chart, Marker, NavigationControl, Popup, setWorkerUrl} from 'maplibre-gl'
import polylabel from 'polylabel'
import Supercluster from 'supercluster'

// Wider than what romact's outlines show would be an edge with nothing behind.
const WINDOW = [[-32, 27], [60, 72.5]]
const EUROPE = [[-11, 35], [41, 64]]
const CLOSEST = 9
const TOGETHER = 44
const SOURCES = '<a href="https://www.naturalearthdata.com" rel="noopener">Natural Earth</a> · <a href="https://www.geonames.org" rel="noopener">GeoNames</a> '
  + '<a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">CC BY 4.0</a>'

/** Shows it in `place`; `told` are the addresses and words that the page gives. The promise is kept when its marks can be used, and broken where it cannot be shown. */
export async function open(place, told) {
  if (!document.createElement('canvas').getContext('webgl2')) throw new Error('This browser has no WebGL 2.')
  const words = JSON.parse(told.words)
  const [outlines, points] = await Promise.all([told.outlines, told.points].map(fetched))
  setWorkerUrl(new URL(told.worker, location.href).href)
  const chart = new Chart({
    container: place,
    locale: words,
    style: {version: 8, sources: {}, layers: []},
    bounds: around(points.features) ?? EUROPE,
    fitBoundsOptions: {padding: 48, maxZoom: 7},
    maxBounds: WINDOW,
    maxZoom: CLOSEST,
    renderWorldCopies: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: false,
  })
  chart.touchZoomRotate.disableRotation()
  chart.keyboard.disableRotation()
  chart.addControl(new NavigationControl({showCompass: false}), 'top-right')
  chart.addControl(new AttributionControl({compact: false, customAttribution: SOURCES}))
  await chart.once('load')
  draw(chart, outlines)
  marks(chart, points.features, words)
  return chart
}

async function fetched(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} was answered ${answer.status}.`)
  return answer.json()
}

function around(features) {
  if (!features.length) return null
  const [x, y] = [0, 1].map(axis => features.map(feature => feature.geometry.coordinates[axis]))
  return [[Math.min(...x), Math.min(...y)], [Math.max(...x), Math.max(...y)]]
}

// The countries and their names, in the colours of the page, light or dark.
function draw(chart, outlines) {
  chart.addSource('countries', {type: 'geojson', data: outlines, tolerance: 0.2})
  chart.addSource('names', {type: 'geojson', data: {type: 'FeatureCollection', features: names(outlines)}})
  chart.addLayer({id: 'sea', type: 'background'})
  chart.addLayer({id: 'land', type: 'fill', source: 'countries'})
  chart.addLayer({id: 'borders', type: 'line', source: 'countries', paint: {'line-width': 0.8}})
  chart.addLayer({
    id: 'names',
    type: 'symbol',
    source: 'names',
    // The smallest have their names when the map is enlarged.
    filter: ['any', ['<', ['get', 'rank'], -4], ['>=', ['zoom'], 6]],
    layout: {'text-field': ['get', 'name'], 'text-font': ['Noto Sans'], 'text-size': 13, 'symbol-sort-key': ['get', 'rank'], 'text-max-width': 7},
    paint: {'text-halo-width': 1.2},
  })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => {
    const tokens = getComputedStyle(document.documentElement)
    const [sea, land, border, name] = ['--blue-tint', '--paper', '--line-strong', '--quiet'].map(token => tokens.getPropertyValue(token).trim())
    chart.setPaintProperty('sea', 'background-color', sea)
    chart.setPaintProperty('land', 'fill-color', land)
    chart.setPaintProperty('borders', 'line-color', border)
    chart.setPaintProperty('names', 'text-color', name)
    chart.setPaintProperty('names', 'text-halo-color', land)
  }
  paint()
  dark.addEventListener('change', paint)
  chart.once('remove', () => dark.removeEventListener('change', paint))
}

function names(outlines) {
  const language = new Intl.DisplayNames([document.documentElement.lang], {type: 'region'})
  return outlines.features.filter(country => country.properties.country).map(country => {
    const largest = country.geometry.coordinates.reduce((a, b) => size(b[0]) > size(a[0]) ? b : a)
    const [longitude, latitude] = polylabel(largest, 0.05)
    return {
      type: 'Feature',
      properties: {name: language.of(country.properties.country), rank: -size(largest[0])},
      geometry: {type: 'Point', coordinates: [longitude, latitude]},
    }
  })
}

function size(ring) {
  const [x, y] = [0, 1].map(axis => ring.map(point => point[axis]))
  return (Math.max(...x) - Math.min(...x)) * (Math.max(...y) - Math.min(...y))
}

// What lies together is one mark with a number, as on the drawn map; it comes apart when the map is enlarged.
function marks(chart, features, words) {
  const index = new Supercluster({radius: TOGETHER, maxZoom: CLOSEST}).load(features)
  const shown = new Map()
  const popup = says(chart)
  function show() {
    const box = chart.getBounds().toArray().flat()
    const now = new Map(index.getClusters(box, Math.floor(chart.getZoom())).map(one => [`${one.properties.cluster ? 'c' : 'p'}${one.id}`, one]))
    for (const [key, mark] of shown) {
      if (now.has(key)) continue
      if (mark.getElement() === document.activeElement) chart.getCanvas().focus()
      mark.remove()
      shown.delete(key)
    }
    for (const [key, one] of now) {
      if (!shown.has(key)) shown.set(key, mark(one))
    }
  }
  function mark(one) {
    const {cluster, name, kind, point_count: count} = one.properties
    const button = document.createElement('button')
    button.type = 'button'
    button.className = cluster ? 'spot several' : kind === 'region' || kind === 'county' ? 'spot square' : 'spot'
    button.setAttribute('aria-label', cluster ? words.together.replace('{count}', count) : name)
    button.title = cluster ? index.getLeaves(one.id, 6).map(leaf => leaf.properties.name).join(', ') + (count > 6 ? ' …' : '') : name
    if (cluster) button.textContent = count
    button.addEventListener('click', event => {
      event.stopPropagation()
      const zoom = cluster ? index.getClusterExpansionZoom(one.id) : 0
      if (cluster && zoom <= CLOSEST) chart.easeTo({center: one.geometry.coordinates, zoom: Math.min(zoom + 0.5, CLOSEST)})
      else popup.open(button, one.geometry.coordinates, cluster ? index.getLeaves(one.id, Infinity) : [one])
    })
    return new Marker({element: button}).setLngLat(one.geometry.coordinates).addTo(chart)
  }
  chart.on('moveend', show)
  show()
}

// What is said of a place; Escape closes it, and the mark has the focus again.
function says(chart) {
  let popup = null
  function close() {
    popup?.remove()
  }
  chart.getContainer().addEventListener('keydown', event => { if (event.key === 'Escape') close() })
  return {
    open(button, at, features) {
      close()
      const here = popup = new Popup({offset: 16, maxWidth: 'min(20rem, 78%)'}).setLngLat(at).setDOMContent(sheet(features)).addTo(chart)
      here.on('close', () => {
        popup = null
        if (button.isConnected) button.focus({preventScroll: true})
        else chart.getCanvas().focus({preventScroll: true})
      })
    },
  }
}

function sheet(features) {
  const list = document.createElement(features.length > 1 ? 'ul' : 'div')
  for (const {properties} of features) {
    const item = list.appendChild(document.createElement(features.length > 1 ? 'li' : 'div'))
    const link = item.appendChild(document.createElement('a'))
    link.href = new URL(properties.page).pathname
    link.textContent = properties.name
    item.appendChild(document.createElement('p')).textContent = properties.description
  }
  return list
}
