// Shared by every page: the token of forms, drafts that survive an expired session, the search key, demo accounts.
(() => {
  const token = document.body.dataset.csrf;
  document.addEventListener('htmx:configRequest', event => { event.detail.headers['X-CSRF-TOKEN'] = token; });
  // a refusal comes with a code of its own and is shown, not swallowed
  document.addEventListener('htmx:beforeSwap', event => {
    if ([403, 409, 422, 500].includes(event.detail.xhr.status) && event.detail.xhr.getResponseHeader('HX-Retarget')) {
      event.detail.shouldSwap = true; event.detail.isError = false;
    }
    if (event.detail.xhr.status === 401) { location.assign('/sign-in?expired'); }
  });
  const typing = () => document.activeElement && document.activeElement.matches('input,textarea,select,[contenteditable]');
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !typing() && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const field = document.getElementById('q');
      if (field) { event.preventDefault(); field.focus(); }
    }
  });
  // a page that comes back out of the browser's memory is another filling-in of its forms
  addEventListener('pageshow', event => {
    if (event.persisted) {
      for (const key of document.querySelectorAll('input[name=_key]')) { key.value = crypto.randomUUID?.() ?? String(Math.random()).slice(2); }
    }
  });
  // drafts: a form marked data-draft keeps what was typed for this account on this machine, half a day, until it was sent
  const account = document.body.dataset.account;
  const prefix = 'draft:' + account + ':';
  const drop = unwanted => Object.keys(localStorage).filter(name => name.startsWith('draft:') && unwanted(name))
    .forEach(name => localStorage.removeItem(name));
  const key = form => prefix + form.dataset.draft;
  const keeps = field => field.type && field.name !== 'at'
    && !['hidden', 'password', 'file', 'radio', 'checkbox', 'submit'].includes(field.type);
  const sent = sessionStorage.getItem('draft-sent');
  sessionStorage.removeItem('draft-sent');
  const refused = document.querySelector('[data-trouble]') || document.getElementById('refused');
  if (account) {
    // of another account, too old, or sent and taken: gone
    drop(name => !name.startsWith(prefix) || name === sent && !refused
      || Date.now() - (JSON.parse(localStorage.getItem(name)).at || 0) > 12 * 3600 * 1000);
    for (const form of document.querySelectorAll('form[data-draft]')) {
      const kept = JSON.parse(localStorage.getItem(key(form)) || '{}');
      for (const [name, value] of Object.entries(kept.values || {})) {
        const field = form.elements.namedItem(name);
        if (field && keeps(field) && !field.value) { field.value = value; }
      }
      form.addEventListener('submit', () => sessionStorage.setItem('draft-sent', key(form)));
      form.addEventListener('input', () => {
        const values = {};
        for (const field of form.elements) {
          if (field.name && keeps(field)) { values[field.name] = field.value; }
        }
        localStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values }));
      });
    }
  }
  document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => { drop(() => true); sessionStorage.clear(); });
  for (let fold = refused; fold; fold = fold.parentElement) { if (fold.tagName === 'DETAILS') { fold.open = true; } }
  refused?.scrollIntoView({ block: 'center' });
  for (const pick of document.querySelectorAll('.pick')) {
    pick.addEventListener('click', () => {
      document.getElementById('u').value = pick.dataset.username;
      document.getElementById('w').value = pick.dataset.password;
      document.getElementById('w').focus();
    });
  }
  for (const print of document.querySelectorAll('[data-print]')) { print.addEventListener('click', () => window.print()); }
})();

// The QR code of a citizen card, scanned or pasted into a name: CCCD|CMND|name|ddMMyyyy|sex|address|…
document.addEventListener('input', event => {
  const name = event.target;
  if (name.name !== 'name' || !name.form) { return; }
  const card = name.value.trim().split('|');
  if (card.length < 6 || !/^[0-9]{12}$/.test(card[0])) { return; }
  const day = /^(\d\d)(\d\d)(\d{4})$/.exec(card[3]);
  const said = {
    name: card[2], citizenNumber: card[0], address: card[5],
    born: day ? `${day[1]}/${day[2]}/${day[3]}` : '', sex: { nam: 'M', 'nữ': 'F' }[card[4].trim().toLowerCase()] || '',
  };
  for (const [field, value] of Object.entries(said)) {
    const input = name.form.elements[field];
    if (input && value && (field === 'name' || !input.value)) { input.value = value; }
  }
});
