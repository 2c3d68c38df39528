package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.PayoutStanding;
import dev.sekisho.compensation.copy.PayoutState;
import dev.sekisho.compensation.copy.PayoutTerms;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A copied payout as it is stored; only its standing ever changes. */
@Entity
@Table(name = "copied_payout")
class CopiedPayoutRow {

    @Id
    UUID payoutId;

    long version;
    UUID walletId;
    UUID linkId;
    UUID bankAccountId;
    String bankCode;
    long amountYen;

    @Enumerated(EnumType.STRING)
    PayoutState state;

    Instant stateAt;
    Instant reservedAt;
    String bankReference;
    String reason;

    void become(CopiedPayout payout) {
        PayoutTerms terms = payout.terms();
        walletId = terms.wallet().value();
        linkId = terms.link().value();
        bankAccountId = terms.bankAccount().value();
        bankCode = terms.bank().value();
        amountYen = terms.amount().yen();
        PayoutStanding standing = payout.standing();
        version = standing.version();
        state = standing.state();
        stateAt = standing.at();
        bankReference = standing.bankReference().orElse(null);
        reason = standing.reason().orElse(null);
        reservedAt = payout.reservedAt().orElse(null);
    }

    CopiedPayout payout() {
        PayoutTerms terms = new PayoutTerms(
                new WalletId(walletId),
                new LinkId(linkId),
                new BankAccountId(bankAccountId),
                new BankCode(bankCode),
                Money.yen(amountYen));
        PayoutStanding standing = new PayoutStanding(
                version, state, stateAt, Optional.ofNullable(bankReference), Optional.ofNullable(reason));
        return new CopiedPayout(new PayoutId(payoutId), terms, standing, Optional.ofNullable(reservedAt));
    }
}
