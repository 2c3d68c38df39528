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
        return paid(1, knownAt);
    }

    /** By the claim that this charge has; what came back is paid by another revision. */
    Counted paid(int revision, Instant knownAt) {
        return word(Basis.PAID, Source.OPERATOR, Optional.of(charge), yen, knownAt, payment(revision));
    }

    /** A part of it, before the claim was decided. */
    Counted paidInterim(long part, Instant knownAt) {
        return word(
                Basis.PAID,
                Source.OPERATOR,
                Optional.empty(),
                part,
                knownAt,
                Optional.of(new Payment(charge.value(), 1, true)));
    }

    /** What the interim payment had left. */
    Counted paidRest(long rest, Instant knownAt) {
        return word(Basis.PAID, Source.OPERATOR, Optional.of(charge), rest, knownAt, payment(1));
    }

    Counted paidBeside(long more, Instant knownAt) {
        return word(Basis.PAID, Source.OPERATOR, Optional.empty(), more, knownAt, payment(1));
    }

    DamageWord dropped(Instant knownAt) {
        return new DamageWord.Dropped(caseId, knownAt);
    }

    DamageWord cameBack(Instant knownAt) {
        return cameBack(1, knownAt);
    }

    DamageWord cameBack(int revision, Instant knownAt) {
        return new DamageWord.CameBack(caseId, payment(revision).orElseThrow(), knownAt);
    }

    private Optional<Payment> payment(int revision) {
        return Optional.of(new Payment(charge.value(), revision, false));
    }

    private Counted word(Basis basis, Source source, Instant knownAt) {
        return word(basis, source, Optional.of(charge), yen, knownAt, Optional.empty());
    }

    private Counted word(
            Basis basis,
            Source source,
            Optional<ChargeId> what,
            long amount,
            Instant knownAt,
            Optional<Payment> payment) {
        return new Counted(
                basis,
                source,
                caseId,
                what,
                account,
                new BankCode(bank),
                Money.yen(amount),
                occurredAt,
                knownAt,
                payment);
    }
}
