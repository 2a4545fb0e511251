// Checks files of GeoJSON and prints one line of JSON for each: what is wrong with it, or nothing.
import {readFileSync} from 'node:fs'
import {getIssues} from '@placemarkio/check-geojson'

for (const file of process.argv.slice(2)) {
  console.log(JSON.stringify({file, issues: getIssues(readFileSync(file, 'utf8')).map(issue => issue.message)}))
}
