import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
const chrome = await chromeLauncher.launch({ chromePath:'/usr/bin/chromium', chromeFlags:['--headless=new','--no-sandbox','--disable-background-networking','--disable-extensions']});
const T={ rttMs: 400, throughputKbps: 400, requestLatencyMs: 400, downloadThroughputKbps: 400, uploadThroughputKbps: 400, cpuSlowdownMultiplier: Number(process.env.SLOW??1) };
for (const p of process.argv.slice(2)) {
 const { lhr } = await lighthouse('http://127.0.0.1:8991'+p, {port:chrome.port, output:'json', logLevel:'silent', onlyCategories:['performance'], formFactor:'mobile', throttlingMethod:'simulate', throttling:T});
 const a=lhr.audits; console.log(p, 'score', lhr.categories.performance.score, ...['first-contentful-paint','largest-contentful-paint','speed-index','total-blocking-time','cumulative-layout-shift'].map(k=>k+' '+Math.round(a[k].numericValue*1000)/1000));
 const el=a['lcp-breakdown-insight']?.details ?? a['largest-contentful-paint-element']?.details; console.log(JSON.stringify(el)?.slice(0,900));
 console.log(a['network-requests'].details.items.map(i=>`${i.url.replace('http://127.0.0.1:8991','')} ${i.transferSize} ${i.priority} ${Math.round(i.networkRequestTime)}`).join('\n'));
}
chrome.kill();
