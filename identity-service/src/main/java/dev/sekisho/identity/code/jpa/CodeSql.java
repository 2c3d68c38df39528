package dev.sekisho.identity.code.jpa;

/** The statements that count; none reads a number that another one writes later. */
final class CodeSql {

    static final String OPEN_SERIES = """
            insert into code_series (subject, purpose, tries, succeeded) values (:subject, :purpose, 0, false)
            on conflict (subject, purpose) do update set
                tries = case when code_series.succeeded or code_series.last_try_at <= :lapsed then 0
                             else code_series.tries end,
                succeeded = false
            returning tries
            """;

    static final String TAKE_ATTEMPT = """
            update code_series set tries = tries + 1, last_try_at = :now
            where subject = :subject and purpose = :purpose and tries < :limit
            returning tries
            """;

    static final String SUCCEEDED =
            "update code_series set succeeded = true where subject = :subject and purpose = :purpose";

    static final String TAKE_SHARE = """
            insert into code_recipient (recipient, sent_at) values (:recipient, array[cast(:now as timestamptz)])
            on conflict (recipient) do update set sent_at =
                array(select sent from unnest(code_recipient.sent_at) sent where sent > :since) || excluded.sent_at
            where (select count(*) from unnest(code_recipient.sent_at) sent where sent > :since) < :limit
            returning recipient
            """;

    static final String TAKE_BUDGET = """
            insert into code_budget (key, taken, window_from) values (:key, 1, :now)
            on conflict (key) do update set
                taken = case when code_budget.window_from <= :since then 1 else code_budget.taken + 1 end,
                window_from = case when code_budget.window_from <= :since then excluded.window_from
                                   else code_budget.window_from end
            where code_budget.taken < :limit or code_budget.window_from <= :since
            returning taken
            """;

    static final String TRIED = """
            insert into code_ratio (site, tries, failed, window_from) values (:site, 1, :failed, :now)
            on conflict (site) do update set
                tries = case when code_ratio.window_from <= :since then 1 else code_ratio.tries + 1 end,
                failed = case when code_ratio.window_from <= :since then 0 else code_ratio.failed end + excluded.failed,
                window_from = case when code_ratio.window_from <= :since then excluded.window_from
                                   else code_ratio.window_from end
            returning tries, failed
            """;

    static final String SUPERSEDE = """
            update one_time_code set superseded_at = :now
            where subject = :subject and purpose = :purpose and thing = :thing and superseded_at is null
            """;

    static final String FORGET_OLD =
            "delete from one_time_code where subject = :subject and purpose = :purpose and expires_at < :before";

    static final String USE = """
            update one_time_code set used_at = :now
            where code_id = :code and used_at is null and superseded_at is null
            returning code_id
            """;

    static final String UNDELIVERED = "update one_time_code set undelivered = true where code_id = :code";

    private CodeSql() {}
}
