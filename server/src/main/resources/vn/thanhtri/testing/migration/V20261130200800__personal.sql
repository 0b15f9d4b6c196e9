select kernel.personal('testing.deed', 't.person = $1', 't.at', 'TEST', '{reference,note}', '{kind}', '…');
