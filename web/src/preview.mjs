// A questionnaire to be tried, in a frame of its own: nothing typed is kept or sent. Without this script the page shows the printed sheet.
import {createApp, h} from 'vue'
import {OdkWebForm, POST_SUBMIT__NEW_INSTANCE, webFormsPlugin} from '@getodk/web-forms'

const place = document.getElementById('form')
const said = document.getElementById('said')
const {nonce} = document.querySelector('script[nonce]')
const {form, files, language, complete, failed} = place.dataset

// PrimeVue and Web Forms write their style as elements; the page's policy knows ours by the nonce.
const plain = document.createElement
document.createElement = function (name, options) {
  const element = plain.call(document, name, options)
  if (String(name).toLowerCase() === 'style') element.nonce = nonce
  return element
}

function say(text) {
  said.textContent = text
}

// Web Forms opens a form in its default language: the one that was chosen becomes it.
function speaking(xml) {
  const tree = new DOMParser().parseFromString(xml, 'text/xml')
  for (const translation of tree.getElementsByTagName('translation')) {
    if (translation.getAttribute('lang') === language) translation.setAttribute('default', 'true()')
    else translation.removeAttribute('default')
  }
  return new XMLSerializer().serializeToString(tree)
}

// jr://file-csv/towns.csv and jr://images/hand.png lie side by side here.
function attachment(address) {
  const name = decodeURIComponent(String(address).replace(/^.*\//, ''))
  return fetch(files + encodeURIComponent(name))
}

function sent(payload, done) {
  say(complete)
  done({next: POST_SUBMIT__NEW_INSTANCE})
}

try {
  const answer = await fetch(form)
  if (!answer.ok) throw new Error(`The form was not given: ${answer.status}`)
  const xml = await answer.text()
  createApp({
    render: () => h(OdkWebForm, {
      formXml: language ? speaking(xml) : xml,
      fetchFormAttachment: attachment,
      missingResourceBehavior: 'BLANK',
      onSubmit: sent,
    }),
  }).use(webFormsPlugin).mount(place)
  place.addEventListener('input', () => say(''))
} catch (failure) {
  console.error(failure)
  document.body.classList.add('failed')
  say(failed)
}
