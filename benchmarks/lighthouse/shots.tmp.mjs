import puppeteer from 'puppeteer-core';
const base='http://127.0.0.1:8991';
const [out, ...specs]=process.argv.slice(2); // spec: width:path
const b=await puppeteer.launch({executablePath:'/usr/bin/chromium',headless:true,args:['--no-sandbox','--disable-gpu']});
const p=await b.newPage();
for(const s of specs){ const i=s.indexOf(':'); const w=Number(s.slice(0,i)); let path=s.slice(i+1); let full=true; let h=900; if(path.endsWith('!')){path=path.slice(0,-1);full=false;}
 await p.setViewport({width:w,height:h}); await p.goto(base+path,{waitUntil:'networkidle0'}); await new Promise(r=>setTimeout(r,300));
 await p.screenshot({path:`${out}/${w}${path.replaceAll(/[\/?=&]/g,'_')}.png`, fullPage:full}); console.log(s);}
await b.close();
