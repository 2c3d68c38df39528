package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.freezerequest.HearBank.Heard;
import dev.sekisho.compensation.freezerequest.HearBank.Speaker;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One confirmed case whose money went to one bank, and all who speak of it, under the default numbers. */
final class Room {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final FreezeRequestPolicy POLICY = new FreezeRequestPolicy(Duration.ofHours(1), Duration.ofDays(3));
    static final long ASKED = 30_000;
    static final BankCode BANK = new BankCode("0999");

    final ConfirmedCase confirmed = new ConfirmedCase(
            new CaseHead(UUID.randomUUID(), CaseNumber.of(2026, 1), NOON, NOON.plusSeconds(1), 2), NOON);
    final InMemoryRequests requests = new InMemoryRequests();
    boolean inCopy = true;
    final WriteRequests write = new WriteRequests(requests, payout -> inCopy, POLICY);
    final HearBank hear = new HearBank(requests, POLICY);
    final PaidTo to = new PaidTo(
            PayoutId.random(),
            BANK,
            BankAccountId.random(),
            Optional.of("****567"),
            Optional.of("C-1"),
            Money.yen(50_000),
            NOON.minusSeconds(60));

    long traced(Instant now, Long... stolen) {
        List<TracedPayout> traced = Arrays.stream(stolen)
                .map(yen -> new TracedPayout(to, Money.yen(yen), NOON, now))
                .toList();
        return write.write(confirmed, traced, true, now);
    }

    ClosedCase ownUse() {
        return confirmed.closed(ClosingOutcome.OWN_USE, NOON);
    }

    Heard bankSays(FreezeOutcome outcome, Long frozenYen) {
        return bankSays(BANK, outcome, frozenYen);
    }

    Heard bankSays(BankCode bank, FreezeOutcome outcome, Long frozenYen) {
        return says(new Speaker(Optional.of(bank), somebody(), NOON), ASKED, outcome, frozenYen);
    }

    Heard bankSays(long askedYen, FreezeOutcome outcome, Long frozenYen) {
        return says(new Speaker(Optional.of(BANK), somebody(), NOON), askedYen, outcome, frozenYen);
    }

    Heard staffSay(FreezeOutcome outcome, Long frozenYen) {
        return says(staff(), ASKED, outcome, frozenYen);
    }

    private Heard says(Speaker speaker, long askedYen, FreezeOutcome outcome, Long frozenYen) {
        Optional<String> code = outcome == FreezeOutcome.REFUSED ? Optional.of("LAW-1") : Optional.empty();
        return hear.answered(
                requests.only().head().id(),
                speaker,
                Money.yen(askedYen),
                new FreezeAnswer(
                        outcome,
                        Optional.ofNullable(frozenYen).map(Money::yen),
                        code,
                        Optional.empty(),
                        speaker.by(),
                        NOON));
    }

    Heard telephoned() {
        return telephoned(ASKED);
    }

    Heard telephoned(long askedYen) {
        return hear.taken(requests.only().head().id(), staff(), Money.yen(askedYen), Way.PHONE, Optional.of("desk 3"));
    }

    static Speaker staff() {
        return new Speaker(Optional.empty(), somebody(), NOON);
    }

    static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
