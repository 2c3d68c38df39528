package dev.sekisho.compensation.trace.jdbc;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.trace.MoneyHistory;
import dev.sekisho.compensation.trace.Movement;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A past that grows by wallets: each round reads only those that are new, and at least as many as are known, so that a long
 * chain is read in few rounds and a short one costs no more than twice what it must.
 */
final class ToldPast {

    private static final String REACHED = """
            with recursive reached (wallet_id) as (
                select unnest(?)
                union
                select t.to_wallet_id
                  from reached r join copied_transfer t on t.from_wallet_id = r.wallet_id and t.posted_at >= ?)
            select wallet_id from reached where not wallet_id = any (?) limit ?
            """;

    private static final String OPENING = """
            select ledger_account, sum(amount_yen) as yen
              from copied_entry where ledger_account = any (?) and posted_at < ? group by ledger_account
            """;

    private final CopyReader copy;
    private final TraceLimits limits;
    private final List<CopiedCharge> charges;
    private final Instant from;
    private final boolean complete;
    private final Map<WalletId, Money> opening = new HashMap<>();
    private final Map<CopiedMovements, Integer> read = new EnumMap<>(CopiedMovements.class);
    private final Map<Moved, Movement> movements = new LinkedHashMap<>();
    private Instant end = Instant.MAX;

    /**
     * @param charges one at least
     * @param complete whether the copy lacks nothing that was told before
     */
    ToldPast(CopyReader copy, TraceLimits limits, List<CopiedCharge> charges, boolean complete) {
        this.copy = copy;
        this.limits = limits;
        this.charges = charges;
        this.complete = complete;
        this.from = charges.stream()
                .map(charge -> charge.standing().at())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    boolean canGrow() {
        return opening.size() < limits.wallets() && end.equals(Instant.MAX);
    }

    void followTheCharges() throws SQLException {
        Set<WalletId> own = new LinkedHashSet<>();
        charges.forEach(charge -> own.add(charge.terms().wallet()));
        add(own);
    }

    void follow(Set<WalletId> wallets) throws SQLException {
        int room = limits.wallets() - opening.size();
        add(copy.query(
                REACHED,
                row -> new WalletId(CopyReader.id(row, "wallet_id")),
                CopyReader.array("uuid", wallets, WalletId::value),
                from,
                CopyReader.array("uuid", opening.keySet(), WalletId::value),
                Math.min(room, Math.max(wallets.size(), opening.size()))));
    }

    MoneyHistory history() {
        List<Movement> told = movements.values().stream()
                .filter(movement -> movement.at().isBefore(end))
                .toList();
        return new MoneyHistory(charges, opening, told, complete && end.equals(Instant.MAX));
    }

    private void add(Collection<WalletId> wallets) throws SQLException {
        open(wallets);
        for (CopiedMovements kind : CopiedMovements.values()) {
            add(kind, wallets);
        }
    }

    private void open(Collection<WalletId> wallets) throws SQLException {
        Map<String, WalletId> accounts = new HashMap<>();
        wallets.forEach(wallet -> {
            opening.put(wallet, Money.ZERO);
            accounts.put("wallet:" + wallet, wallet);
        });
        copy.query(
                OPENING,
                row -> opening.put(
                        accounts.get(row.getString("ledger_account")), Money.yen(Math.max(0, row.getLong("yen")))),
                CopyReader.array("text", accounts.keySet(), name -> name),
                from);
    }

    /** When there are more of a kind than the limit, only what happened before the first one left out is told. */
    private void add(CopiedMovements kind, Collection<WalletId> wallets) throws SQLException {
        int room = limits.movements() - read.getOrDefault(kind, 0);
        List<Movement> some = kind.read(copy, wallets, from, room + 1);
        if (some.size() > room && some.get(room).at().isBefore(end)) {
            end = some.get(room).at();
        }
        some.forEach(movement -> movements.put(new Moved(movement.getClass(), movement.id()), movement));
        read.merge(kind, some.size(), Integer::sum);
    }

    /** A transfer that was read of its receiver is the same when it is read of its giver. */
    private record Moved(Class<?> kind, UUID id) {}
}
