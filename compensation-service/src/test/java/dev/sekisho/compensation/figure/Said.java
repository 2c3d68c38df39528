package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.figure.DamageWord.Counted;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One charge of one case, and what is said of it. */
record Said(UUID caseId, ChargeId charge, BankAccountId account, String bank, long yen, Instant occurredAt) {

    static Said of(String bank, long yen, Instant occurredAt) {
        return new Said(UUID.randomUUID(), ChargeId.random(), BankAccountId.random(), bank, yen, occurredAt);
    }

    /** Another charge of the same depositor, in the same case. */
    Said again(long more, Instant at) {
        return new Said(caseId, ChargeId.random(), account, bank, more, at);
    }

    Counted reported(Source source, Instant knownAt) {
        return word(Basis.REPORTED, source, knownAt);
    }

    Counted confirmed(Instant knownAt) {
        return word(Basis.CONFIRMED, Source.BANK, knownAt);
    }

    Counted paid(Instant knownAt) {
        return word(Basis.PAID, Source.OPERATOR, knownAt);
    }

    Counted paidBeside(long more, Instant knownAt) {
        return new Counted(
                Basis.PAID,
                Source.OPERATOR,
                caseId,
                Optional.empty(),
                account,
                new BankCode(bank),
                Money.yen(more),
                occurredAt,
                knownAt);
    }

    DamageWord dropped(Instant knownAt) {
        return new DamageWord.Dropped(caseId, knownAt);
    }

    DamageWord cameBack(Instant knownAt) {
        return new DamageWord.CameBack(caseId, Optional.of(charge), account, knownAt);
    }

    private Counted word(Basis basis, Source source, Instant knownAt) {
        return new Counted(
                basis,
                source,
                caseId,
                Optional.of(charge),
                account,
                new BankCode(bank),
                Money.yen(yen),
                occurredAt,
                knownAt);
    }
}
