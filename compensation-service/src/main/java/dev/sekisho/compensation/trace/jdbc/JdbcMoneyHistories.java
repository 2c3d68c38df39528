package dev.sekisho.compensation.trace.jdbc;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.trace.MoneyHistories;
import dev.sekisho.compensation.trace.MoneyHistory;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Reads the past of charges from the copy in PostgreSQL, all of one snapshot, and only of wallets into which the money came. */
@ApplicationScoped
class JdbcMoneyHistories implements MoneyHistories {

    private static final String REBUILT = "select begun_at from copy_rebuild";

    private final DataSource database;

    JdbcMoneyHistories(DataSource database) {
        this.database = database;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public MoneyHistory of(Set<ChargeId> charges, TraceLimits limits, Frontier frontier) {
        try (Connection connection = database.getConnection()) {
            return read(CopyReader.ofOneSnapshot(connection), charges, limits, frontier);
        } catch (SQLException failed) {
            throw new CopyNotRead(failed);
        }
    }

    private static MoneyHistory read(CopyReader copy, Set<ChargeId> asked, TraceLimits limits, Frontier frontier)
            throws SQLException {
        List<CopiedCharge> charges = CopiedMovements.posted(copy, asked);
        boolean complete = !isRebuilt(copy);
        if (charges.isEmpty()) {
            MoneyHistory nothing = new MoneyHistory(List.of(), Map.of(), List.of(), complete);
            frontier.beyond(nothing);
            return nothing;
        }
        ToldPast past = new ToldPast(copy, limits, charges, complete);
        past.followTheCharges();
        MoneyHistory known = past.history();
        Set<WalletId> beyond = frontier.beyond(known);
        while (!beyond.isEmpty() && past.canGrow()) {
            past.follow(beyond);
            known = past.history();
            beyond = frontier.beyond(known);
        }
        return known;
    }

    /**
     * Whether what is in the copy is only what was told again so far. Asked after the charges, so that whoever saw some of them
     * keeps the copy from being forgotten before the rest is read.
     */
    private static boolean isRebuilt(CopyReader copy) throws SQLException {
        return !copy.query(REBUILT, row -> true).isEmpty();
    }

    /** The copy could not be read; nothing was traced. */
    static final class CopyNotRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CopyNotRead(SQLException cause) {
            super("the copy could not be read", cause);
        }
    }
}
