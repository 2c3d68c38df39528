package dev.sekisho.identity.walletfreeze.jdbc;

/** The statements of the queue; each that ends something asks for the version it was taken on with. */
final class FreezeSql {

    static final String ORDER = """
            insert into wallet_freeze (freeze_id, account_id, grade, reason, ends_at) values (?, ?, ?, ?, ?)
            on conflict (freeze_id) do nothing
            """;

    static final String RELEASE = """
            update wallet_freeze
            set release_at = ?, state = case when state = 'ORDERED' then 'ORDERED' else 'RELEASE_DUE' end,
                version = version + 1, attempts = 0, due_at = clock_timestamp(), ordered_at = clock_timestamp()
            where freeze_id = ? and state <> 'RELEASED' and (release_at is null or release_at > ?)
            returning freeze_id, account_id, grade, reason, ends_at, true as release, 1 as attempt, version
            """;

    static final String STATE = "select state from wallet_freeze where freeze_id = ?";

    /** A freeze whose release is due before it was acknowledged is only released: that shuts the door to it. */
    static final String CLAIM = """
            update wallet_freeze
            set attempts = attempts + 1, due_at = clock_timestamp() + ? * interval '1 millisecond'
            where freeze_id = (
                select next.freeze_id from wallet_freeze next
                where next.due_at <= clock_timestamp()
                  and (next.state = 'ORDERED' or next.state = 'RELEASE_DUE' and next.release_at <= ?)
                  and (?::uuid is null or next.freeze_id = ?)
                order by next.due_at, next.freeze_id
                limit 1
                for update skip locked)
            returning freeze_id, account_id, grade, reason, ends_at,
                coalesce(release_at <= ?, false) as release, attempts as attempt, version
            """;

    static final String FROZEN = """
            update wallet_freeze
            set state = case when release_at is null then 'STANDS' else 'RELEASE_DUE' end, version = version + 1,
                attempts = 0, due_at = clock_timestamp(), stood_at = clock_timestamp()
            where freeze_id = ? and version = ? and state = 'ORDERED'
            """ + FreezeSql.TOOK;

    static final String RELEASED = """
            update wallet_freeze set state = 'RELEASED', version = version + 1, released_at = clock_timestamp()
            where freeze_id = ? and version = ? and state <> 'RELEASED'
            """ + FreezeSql.TOOK;

    static final String POSTPONE = "update wallet_freeze set due_at = clock_timestamp() + ? * interval '1 millisecond'"
            + " where freeze_id = ? and version = ?";

    static final String UNDER_WAY = """
            select count(*) n from wallet_freeze
            where state = 'ORDERED' or state = 'RELEASE_DUE' and release_at <= ?
            """;

    private static final String TOOK = " returning version,"
            + " greatest(0, extract(epoch from clock_timestamp() - ordered_at) * 1000)::bigint as took_millis";

    private FreezeSql() {}
}
