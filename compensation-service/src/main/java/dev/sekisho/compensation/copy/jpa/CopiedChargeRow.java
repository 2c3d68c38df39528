package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
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

/** A copied charge as it is stored; {@code since} is kept beside it so that the list of charges has an index. */
@Entity
@Table(name = "copied_charge")
class CopiedChargeRow {

    @Id
    UUID chargeId;

    long version;
    UUID walletId;
    UUID linkId;
    UUID bankAccountId;
    String bankCode;
    long amountYen;

    @Enumerated(EnumType.STRING)
    ChargeState state;

    Instant stateAt;
    Instant reservedAt;
    String bankReference;
    String reason;
    Instant since;

    void become(CopiedCharge charge) {
        ChargeTerms terms = charge.terms();
        walletId = terms.wallet().value();
        linkId = terms.link().value();
        bankAccountId = terms.bankAccount().value();
        bankCode = terms.bank().value();
        amountYen = terms.amount().yen();
        ChargeStanding standing = charge.standing();
        version = standing.version();
        state = standing.state();
        stateAt = standing.at();
        bankReference = standing.bankReference().orElse(null);
        reason = standing.reason().orElse(null);
        reservedAt = charge.reservedAt().orElse(null);
        since = charge.since();
    }

    CopiedCharge charge() {
        return new CopiedCharge(
                new ChargeId(chargeId),
                new ChargeTerms(
                        new WalletId(walletId),
                        new LinkId(linkId),
                        new BankAccountId(bankAccountId),
                        new BankCode(bankCode),
                        Money.yen(amountYen)),
                new ChargeStanding(
                        version, state, stateAt, Optional.ofNullable(bankReference), Optional.ofNullable(reason)),
                Optional.ofNullable(reservedAt));
    }
}
