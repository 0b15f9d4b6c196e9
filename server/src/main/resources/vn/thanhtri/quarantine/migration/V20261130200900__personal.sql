select kernel.personal('quarantine.deed', 't.person = $1', 't.at', 'QUARANTINE', '{reference,note}', '{kind}', '…');
