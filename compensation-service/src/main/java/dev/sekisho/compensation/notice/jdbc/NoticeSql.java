package dev.sekisho.compensation.notice.jdbc;

/** The statements about notices. */
final class NoticeSql {

    static final String ADD = """
            insert into notice (id, channel, sender, title, text, basis, denies_leak, figures_as_of, replaces, written_staff,
                                written_by, written_at, sender_letters, opening, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WRITTEN', 1)
            """;

    static final String ADD_EVIDENCE = """
            insert into notice_evidence (notice_id, place, kind, reference, sha256, covers_from, covers_until)
            select ?, n.* from unnest(?, ?, ?, ?, ?, ?) as n (place, kind, reference, sha256, covers_from, covers_until)
            """;

    static final String ADD_FIGURES = """
            insert into notice_figure (notice_id, basis, source, cases, charges, bank_accounts, banks, amount_yen, oldest_at)
            select n.* from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as n (notice_id, basis, source, cases, charges, bank_accounts, banks, amount_yen, oldest_at)
            """;

    static final String PUBLISH = """
            update notice set state = 'PUBLISHED', moved_staff = ?, published_by = ?, published_at = ?, version = ? where id = ?
            """;

    static final String WITHDRAW = """
            update notice set state = 'WITHDRAWN', moved_staff = ?, withdrawn_at = ?, reason = ?, replaced_by = ?, version = ?
             where id = ?
            """;

    static final String FIND = "select * from notice where id = ?";
    static final String LOCK = FIND + " for no key update";
    static final String NEWEST = "select * from notice order by written_at desc, id limit ?";

    /** Letters and digits alone are compared, so the pattern has no signs of its own. */
    static final String GENUINE = """
            select * from notice
             where state <> 'WRITTEN'
               and published_at >= coalesce(?::timestamptz, '-infinity') and published_at < coalesce(?::timestamptz, 'infinity')
               and (? = '' or sender_letters = ?)
               and opening like ?
             order by published_at desc, id limit ?
            """;

    static final String EVIDENCE = "select * from notice_evidence where notice_id = any (?) order by notice_id, place";
    static final String FIGURES =
            "select * from notice_figure where notice_id = any (?) order by notice_id, basis, source";

    private NoticeSql() {}
}
