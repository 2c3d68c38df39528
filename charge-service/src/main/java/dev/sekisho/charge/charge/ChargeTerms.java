package dev.sekisho.charge.charge;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapScope;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was settled when a charge was reserved; it never changes again.
 *
 * @param reservedAt also fixes the business day and the month the charge counts in, whenever the bank answers
 */
public record ChargeTerms(
        ChargeId id,
        WalletId walletId,
        PersonId personId,
        LinkId linkId,
        BankAccountId bankAccountId,
        BankCode bankCode,
        Money amount,
        Instant reservedAt) {

    static ChargeTerms of(ChargeCommand command, LinkCopy link, Instant now) {
        return new ChargeTerms(
                command.id(),
                command.key().walletId(),
                link.person().orElseThrow(),
                link.id(),
                link.bankAccountId(),
                link.bankCode(),
                command.amount(),
                now);
    }

    public LocalDate day() {
        return BusinessCalendar.dayOf(reservedAt);
    }

    /** What the charge counts against, in the order of locking. */
    public List<CapUse> uses() {
        return List.of(
                use(CapScope.WALLET, walletId.value()),
                use(CapScope.BANK_ACCOUNT, bankAccountId.value()),
                use(CapScope.PERSON, personId.value()));
    }

    private CapUse use(CapScope scope, UUID id) {
        return new CapUse(new CapKey(scope, id), day(), amount);
    }
}
