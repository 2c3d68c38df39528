package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.DecidedHold;
import dev.sekisho.charge.monitoring.DueHold;
import dev.sekisho.charge.monitoring.HoldWord;
import dev.sekisho.charge.monitoring.Holds;
import dev.sekisho.charge.monitoring.StandingHold;
import dev.sekisho.charge.monitoring.WatchHold;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecided;
import dev.sekisho.kernel.event.charge.MonitoringHoldDecisionRefused;
import dev.sekisho.kernel.event.charge.MonitoringHoldPlaced;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds in PostgreSQL, in the rows of their alerts; the freeze by which one holds is written beside it. */
@ApplicationScoped
class JdbcHolds implements Holds {

    private static final String DUE_WALLETS = "select distinct wallet_id from watch_alert where hold = 'DUE' limit ?";
    private static final String DUE =
            AlertRow.SELECT + " where a.wallet_id = ? and a.hold = 'DUE' order by a.raised_at, a.id";
    private static final String PLACE =
            "update watch_alert set hold = 'STANDING', placed_at = ?, ends_at = ? where id = ?";
    private static final String FORGO = "update watch_alert set hold = 'FORGONE' where id = ?";
    private static final String LOCK =
            AlertRow.SELECT + " where a.id = ? and a.hold in ('DUE', 'STANDING', 'RELEASED') for no key update of a";
    private static final String DECIDE = """
            update watch_alert
               set hold = ?, ends_at = null, verdict = ?, reason = ?, note = ?, hold_by = ?, hold_person = ?,
                   hold_decided_at = ?
             where id = ?
            """;
    private static final String PAGE = AlertRow.SELECT + """
             where a.hold in ('STANDING', 'RELEASED')
               and (?::uuid is null or a.wallet_id = ?)
               and (?::timestamptz is null or a.hold = 'STANDING' and (a.ends_at is null or a.ends_at > ?))
               and (?::uuid is null or (a.raised_at, a.id) < (select b.raised_at, b.id from watch_alert b where b.id = ?))
             order by a.raised_at desc, a.id desc limit ?
            """;

    private final Statements statements;
    private final AlertFacts facts;

    JdbcHolds(Statements statements, AlertFacts facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public List<WalletId> dueWallets(int most) {
        return statements.query(DUE_WALLETS, row -> new WalletId(row.id("wallet_id")), most);
    }

    @Override
    public List<DueHold> due(WalletId wallet) {
        return statements.query(DUE, AlertRow::due, wallet.value());
    }

    @Override
    public void place(StandingHold hold, MonitoringHoldPlaced fact) {
        UUID alert = hold.alert().id();
        statements.update(PLACE, hold.placedAt(), hold.endsAt().orElse(null), alert);
        facts.next(alert, fact);
    }

    @Override
    public void forgo(DueHold hold) {
        statements.update(FORGO, hold.alert().id());
    }

    @Override
    public Optional<WatchHold> lockHold(UUID alert) {
        return statements.first(LOCK, AlertRow::hold, alert);
    }

    @Override
    public void keep(StandingHold hold, MonitoringHoldDecided fact) {
        decide(hold.alert().id(), "STANDING", hold.kept().orElseThrow(), fact);
    }

    @Override
    public void release(DecidedHold hold, MonitoringHoldDecided fact) {
        decide(hold.alert().id(), "RELEASED", hold.word(), fact);
    }

    @Override
    public void refused(WatchHold hold, MonitoringHoldDecisionRefused fact) {
        facts.next(hold.alert().id(), fact);
    }

    @Override
    public List<WatchHold> page(
            Optional<WalletId> wallet, Optional<Instant> standingAt, Optional<UUID> before, int most) {
        UUID of = wallet.map(WalletId::value).orElse(null);
        Instant at = standingAt.orElse(null);
        UUID last = before.orElse(null);
        return statements.query(PAGE, AlertRow::hold, of, of, at, at, last, last, most);
    }

    private void decide(UUID alert, String state, HoldWord word, MonitoringHoldDecided fact) {
        statements.update(
                DECIDE,
                state,
                word.verdict().name(),
                word.reason().name(),
                word.note(),
                word.by().staffId(),
                word.by().person().value(),
                word.at(),
                alert);
        facts.next(alert, fact);
    }
}
