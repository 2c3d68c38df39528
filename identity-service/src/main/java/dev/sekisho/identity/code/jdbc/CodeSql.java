package dev.sekisho.identity.code.jdbc;

/** The statements that count; none reads a number that another one writes later. */
final class CodeSql {

    static final String OPEN_SERIES = """
            insert into code_series (subject, purpose, tries, succeeded) values (?, ?, 0, false)
            on conflict (subject, purpose) do update set
                tries = case when code_series.succeeded or code_series.last_try_at <= ? then 0
                             else code_series.tries end,
                succeeded = false
            returning tries
            """;

    static final String TAKE_ATTEMPT = """
            update code_series set tries = tries + 1, last_try_at = ?
            where subject = ? and purpose = ? and tries < ?
            returning tries
            """;

    static final String TAKE_SHARE = """
            insert into code_recipient (recipient, sent_at) values (?, array[cast(? as timestamptz)])
            on conflict (recipient) do update set sent_at =
                array(select sent from unnest(code_recipient.sent_at) sent where sent > ?) || excluded.sent_at
            where (select count(*) from unnest(code_recipient.sent_at) sent where sent > ?) < ?
            returning recipient
            """;

    static final String TAKE_BUDGET = """
            insert into code_budget (key, taken, window_from) values (?, ?, ?)
            on conflict (key) do update set
                taken = case when code_budget.window_from <= ? then 0 else code_budget.taken end + excluded.taken,
                window_from = case when code_budget.window_from <= ? then excluded.window_from
                                   else code_budget.window_from end
            where code_budget.taken <= ? or code_budget.window_from <= ?
            returning taken
            """;

    static final String TRIED = """
            insert into code_ratio (site, tries, failed, window_from) values (?, 1, ?, ?)
            on conflict (site) do update set
                tries = case when code_ratio.window_from <= ? then 1 else code_ratio.tries + 1 end,
                failed = case when code_ratio.window_from <= ? then 0 else code_ratio.failed end + excluded.failed,
                window_from = case when code_ratio.window_from <= ? then excluded.window_from
                                   else code_ratio.window_from end
            returning tries, failed
            """;

    static final String SUPERSEDE = """
            with forgotten as (delete from one_time_code where subject = ? and purpose = ? and expires_at < ?)
            update one_time_code set superseded_at = ?
            where subject = ? and purpose = ? and thing = ? and superseded_at is null and expires_at >= ?
            """;

    static final String USE = """
            with used as (
                update one_time_code set used_at = ?
                where code_id = ? and used_at is null and superseded_at is null
                returning subject, purpose),
            succeeded as (
                update code_series s set succeeded = true from used u
                where s.subject = u.subject and s.purpose = u.purpose)
            select subject from used
            """;

    static final String UNDELIVERED = "update one_time_code set undelivered = true where code_id = ?";

    static final String LAST_ISSUED = """
            select max(issued_at) as issued_at from one_time_code
            where subject = ? and purpose = ? and thing = ? and not undelivered
            """;

    static final String INSERT = """
            insert into one_time_code (code_id, subject, session_id, purpose, thing, code_hash, issued_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String STANDING = """
            select * from one_time_code
            where subject = ? and session_id = ? and purpose = ? and thing = ? and superseded_at is null
            order by issued_at desc limit 1
            """;

    /** Counts nothing: only what would be refused whatever follows. */
    static final String CLOSED = """
            select exists (
                       select from code_series
                       where subject = ? and purpose = ? and not succeeded and tries >= ? and last_try_at > ?)
                or exists (
                       select from code_recipient
                       where recipient = ?
                         and (select count(*) from unnest(sent_at) sent where sent > ?) >= ?) as closed
            """;

    private CodeSql() {}
}
