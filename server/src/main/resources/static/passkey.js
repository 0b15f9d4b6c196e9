// Passkeys: the browser asks the device, the device signs, the server checks. Bytes travel as base64url.
(() => {
  const text = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const bytes = sent => Uint8Array.from(atob(sent.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const post = (path, body) => fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': document.body.dataset.csrf },
    body: body ? JSON.stringify(body) : undefined
  }).then(answer => { if (!answer.ok) { throw new Error(answer.status); } return answer; });
  const known = list => (list || []).map(each => ({ ...each, id: bytes(each.id) }));
  const told = (key, response) => ({
    id: key.id, rawId: text(key.rawId), type: key.type, response,
    clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment
  });

  async function add(label) {
    const asked = await (await post('/webauthn/register/options')).json();
    const key = await navigator.credentials.create({ publicKey: {
      ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: known(asked.excludeCredentials)
    } });
    await post('/webauthn/register', { publicKey: { label, credential: told(key, {
      attestationObject: text(key.response.attestationObject), clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports ? key.response.getTransports() : []
    }) } });
    location.reload();
  }

  async function enter() {
    const asked = await (await post('/webauthn/authenticate/options')).json();
    const key = await navigator.credentials.get({ publicKey: {
      ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials)
    } });
    const done = await post('/login/webauthn', told(key, {
      authenticatorData: text(key.response.authenticatorData), clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature), userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined
    }));
    location.assign((await done.json()).to);
  }

  const can = Boolean(window.PublicKeyCredential);
  const making = document.getElementById('passkey-add');
  if (making) {
    const says = making.querySelector('[role=status]'), button = making.querySelector('button');
    if (!can) { says.textContent = making.dataset.without; button.disabled = true; }
    button.addEventListener('click', () => {
      says.textContent = '';
      add(document.getElementById('label').value.trim() || navigator.platform || 'passkey')
        .catch(() => { says.textContent = making.dataset.failed; });
    });
  }
  const entering = document.querySelector('button[data-passkey]');
  if (entering && can) {
    entering.hidden = false;
    entering.addEventListener('click', () => {
      enter().catch(() => { document.getElementById('passkey-says').textContent = entering.dataset.failed; });
    });
  }
})();
