// The map that can be moved and enlarged. Without it the page shows the map drawn by the server.
import {AttributionControl, LngLatBounds, Map, NavigationControl, Popup, setWorkerUrl} from 'maplibre-gl'

export {AttributionControl, LngLatBounds, Map, NavigationControl, Popup, setWorkerUrl}
