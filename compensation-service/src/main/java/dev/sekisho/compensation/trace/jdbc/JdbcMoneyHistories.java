package dev.sekisho.compensation.trace.jdbc;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.trace.MoneyHistories;
import dev.sekisho.compensation.trace.MoneyHistory;
import dev.sekisho.compensation.trace.Movement;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads the past of charges from the copy in PostgreSQL: the wallets that can be reached from theirs by transfers, nearest
 * first, in one statement; then their movements, kind by kind, all of one snapshot.
 */
@ApplicationScoped
class JdbcMoneyHistories implements MoneyHistories {

    private static final String REACHED = """
            with recursive reached (wallet_id) as (
                select wallet_id from copied_charge where charge_id = any (?) and state = 'POSTED'
                union
                select t.to_wallet_id
                  from reached r join copied_transfer t on t.from_wallet_id = r.wallet_id and t.posted_at >= ?)
            select wallet_id from reached limit ?
            """;

    private static final String OPENING = """
            select ledger_account, sum(amount_yen) as yen
              from copied_entry where ledger_account = any (?) and posted_at < ? group by ledger_account
            """;

    private static final String REBUILT = "select begun_at from copy_rebuild";

    private final DataSource database;

    JdbcMoneyHistories(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public MoneyHistory of(Set<ChargeId> charges, TraceLimits limits) {
        try (Connection connection = database.getConnection()) {
            return read(CopyReader.ofOneSnapshot(connection), charges, limits);
        } catch (SQLException failed) {
            throw new CopyNotRead(failed);
        }
    }

    private static MoneyHistory read(CopyReader copy, Set<ChargeId> asked, TraceLimits limits) throws SQLException {
        List<CopiedCharge> charges = CopiedMovements.posted(copy, asked);
        if (charges.isEmpty()) {
            return new MoneyHistory(List.of(), Map.of(), List.of(), !isRebuilt(copy));
        }
        Instant from = charges.stream()
                .map(charge -> charge.standing().at())
                .min(Instant::compareTo)
                .orElseThrow();
        Map<WalletId, Money> opening = opening(copy, asked, from, limits.wallets());
        return movements(copy, charges, opening, from, limits.movements());
    }

    /**
     * Whether what is in the copy is only what was told again so far. Asked after the charges, so that whoever saw some of them
     * keeps the copy from being forgotten before the rest is read.
     */
    private static boolean isRebuilt(CopyReader copy) throws SQLException {
        return !copy.query(REBUILT, row -> true).isEmpty();
    }

    private static Map<WalletId, Money> opening(CopyReader copy, Set<ChargeId> charges, Instant from, int most)
            throws SQLException {
        Map<String, WalletId> wallets = new HashMap<>();
        for (WalletId wallet : copy.query(
                REACHED,
                row -> new WalletId(CopyReader.id(row, "wallet_id")),
                CopyReader.array("uuid", charges, ChargeId::value),
                from,
                most)) {
            wallets.put("wallet:" + wallet, wallet);
        }
        Map<WalletId, Money> opening = new HashMap<>();
        wallets.values().forEach(wallet -> opening.put(wallet, Money.ZERO));
        copy.query(
                OPENING,
                row -> opening.put(
                        wallets.get(row.getString("ledger_account")), Money.yen(Math.max(0, row.getLong("yen")))),
                CopyReader.array("text", wallets.keySet(), name -> name),
                from);
        return opening;
    }

    /** When there are more than {@code most} of a kind, only what happened before the first one left out is told. */
    private static MoneyHistory movements(
            CopyReader copy, List<CopiedCharge> charges, Map<WalletId, Money> opening, Instant from, int most)
            throws SQLException {
        List<Movement> found = new ArrayList<>();
        Instant end = Instant.MAX;
        for (CopiedMovements kind : CopiedMovements.values()) {
            List<Movement> some = kind.read(copy, opening.keySet(), from, most + 1);
            if (some.size() > most && some.get(most).at().isBefore(end)) {
                end = some.get(most).at();
            }
            found.addAll(some);
        }
        Instant before = end;
        List<Movement> told = found.stream()
                .filter(movement -> movement.at().isBefore(before))
                .toList();
        return new MoneyHistory(charges, opening, told, before.equals(Instant.MAX) && !isRebuilt(copy));
    }

    /** The copy could not be read; nothing was traced. */
    static final class CopyNotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CopyNotRead(SQLException cause) {
            super("the copy could not be read", cause);
        }
    }
}
