package dev.sekisho.compensation.trace.jdbc;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.trace.CameBack;
import dev.sekisho.compensation.trace.Charged;
import dev.sekisho.compensation.trace.Movement;
import dev.sekisho.compensation.trace.PaidOut;
import dev.sekisho.compensation.trace.Refunded;
import dev.sekisho.compensation.trace.Spent;
import dev.sekisho.compensation.trace.TakenBack;
import dev.sekisho.compensation.trace.Transferred;
import dev.sekisho.compensation.trace.jdbc.CopyReader.Column;
import dev.sekisho.compensation.trace.jdbc.CopyReader.RowReader;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The kinds of movements as the copy's tables hold them: each is read for many wallets at once, the earliest first. */
enum CopiedMovements {
    CHARGED("""
            select * from copied_charge
             where wallet_id = any (?) and state = 'POSTED' and state_at >= ? order by state_at limit ?
            """, row -> new Charged(CopiedRows.charge(row))),
    SPENT("""
            select * from copied_payment where wallet_id = any (?) and paid_at >= ? order by paid_at limit ?
            """, row -> new Spent(CopiedRows.payment(row))),
    REFUNDED("""
            select * from copied_refund where wallet_id = any (?) and posted_at >= ? order by posted_at limit ?
            """, row -> new Refunded(CopiedRows.refund(row))),
    SENT("""
            select * from copied_transfer where from_wallet_id = any (?) and posted_at >= ? order by posted_at limit ?
            """, row -> new Transferred(CopiedRows.transfer(row))),
    /** From a wallet that is not followed: its money is of no interest, but it stands in line. */
    RECEIVED("""
            select * from copied_transfer
             where to_wallet_id = any (?) and posted_at >= ? and not from_wallet_id = any (?)
             order by posted_at limit ?
            """, row -> new Transferred(CopiedRows.transfer(row))) {
        @Override
        List<Movement> read(CopyReader copy, Column wallets, Instant from, int most) throws SQLException {
            return query(copy, wallets, from, wallets, most);
        }
    },
    PAID_OUT("""
            select p.*, l.account_mask
              from copied_payout p left join copied_link l on l.link_id = p.link_id
             where p.wallet_id = any (?) and p.reserved_at >= ? order by p.reserved_at limit ?
            """, row -> new PaidOut(CopiedRows.payout(row), CopyReader.text(row, "account_mask"))),
    CAME_BACK("""
            select * from copied_payout
             where wallet_id = any (?) and state_at >= ? and state = 'RETURNED' and reserved_at is not null
             order by state_at limit ?
            """, row -> new CameBack(CopiedRows.payout(row))),
    TAKEN_BACK("""
            select * from copied_reversal where wallet_id = any (?) and posted_at >= ? order by posted_at limit ?
            """, row -> new TakenBack(CopiedRows.reversal(row)));

    private static final String POSTED = """
            select * from copied_charge where charge_id = any (?) and state = 'POSTED' order by state_at, charge_id
            """;

    private final String sql;
    private final RowReader<Movement> reader;

    CopiedMovements(String sql, RowReader<Movement> reader) {
        this.sql = sql;
        this.reader = reader;
    }

    static List<CopiedCharge> posted(CopyReader copy, Collection<ChargeId> charges) throws SQLException {
        return copy.query(POSTED, CopiedRows::charge, CopyReader.array("uuid", charges, ChargeId::value));
    }

    List<Movement> read(CopyReader copy, Collection<WalletId> wallets, Instant from, int most) throws SQLException {
        return read(copy, CopyReader.array("uuid", wallets, WalletId::value), from, most);
    }

    List<Movement> read(CopyReader copy, Column wallets, Instant from, int most) throws SQLException {
        return query(copy, wallets, from, most);
    }

    List<Movement> query(CopyReader copy, Object... values) throws SQLException {
        return copy.query(sql, reader, values);
    }
}
