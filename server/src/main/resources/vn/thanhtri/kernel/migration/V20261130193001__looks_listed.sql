-- Who looked, the latest first: few among all facts, so their list has an index of its own. The kinds are those of
-- vn.thanhtri.kernel.right.Looks.KINDS.
create index journal_looks on kernel.journal (id)
    where kind in ('PersonViewed', 'CaseViewed', 'ContactViewed', 'OutbreakViewed', 'EvidenceViewed', 'ListViewed',
                   'SignedIn', 'SignedOut', 'SignInFailed');
