package dev.sekisho.compensation.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** A stolen bank account in somebody's wallet, as the copy knows it after the facts have come in. */
final class Theft {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    final UUID wallet;
    final UUID link = UUID.randomUUID();
    final UUID bankAccount = UUID.randomUUID();
    final String bank;
    private final DataSource database;

    Theft(DataSource database, String bank) {
        this(database, bank, UUID.randomUUID());
    }

    /** Into a wallet that has stolen before. */
    Theft(DataSource database, String bank, UUID wallet) {
        this.database = database;
        this.bank = bank;
        this.wallet = wallet;
        insert(
                "insert into copied_link (link_id, version, wallet_id, bank_account_id, bank_code, state, state_at)"
                        + " values (?, 1, ?, ?, ?, 'ACTIVE', ?)",
                link,
                wallet,
                bankAccount,
                bank,
                Timestamp.from(NOON));
    }

    UUID posted(long yen) {
        return charge(yen, "POSTED", NOON);
    }

    UUID postedAt(Instant at, long yen) {
        return charge(yen, "POSTED", at);
    }

    UUID inDoubt(long yen) {
        return charge(yen, "IN_DOUBT", NOON);
    }

    static String referenceOf(UUID charge) {
        return "R-" + charge;
    }

    private UUID charge(long yen, String state, Instant at) {
        UUID charge = UUID.randomUUID();
        insert(
                "insert into copied_charge (charge_id, version, wallet_id, link_id, bank_account_id, bank_code,"
                        + " amount_yen, state, state_at, bank_reference, since) values (?, 2, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                charge,
                wallet,
                link,
                bankAccount,
                bank,
                yen,
                state,
                Timestamp.from(at),
                state.equals("POSTED") ? referenceOf(charge) : null,
                Timestamp.from(at));
        return charge;
    }

    private void insert(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
