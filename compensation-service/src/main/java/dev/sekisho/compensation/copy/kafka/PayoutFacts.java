package dev.sekisho.compensation.copy.kafka;

import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.PayoutStanding;
import dev.sekisho.compensation.copy.PayoutState;
import dev.sekisho.compensation.copy.PayoutTerms;
import dev.sekisho.kernel.event.charge.PayoutInDoubt;
import dev.sekisho.kernel.event.charge.PayoutPosted;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.kernel.event.charge.PayoutReturned;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The words of charge-service's facts about payouts in those of the copy; a value that cannot be is refused. */
final class PayoutFacts {

    private PayoutFacts() {}

    static CopiedPayout payout(long version, PayoutReserved fact) {
        PayoutTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        return new CopiedPayout(
                new PayoutId(fact.payoutId()),
                terms,
                standing(version, PayoutState.RESERVED, fact.reservedAt(), null, null),
                Optional.of(fact.reservedAt()));
    }

    static CopiedPayout payout(long version, Instant recordedAt, PayoutInDoubt fact) {
        PayoutTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        return new CopiedPayout(
                new PayoutId(fact.payoutId()),
                terms,
                standing(version, PayoutState.IN_DOUBT, recordedAt, null, null),
                Optional.empty());
    }

    static CopiedPayout payout(long version, PayoutPosted fact) {
        PayoutTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        return new CopiedPayout(
                new PayoutId(fact.payoutId()),
                terms,
                standing(version, PayoutState.POSTED, fact.postedAt(), fact.bankReference(), null),
                Optional.empty());
    }

    static CopiedPayout payout(long version, PayoutReturned fact) {
        PayoutTerms terms =
                terms(fact.walletId(), fact.linkId(), fact.bankAccountId(), fact.bankCode(), fact.amountYen());
        return new CopiedPayout(
                new PayoutId(fact.payoutId()),
                terms,
                standing(version, PayoutState.RETURNED, fact.returnedAt(), null, fact.reason()),
                Optional.empty());
    }

    private static PayoutTerms terms(UUID wallet, UUID link, UUID bankAccount, String bank, long amountYen) {
        return new PayoutTerms(
                new WalletId(wallet),
                new LinkId(link),
                new BankAccountId(bankAccount),
                new BankCode(bank),
                Money.yen(amountYen));
    }

    private static PayoutStanding standing(
            long version, PayoutState state, Instant at, String bankReference, String reason) {
        return new PayoutStanding(version, state, at, Optional.ofNullable(bankReference), Optional.ofNullable(reason));
    }
}
