// Loads XForms with ODK Web Forms' engine and prints one line of JSON for each: what it made of the form, or why it could not.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!doctype html><html></html>');
for (const name of ['DOMParser', 'XMLSerializer', 'Document', 'Element', 'Node', 'Text', 'Attr', 'Comment', 'CDATASection', 'DocumentFragment', 'XMLDocument', 'XPathResult', 'XPathEvaluator', 'HTMLElement', 'ProcessingInstruction']) {
    globalThis[name] = dom.window[name];
}
globalThis.window = dom.window;
globalThis.document = dom.window.document;
globalThis.File ??= dom.window.File;

// The engine is built for browsers: where it finds node it takes another, broken way to its parser.
const { argv } = process;
const { log } = console;
globalThis.process = undefined;
const lists = {
    csv: ['text/csv', 'name,label,price\na,A,1\n'],
    xml: ['text/xml', '<root><item><name>a</name><label>A</label></item></root>'],
    geojson: ['application/geo+json', JSON.stringify({
        type: 'FeatureCollection',
        features: [{ type: 'Feature', id: 'a', properties: { title: 'A' }, geometry: { type: 'Point', coordinates: [23.3, 42.7] } }],
    })],
};
function attachment(address) {
    const [type, text] = lists[address.split('.').pop()] ?? ['application/octet-stream', ''];
    return new Response(text, { status: 200, headers: { 'Content-Type': type } });
}
const { loadForm } = await import('@getodk/xforms-engine');
for (const file of argv.slice(2)) {
    try {
        const form = await loadForm(readFileSync(file, 'utf8'), {
            fetchFormAttachment: async (address) => attachment(String(address)),
            missingResourceBehavior: 'BLANK',
        });
        if (form.status === 'failure') {
            log(JSON.stringify({ file, error: String(form.error?.message ?? form.error) }));
            continue;
        }
        const root = form.createInstance().root;
        const count = (node) => 1 + (node.currentState.children ?? []).reduce((sum, child) => sum + count(child), 0);
        log(JSON.stringify({ file, status: form.status, title: form.formTitle ?? '', nodes: count(root), languages: root.languages?.length ?? 0 }));
    } catch (error) {
        log(JSON.stringify({ file, error: String(error?.message ?? error) }));
    }
}
