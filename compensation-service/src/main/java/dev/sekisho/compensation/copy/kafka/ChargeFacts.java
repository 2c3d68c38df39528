package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.compensation.copy.LedgerAccount;
import dev.sekisho.compensation.copy.LedgerEntry;
import dev.sekisho.compensation.copy.LedgerTransaction;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.charge.ChargeInDoubt;
import dev.sekisho.kernel.event.charge.ChargePosted;
import dev.sekisho.kernel.event.charge.ChargeReserved;
import dev.sekisho.kernel.event.charge.ChargeVoided;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kernel.event.charge.RefundPosted;
import dev.sekisho.kernel.event.charge.ReversalPosted;
import dev.sekisho.kernel.event.charge.TransferPosted;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The words of charge-service's facts in those of the copy; a value that cannot be is refused. */
final class ChargeFacts {

    private ChargeFacts() {}

    static CopiedCharge charge(long version, ChargeReserved fact) {
        ChargeTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        return new CopiedCharge(
                new ChargeId(fact.chargeId()),
                terms,
                standing(version, ChargeState.RESERVED, fact.reservedAt()),
                Optional.of(fact.reservedAt()));
    }

    static CopiedCharge charge(long version, Instant recordedAt, ChargeInDoubt fact) {
        ChargeTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        return new CopiedCharge(
                new ChargeId(fact.chargeId()),
                terms,
                standing(version, ChargeState.IN_DOUBT, recordedAt),
                Optional.empty());
    }

    static CopiedCharge charge(long version, ChargePosted fact) {
        ChargeTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        ChargeStanding standing = new ChargeStanding(
                version,
                ChargeState.POSTED,
                fact.postedAt(),
                Optional.ofNullable(fact.bankReference()),
                Optional.empty());
        return new CopiedCharge(new ChargeId(fact.chargeId()), terms, standing, Optional.empty());
    }

    static CopiedCharge charge(long version, ChargeVoided fact) {
        ChargeTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        ChargeStanding standing = new ChargeStanding(
                version, ChargeState.VOIDED, fact.voidedAt(), Optional.empty(), Optional.ofNullable(fact.reason()));
        return new CopiedCharge(new ChargeId(fact.chargeId()), terms, standing, Optional.empty());
    }

    static CopiedPayment payment(PaymentPosted fact) {
        return new CopiedPayment(
                new PaymentId(fact.paymentId()),
                new WalletId(fact.walletId()),
                new MerchantId(fact.merchantId()),
                fact.merchantCategory(),
                fact.shop(),
                fact.terminal(),
                Money.yen(fact.amountYen()),
                fact.postedAt());
    }

    static CopiedTransfer transfer(TransferPosted fact) {
        return new CopiedTransfer(
                new TransferId(fact.transferId()),
                new WalletId(fact.fromWalletId()),
                new WalletId(fact.toWalletId()),
                Money.yen(fact.amountYen()),
                fact.postedAt());
    }

    static CopiedRefund refund(RefundPosted fact) {
        return new CopiedRefund(
                fact.refundId(),
                new PaymentId(fact.paymentId()),
                new WalletId(fact.walletId()),
                new MerchantId(fact.merchantId()),
                Money.yen(fact.amountYen()),
                fact.postedAt());
    }

    static CopiedReversal reversal(ReversalPosted fact) {
        return new CopiedReversal(
                fact.reversalId(),
                new WalletId(fact.walletId()),
                new ChargeId(fact.chargeId()),
                Money.yen(fact.amountYen()),
                fact.caseNumber(),
                fact.postedAt());
    }

    private static ChargeTerms terms(UUID wallet, UUID link, UUID bankAccount, String bank, long amountYen) {
        return new ChargeTerms(
                new WalletId(wallet),
                new LinkId(link),
                new BankAccountId(bankAccount),
                new BankCode(bank),
                Money.yen(amountYen));
    }

    private static ChargeStanding standing(long version, ChargeState state, Instant at) {
        return new ChargeStanding(version, state, at, Optional.empty(), Optional.empty());
    }

    /** What a fact did to the ledger. @param id the charge's, payment's, transfer's, payout's, return's or reversal's */
    static LedgerTransaction transaction(UUID id, Instant postedAt, List<Posting> postings) {
        return new LedgerTransaction(
                id,
                postedAt,
                postings.stream()
                        .map(posting ->
                                new LedgerEntry(new LedgerAccount(posting.ledgerAccount()), posting.amountYen()))
                        .toList());
    }
}
