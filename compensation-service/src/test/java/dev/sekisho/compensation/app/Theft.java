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

    /** The link is this person's since then. */
    void linkedBy(UUID person, Instant at) {
        insert(
                "update copied_link set person_id = ?, account_mask = '****567', tier = 'T1', established_at = ?,"
                        + " chargeable_from = ? where link_id = ?",
                person,
                Timestamp.from(at),
                Timestamp.from(at),
                link);
    }

    /** Through this wallet's link, from another account than its own. */
    UUID chargedFrom(UUID account, Instant at, long yen) {
        return charge(account, yen, "POSTED", at);
    }

    void paidOutTo(UUID account, Instant at, long yen) {
        paidOut(UUID.randomUUID(), account, at, yen);
    }

    void paidOut(UUID payout, UUID account, Instant at, long yen) {
        insert(
                "insert into copied_payout (payout_id, version, wallet_id, link_id, bank_account_id, bank_code, amount_yen,"
                        + " state, state_at, reserved_at) values (?, 2, ?, ?, ?, ?, ?, 'POSTED', ?, ?)",
                payout,
                wallet,
                link,
                account,
                bank,
                yen,
                Timestamp.from(at),
                Timestamp.from(at));
    }

    void sent(UUID to, Instant at, long yen) {
        insert(
                "insert into copied_transfer (transfer_id, from_wallet_id, to_wallet_id, amount_yen, posted_at)"
                        + " values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                wallet,
                to,
                yen,
                Timestamp.from(at));
    }

    void paidAt(UUID merchant, Instant at, long yen) {
        insert(
                "insert into copied_payment (payment_id, wallet_id, merchant_id, merchant_category, shop, terminal,"
                        + " amount_yen, paid_at) values (?, ?, ?, 'CONVENIENCE', 'S1', 'T1', ?, ?)",
                UUID.randomUUID(),
                wallet,
                merchant,
                yen,
                Timestamp.from(at));
    }

    static String referenceOf(UUID charge) {
        return "R-" + charge;
    }

    private UUID charge(long yen, String state, Instant at) {
        return charge(bankAccount, yen, state, at);
    }

    private UUID charge(UUID account, long yen, String state, Instant at) {
        UUID charge = UUID.randomUUID();
        told(charge, account, yen, state, at);
        return charge;
    }

    /** Its owner tells of a charge that the copy has forgotten. */
    void toldAgain(UUID charge, Instant at, long yen) {
        told(charge, bankAccount, yen, "POSTED", at);
    }

    private void told(UUID charge, UUID account, long yen, String state, Instant at) {
        insert(
                "insert into copied_charge (charge_id, version, wallet_id, link_id, bank_account_id, bank_code,"
                        + " amount_yen, state, state_at, bank_reference, since) values (?, 2, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                charge,
                wallet,
                link,
                account,
                bank,
                yen,
                state,
                Timestamp.from(at),
                state.equals("POSTED") ? referenceOf(charge) : null,
                Timestamp.from(at));
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
