// Ten main pages of the public face under Lighthouse: a phone on a slow 3G line (400 ms there and back, 400 kbit/s, a processor four times slower).
// `node measure.mjs <address of a running romact> <language>`; `benchmarks/run lighthouse` starts one and calls this. Ends with 1 where an aim is missed.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address, language = 'en'] = process.argv.slice(2);
const AIMS = { score: 95, paint: 2_000, bytes: 100_000, requests: 10 };
const GROUPS = ['performance', 'accessibility', 'best-practices', 'seo'];
const SLOW_3G = {
  rttMs: 400, throughputKbps: 400, requestLatencyMs: 400, downloadThroughputKbps: 400, uploadThroughputKbps: 400, cpuSlowdownMultiplier: 4,
};

/** The first address of that form on a list, so that no page is measured that the demonstration does not have. */
async function first(list, form) {
  const page = await (await fetch(`${address}/${language}${list}`)).text();
  const found = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).find(href => form.test(href));
  if (!found) {
    throw new Error(`${list} leads to no page like ${form}`);
  }
  return found.slice(language.length + 1);
}

const pages = {
  start: '',
  'alliance register': '/alliance',
  'a participant': await first('/alliance', /\/alliance\/\d+$/),
  practices: '/practices',
  'a practice': await first('/practices', /\/practices\/(?!new$)[a-z0-9-]+$/),
  news: '/news',
  'an event': await first('/events', /\/events\/[a-z0-9-]+$/),
  search: '/search?q=housing',
  'a town': await first('/towns', /\/towns\/[a-z0-9-]+$/),
  join: '/join',
};

const chrome = await chromeLauncher.launch({
  chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromeFlags: [
    '--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
    '--no-first-run', '--disable-extensions', '--disable-domain-reliability',
  ],
});
let missed = 0;
try {
  console.log(`Lighthouse, phone, slow 3G, /${language}: aims ≥ ${AIMS.score} in each group, first paint < 2 s, < 100 kB, < 10 requests`);
  console.log(`${'page'.padEnd(20)} perf a11y best  seo  paint s     kB  requests`);
  for (const [name, path] of Object.entries(pages)) {
    const { lhr } = await lighthouse(`${address}/${language}${path}`, {
      port: chrome.port, output: 'json', logLevel: 'silent', onlyCategories: GROUPS, formFactor: 'mobile', throttlingMethod: 'simulate', throttling: SLOW_3G,
    });
    report(name, lhr);
  }
} finally {
  chrome.kill();
}
console.log(missed === 0 ? 'Every aim is met.' : `${missed} missed.`);
process.exitCode = missed === 0 ? 0 : 1;

function report(name, lhr) {
  const scores = GROUPS.map(group => Math.round(lhr.categories[group].score * 100));
  const paint = lhr.audits['first-contentful-paint'].numericValue;
  const requests = lhr.audits['network-requests'].details.items.filter(item => item.url.startsWith('http'));
  const bytes = requests.reduce((sum, item) => sum + item.transferSize, 0);
  const faults = [
    ...GROUPS.filter((group, i) => scores[i] < AIMS.score),
    ...(paint < AIMS.paint ? [] : ['first paint']),
    ...(bytes < AIMS.bytes ? [] : ['bytes']),
    ...(requests.length < AIMS.requests ? [] : ['requests']),
  ];
  missed += faults.length;
  console.log(`${name.padEnd(20)} ${scores.map(score => String(score).padStart(4)).join(' ')} ${(paint / 1000).toFixed(2).padStart(8)} ${
    (bytes / 1000).toFixed(0).padStart(6)} ${String(requests.length).padStart(9)}${faults.length ? '  missed: ' + faults.join(', ') : ''}`);
  for (const group of GROUPS.filter((g, i) => scores[i] < AIMS.score)) {
    lhr.categories[group].auditRefs
      .filter(ref => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 0.9)
      .forEach(ref => console.log(`    ${group}: ${ref.id} ${lhr.audits[ref.id].displayValue ?? lhr.audits[ref.id].title}`));
  }
}
