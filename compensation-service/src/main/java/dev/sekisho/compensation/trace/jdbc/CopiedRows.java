package dev.sekisho.compensation.trace.jdbc;

import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.compensation.copy.PayoutStanding;
import dev.sekisho.compensation.copy.PayoutState;
import dev.sekisho.compensation.copy.PayoutTerms;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of the copy's tables in the copy's words. */
final class CopiedRows {

    private CopiedRows() {}

    static CopiedCharge charge(ResultSet row) throws SQLException {
        ChargeTerms terms = new ChargeTerms(
                wallet(row, "wallet_id"),
                new LinkId(CopyReader.id(row, "link_id")),
                new BankAccountId(CopyReader.id(row, "bank_account_id")),
                new BankCode(row.getString("bank_code")),
                amount(row));
        ChargeStanding standing = new ChargeStanding(
                row.getLong("version"),
                ChargeState.valueOf(row.getString("state")),
                CopyReader.instant(row, "state_at").orElseThrow(),
                CopyReader.text(row, "bank_reference"),
                CopyReader.text(row, "reason"));
        return new CopiedCharge(
                new ChargeId(CopyReader.id(row, "charge_id")), terms, standing, CopyReader.instant(row, "reserved_at"));
    }

    static CopiedPayment payment(ResultSet row) throws SQLException {
        return new CopiedPayment(
                new PaymentId(CopyReader.id(row, "payment_id")),
                wallet(row, "wallet_id"),
                new MerchantId(CopyReader.id(row, "merchant_id")),
                row.getString("merchant_category"),
                row.getString("shop"),
                row.getString("terminal"),
                amount(row),
                CopyReader.instant(row, "paid_at").orElseThrow());
    }

    static CopiedTransfer transfer(ResultSet row) throws SQLException {
        return new CopiedTransfer(
                new TransferId(CopyReader.id(row, "transfer_id")),
                wallet(row, "from_wallet_id"),
                wallet(row, "to_wallet_id"),
                amount(row),
                CopyReader.instant(row, "posted_at").orElseThrow());
    }

    static CopiedPayout payout(ResultSet row) throws SQLException {
        PayoutTerms terms = new PayoutTerms(
                wallet(row, "wallet_id"),
                new LinkId(CopyReader.id(row, "link_id")),
                new BankAccountId(CopyReader.id(row, "bank_account_id")),
                new BankCode(row.getString("bank_code")),
                amount(row));
        PayoutStanding standing = new PayoutStanding(
                row.getLong("version"),
                PayoutState.valueOf(row.getString("state")),
                CopyReader.instant(row, "state_at").orElseThrow(),
                CopyReader.text(row, "bank_reference"),
                CopyReader.text(row, "reason"));
        return new CopiedPayout(
                new PayoutId(CopyReader.id(row, "payout_id")), terms, standing, CopyReader.instant(row, "reserved_at"));
    }

    static CopiedRefund refund(ResultSet row) throws SQLException {
        return new CopiedRefund(
                CopyReader.id(row, "refund_id"),
                new PaymentId(CopyReader.id(row, "payment_id")),
                wallet(row, "wallet_id"),
                new MerchantId(CopyReader.id(row, "merchant_id")),
                amount(row),
                CopyReader.instant(row, "posted_at").orElseThrow());
    }

    static CopiedReversal reversal(ResultSet row) throws SQLException {
        return new CopiedReversal(
                CopyReader.id(row, "reversal_id"),
                wallet(row, "wallet_id"),
                new ChargeId(CopyReader.id(row, "charge_id")),
                amount(row),
                row.getString("case_number"),
                CopyReader.instant(row, "posted_at").orElseThrow());
    }

    private static WalletId wallet(ResultSet row, String column) throws SQLException {
        return new WalletId(CopyReader.id(row, column));
    }

    private static Money amount(ResultSet row) throws SQLException {
        return Money.yen(row.getLong("amount_yen"));
    }
}
