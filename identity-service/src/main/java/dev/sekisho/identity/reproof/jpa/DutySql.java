package dev.sekisho.identity.reproof.jpa;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.WaveTerms;
import jakarta.persistence.Query;

/** The statements over duties, one for each question. */
final class DutySql {

    /** Whom a wave would ask: proved so before then, not held, and not asked by it or for its reason already. */
    static final String CANDIDATES = """
            from account a
            where a.identity_method = any (:methods) and a.proved_at < :before and not a.held
              and not exists (select from reproof_duty d where d.account_id = a.account_id
                              and (d.wave_id = :wave or (d.reason = :reason and d.state <> 'DONE')))
            """;

    static final String HOLD_CANDIDATES = "select a.account_id, a.identity_method " + CANDIDATES
            + " order by a.proved_at, a.account_id limit :most for share of a skip locked";

    static final String INSERT = """
            insert into reproof_duty (duty_id, version, account_id, wave_id, reason, code, method, assigned_at, due_by, state,
                                      notice_due)
            values (:id, 1, :account, :wave, :reason, :code, :method, :assigned, :due, 'DUE', timestamptz 'epoch')
            on conflict (account_id, reason) where state <> 'DONE' do nothing
            """;

    static final String HOLD_LATE = """
            select * from reproof_duty where state in ('DUE', 'REMINDED') and due_by <= :now
            order by due_by limit :most for update skip locked
            """;

    static final String HOLD_MET = """
            select d.* from reproof_duty d join account a on a.account_id = d.account_id
            where d.state <> 'DONE' and a.proved_at > d.assigned_at and a.identity_method = any (:methods)
              and not a.held
            order by d.duty_id limit :most for update of d skip locked
            """;

    static final String UNTOLD = """
            select d.* from reproof_duty d join account a on a.account_id = d.account_id
            where d.state = 'DUE' and d.notice_due <= :now and a.phone_hash is not null and not a.held
            order by d.notice_due, d.duty_id limit 1 for update of d skip locked
            """;

    private DutySql() {}

    static Query of(Query statement, WaveTerms wave) {
        return statement
                .setParameter(
                        "methods",
                        wave.methods().stream().map(IdentityMethod::name).toArray(String[]::new))
                .setParameter("before", wave.provedBeforeMoment())
                .setParameter("wave", wave.id())
                .setParameter("reason", wave.reason().name());
    }
}
