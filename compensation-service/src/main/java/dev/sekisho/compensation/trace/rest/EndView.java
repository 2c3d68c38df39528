package dev.sekisho.compensation.trace.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.compensation.trace.EndKind;
import dev.sekisho.compensation.trace.PaidOut;
import dev.sekisho.compensation.trace.TraceEnd;
import java.time.Instant;
import java.util.UUID;

/** An end of some yen of a charge; only the one part that belongs to its kind is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndView(
        EndKind kind, UUID chargeId, long amountYen, UUID walletId, Instant at, Shop shop, Bank bank, Back reversal) {

    /** Where and at which till it was spent. */
    record Shop(UUID paymentId, UUID merchantId, String merchantCategory, String shop, String terminal) {}

    /** To which bank account it left; the mask is missing if the copy does not know the link. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Bank(
            UUID payoutId, String bankCode, UUID bankAccountId, String accountMask, String state, String reference) {}

    /** For which case it was taken back. */
    record Back(UUID reversalId, String caseNumber) {}

    static EndView of(TraceEnd end) {
        if (end instanceof TraceEnd.AtShop spent) {
            CopiedPayment payment = spent.payment();
            Shop shop = new Shop(
                    payment.id().value(),
                    payment.merchant().value(),
                    payment.merchantCategory(),
                    payment.shop(),
                    payment.terminal());
            return view(end, payment.wallet().value(), payment.at(), shop, null, null);
        }
        if (end instanceof TraceEnd.AtBank left) {
            UUID wallet = left.payout().payout().terms().wallet().value();
            return view(end, wallet, left.payout().at(), null, bank(left.payout()), null);
        }
        if (end instanceof TraceEnd.Reversed reversed) {
            CopiedReversal reversal = reversed.reversal();
            Back back = new Back(reversal.id(), reversal.caseNumber());
            return view(end, reversal.wallet().value(), reversal.at(), null, null, back);
        }
        UUID wallet = end instanceof TraceEnd.InWallet in
                ? in.wallet().value()
                : ((TraceEnd.NotFollowed) end).wallet().value();
        return view(end, wallet, null, null, null, null);
    }

    private static Bank bank(PaidOut left) {
        CopiedPayout payout = left.payout();
        return new Bank(
                payout.id().value(),
                payout.terms().bank().value(),
                payout.terms().bankAccount().value(),
                left.accountMask().orElse(null),
                payout.standing().state().name(),
                payout.standing().bankReference().orElse(null));
    }

    private static EndView view(TraceEnd end, UUID wallet, Instant at, Shop shop, Bank bank, Back back) {
        return new EndView(end.kind(), end.charge().value(), end.amount().yen(), wallet, at, shop, bank, back);
    }
}
