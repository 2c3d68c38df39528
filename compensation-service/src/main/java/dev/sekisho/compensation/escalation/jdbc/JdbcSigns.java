package dev.sekisho.compensation.escalation.jdbc;

import dev.sekisho.compensation.escalation.EscalationPolicy;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Signs;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.compensation.notice.Confirmations;
import dev.sekisho.compensation.notice.PublicationRule;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads signs from the rows of cases, tasks, clocks, requests, alarms and notices; what turned out to be own use is none. Clocks of one
 * duty that are due at one moment are one sign.
 */
@ApplicationScoped
class JdbcSigns implements Signs {

    /** More uncovered cases are not counted. */
    private static final int MOST_UNCOVERED = 10_000;

    /** What one look finds of alarms; the others wait for the next. */
    private static final int MOST = 500;

    private static final String CONFIRMED = """
            with confirmed as (
                select k.case_id, k.bank_code, k.amount_yen from confirmed_charge k
                join fraud_case f on f.id = k.case_id
                where k.confirmed_at > ? and k.confirmed_at <= ? and f.outcome is distinct from 'OWN_USE'),
            all_of_them as (
                select count(distinct case_id) cases, count(distinct bank_code) banks,
                       coalesce(sum(amount_yen), 0)::bigint yen
                from confirmed)
            select 'MANY_CASES' trigger, 'all banks' about, null::char(4) bank_code, cases counted, yen,
                   null::timestamptz newest
            from all_of_them where cases >= ?
            union all
            select 'MUCH_MONEY', 'all banks', null, cases, yen, null from all_of_them where yen >= ?
            union all
            select 'SEVERAL_BANKS', 'all banks', null, banks, yen, null from all_of_them where banks >= ?
            """;
    /**
     * Of each bank the case before which it had none for the quiet time, and those after it within the window: what turned out to be
     * own use leaves the next one to be the first. Within the quiet time that can only be its earliest.
     */
    private static final String FIRST = """
            with recursive quiet as (
                select ?::timestamptz now, ? * interval '1 second' lasts, ? * interval '1 second' counted_for),
            bank as (
                (select bank_code from confirmed_charge order by bank_code limit 1)
                union all
                select (select k.bank_code from confirmed_charge k where k.bank_code > bank.bank_code
                        order by k.bank_code limit 1)
                from bank where bank.bank_code is not null),
            beginning as (
                select bank.bank_code, earliest.confirmed_at began
                from quiet, bank cross join lateral (
                    select k.confirmed_at from confirmed_charge k join fraud_case f on f.id = k.case_id
                    where k.bank_code = bank.bank_code and k.confirmed_at > quiet.now - quiet.lasts
                      and k.confirmed_at <= quiet.now and f.outcome is distinct from 'OWN_USE'
                    order by k.confirmed_at limit 1) earliest
                where not exists (
                    select from confirmed_charge k join fraud_case f on f.id = k.case_id
                    where k.bank_code = bank.bank_code and k.confirmed_at > earliest.confirmed_at - quiet.lasts
                      and k.confirmed_at < earliest.confirmed_at and f.outcome is distinct from 'OWN_USE'))
            select 'FIRST_CONFIRMED_CASE' trigger, 'bank ' || b.bank_code about, b.bank_code,
                   count(distinct k.case_id) counted, sum(k.amount_yen)::bigint yen, b.began newest
            from quiet, beginning b join confirmed_charge k using (bank_code) join fraud_case f on f.id = k.case_id
            where k.confirmed_at between b.began and least(quiet.now, b.began + quiet.counted_for)
              and f.outcome is distinct from 'OWN_USE'
            group by b.bank_code, b.began
            """;

    private static final String LATE = """
            with late_clock as (
                select due_at, started_at,
                       duty || ' due ' || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') about
                from reporting_clock where state = 'RUNNING' and warn_at <= ?)
            select 'TASKS_OVERDUE' trigger, 'tasks ' || kind || coalesce(' of bank ' || bank_code, '') about,
                   bank_code, count(*) counted, 0::bigint yen, null::timestamptz newest
            from case_task where state = 'OPEN' and due_at <= ? group by kind, bank_code
            union all
            select 'CLOCK_OVERDUE', about, null, count(*), 0, max(started_at)
            from late_clock where due_at <= ? group by about
            union all
            select 'CLOCK_NEAR', about, null, count(*), 0, max(started_at)
            from late_clock where due_at > ? group by about
            union all
            select 'FREEZE_REQUESTS_OVERDUE', 'freeze requests to bank ' || bank_code, bank_code, count(*),
                   sum(amount_yen)::bigint, null
            from freeze_request
            where (state = 'WAITING' and due_by < ?) or (state = 'TAKEN' and answer_by < ?)
               or (told_at is null and tell_by < ?) group by bank_code
            union all
            select 'PICTURES_OVERDUE', 'camera lists', null, count(*), 0, null from preservation_list
            where state = 'OPEN' and due_by < ? having count(*) > 0
            union all
            select 'RETURNS_OVERDUE', 'bank returns', null, count(*), sum(b.amount_yen)::bigint, null
            from bank_return b
            where b.state = 'WAITING' and b.due_at <= ?
              and not exists (select from bank_return_candidate k where k.return_id = b.id) having count(*) > 0
            union all
            select 'FILES_DEBITED', 'files that the bank had not taken', null, count(*), sum(d.amount_yen)::bigint,
                   max(d.found_at)
            from bank_debit d join sent_file f on f.file_id = d.file_id and f.refused
            where d.contradicts and d.set_aside_at is null having count(*) > 0
            union all
            select 'DEPOSITORS_OVERDUE', 'depositor checks of bank ' || bank_code, bank_code, count(*), 0, null
            from depositor_check where state = 'WAITING' and answer_by < ? group by bank_code
            union all
            (select 'ALARM_UNSEEN', 'alarm ' || id, bank_code, greatest(coalesce(cases, 1), 1), 0, null
             from damage_alarm
             where acknowledged_at is null and acknowledge_by < ? order by raised_at, id limit ?)
            """;

    private final Statements statements;
    private final Confirmations confirmations;
    private final PublicationRule publication;

    JdbcSigns(Statements statements, Confirmations confirmations, PublicationRule publication) {
        this.statements = statements;
        this.confirmations = confirmations;
        this.publication = publication;
    }

    @Override
    @Transactional
    public List<Seen> at(Instant now, EscalationPolicy policy) {
        List<Seen> signs = new ArrayList<>(statements.query(
                CONFIRMED,
                JdbcSigns::read,
                policy.windowStart(now),
                now,
                policy.cases(),
                policy.yen(),
                policy.banks()));
        signs.addAll(statements.query(
                FIRST,
                JdbcSigns::read,
                now,
                Trigger.FIRST_CONFIRMED_CASE.again().toSeconds(),
                policy.window().toSeconds()));
        signs.addAll(
                statements.query(LATE, JdbcSigns::read, now, now, now, now, now, now, now, now, now, now, now, MOST));
        publication
                .duty(confirmations.uncovered(MOST_UNCOVERED))
                .filter(duty -> duty.isOverdueAt(now))
                .map(duty -> new Sign(
                        Trigger.PUBLICATION_OVERDUE, "publication", Optional.empty(), duty.cases(), Money.yen(0)))
                .map(sign -> new Seen(sign, Optional.empty()))
                .ifPresent(signs::add);
        return signs;
    }

    private static Seen read(Row row) throws SQLException {
        Sign sign = new Sign(
                Trigger.valueOf(row.text("trigger")),
                row.text("about"),
                row.maybeText("bank_code").map(BankCode::new),
                row.number("counted"),
                Money.yen(row.number("yen")));
        return new Seen(sign, row.maybeInstant("newest"));
    }
}
