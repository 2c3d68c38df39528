package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What is asked of a receiving bank.
 *
 * @param place which of its case's requests it is, from 1
 * @param amount how much of the payout is to be held
 * @param dueBy until when it should be with the bank
 * @param version of the row, and of the last fact about it
 */
public record RequestHead(
        UUID id,
        UUID caseId,
        CaseNumber caseNumber,
        int place,
        PaidTo to,
        Money amount,
        Instant writtenAt,
        Instant dueBy,
        long version) {

    public RequestHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(writtenAt, "writtenAt");
        Objects.requireNonNull(dueBy, "dueBy");
        if (amount.isZero() || amount.isMoreThan(to.amount()) || version < 1 || place < 1) {
            throw new IllegalArgumentException("some of a payout is held; versions and places begin with 1");
        }
    }

    /** Under which the bank and we speak of it, whatever is asked for by it. */
    public String number() {
        return caseNumber.value() + "-F" + place;
    }

    RequestHead next() {
        return new RequestHead(id, caseId, caseNumber, place, to, amount, writtenAt, dueBy, version + 1);
    }

    RequestHead askedAnew(Money other, Instant due) {
        return new RequestHead(id, caseId, caseNumber, place, to, other, writtenAt, due, version + 1);
    }
}
