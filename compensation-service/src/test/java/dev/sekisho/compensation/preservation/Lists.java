package dev.sekisho.compensation.preservation;

import static dev.sekisho.compensation.preservation.Spending.NOON;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.kernel.id.PersonId;
import java.util.UUID;

/** One confirmed case whose money is spent. */
final class Lists {

    static final ConfirmedCase CONFIRMED = new ConfirmedCase(
            new CaseHead(UUID.randomUUID(), CaseNumber.of(2026, 1), NOON, NOON.plusSeconds(1), 2), NOON);

    private Lists() {}

    static OpenList open() {
        return OpenList.of(CONFIRMED.head(), NOON, NOON, Spending.POLICY);
    }

    static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
