package dev.sekisho.compensation.lookback.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.compensation.lookback.ChargedAccount;
import dev.sekisho.compensation.lookback.LookBackPolicy;
import dev.sekisho.compensation.lookback.Sighting;
import dev.sekisho.compensation.lookback.Sightings;
import dev.sekisho.compensation.lookback.Signal;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Looks into the copy in PostgreSQL, one set-based query for each signal. */
@ApplicationScoped
class JdbcSightings implements Sightings {

    /** Of one signal; who has more in common comes first. */
    private static final int MOST_OF_A_SIGNAL = 5_000;

    private static final int MOST_ACCOUNTS = 50_000;

    private static final Map<Signal, String> RELATED = SignalQueries.related();
    private static final Map<Signal, String> AMONG = SignalQueries.among();

    private static final String TIME =
            "select min(posted_at) first_at, max(posted_at) last_at from confirmed_charge where case_id = ?";

    private static final String ACCOUNTS = """
            select charge.wallet_id, charge.bank_account_id, charge.bank_code, max(link.account_mask) account_mask,
                sum(charge.amount_yen)::bigint yen,
                (array_agg(charge.charge_id::text order by charge.state_at desc, charge.charge_id))[1:?] charges
            from copied_charge charge
            left join copied_link link on link.link_id = charge.link_id
            where charge.wallet_id = any (?) and charge.state = 'POSTED'
              and not exists (select from case_thing
                where kind = 'BANK_ACCOUNT' and thing_id = charge.bank_account_id and live)
              and not exists (select from confirmed_charge where confirmed_charge.charge_id = charge.charge_id)
              and not exists (select from depositor_check said
                where said.bank_account_id = charge.bank_account_id and said.wallet_id = charge.wallet_id
                  and said.state = 'ANSWERED')
            group by charge.wallet_id, charge.bank_account_id, charge.bank_code
            order by yen desc, charge.wallet_id, charge.bank_account_id
            limit ?
            """;

    private final Statements statements;

    JdbcSightings(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Seen of(UUID caseId, LookBackPolicy policy) {
        Optional<Time> time =
                statements.first(TIME, row -> Time.of(row, policy), caseId).filter(Time::isKnown);
        if (time.isEmpty()) {
            return new Seen(List.of(), true);
        }
        List<Sighting> sightings = new ArrayList<>();
        boolean whole = true;
        for (Map.Entry<Signal, String> query : RELATED.entrySet()) {
            List<Sighting> seen =
                    seen(query, caseId, time.get().from(), time.get().to(), MOST_OF_A_SIGNAL);
            whole &= seen.size() < MOST_OF_A_SIGNAL;
            sightings.addAll(seen);
        }
        List<UUID> wallets =
                sightings.stream().map(seen -> seen.wallet().value()).distinct().toList();
        for (Map.Entry<Signal, String> query : AMONG.entrySet()) {
            sightings.addAll(seen(
                    query,
                    caseId,
                    time.get().from(),
                    time.get().to(),
                    column("uuid", wallets, id -> id),
                    wallets.size()));
        }
        return new Seen(sightings, whole);
    }

    private List<Sighting> seen(Map.Entry<Signal, String> query, Object... values) {
        return statements.query(
                query.getValue(),
                row -> new Sighting(new WalletId(row.id("wallet_id")), query.getKey(), row.number("times")),
                values);
    }

    @Override
    @Transactional
    public List<ChargedAccount> accounts(Collection<WalletId> wallets) {
        return statements.query(
                ACCOUNTS,
                JdbcSightings::account,
                ChargedAccount.MOST_CHARGES,
                column("uuid", wallets, WalletId::value),
                MOST_ACCOUNTS);
    }

    private static ChargedAccount account(Row row) throws SQLException {
        return new ChargedAccount(
                new WalletId(row.id("wallet_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                row.maybeText("account_mask"),
                row.texts("charges").stream()
                        .map(id -> new ChargeId(UUID.fromString(id)))
                        .toList(),
                Money.yen(row.number("yen")));
    }

    /** The time around the confirmed charges of a case; unknown if it has none. */
    private record Time(Instant from, Instant to) {

        static Time of(Row row, LookBackPolicy policy) throws SQLException {
            Optional<Instant> first = row.maybeInstant("first_at");
            Optional<Instant> last = row.maybeInstant("last_at");
            return new Time(
                    first.map(at -> at.minus(policy.around())).orElse(null),
                    last.map(at -> at.plus(policy.around())).orElse(null));
        }

        boolean isKnown() {
            return from != null;
        }
    }
}
