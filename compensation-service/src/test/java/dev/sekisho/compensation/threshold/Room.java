package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.threshold.BankQuestions.Voice;
import dev.sekisho.compensation.threshold.DecideOpenBank.Outcome;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything that watches confirmed damage, over ports in memory, under the default numbers. */
final class Room {

    static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    static final ThresholdRule RULE =
            new ThresholdRule(3, Duration.ofHours(24), 5, Duration.ofDays(90), Duration.ofDays(30), 1, 3);
    static final ThresholdPolicy POLICY = new ThresholdPolicy(RULE, Duration.ofMinutes(15), Duration.ofHours(24));

    final InMemoryCountedCases counted = new InMemoryCountedCases();
    final InMemoryBankStops stops = new InMemoryBankStops();
    final InMemoryDamageAlarms alarms = new InMemoryDamageAlarms();
    final InMemoryBankQuestions questions = new InMemoryBankQuestions();
    final Set<BankCode> stopped = new HashSet<>();
    final AskAboutBank ask;
    Optional<Instant> canarySince = Optional.empty();
    final WatchDamage watch;
    final DecideOpenBank decide = new DecideOpenBank(counted, questions, stops);

    Room() {
        this(CompensationControls.all());
    }

    /** With these switches on, and no others. */
    Room(CompensationControls controls) {
        ask = new AskAboutBank(counted, questions, stops, bank -> !stopped.contains(bank), POLICY, controls);
        watch = new WatchDamage(counted, stops, new RaiseAlarm(alarms, POLICY), ask, bank -> canarySince, POLICY);
    }

    /** A case of a depositor who has no wallet. */
    UUID confirmed(String bank, Instant at) {
        return confirmed(UUID.randomUUID(), bank, false, at);
    }

    UUID confirmed(UUID caseId, String bank, boolean customer, Instant at) {
        CaseHead head = new CaseHead(caseId, CaseNumber.of(2026, 1), at, at.plusSeconds(1), 1);
        VictimCharge charge = new VictimCharge(
                new ChargeId(UUID.randomUUID()),
                new WalletId(UUID.randomUUID()),
                new BankAccountId(UUID.randomUUID()),
                new BankCode(bank),
                Money.yen(30_000),
                at,
                customer);
        watch.heard(head, new BankCode(bank), List.of(charge), at);
        return caseId;
    }

    Outcome says(Actor who, Wish wish, Instant at) {
        return decide.decide(question().head().id(), new Voice(wish, who, "looked into it", at));
    }

    UndecidedQuestion question() {
        return questions.allUndecided().get(0);
    }

    List<Optional<String>> stoppedBanks() {
        return stops.ordered.stream()
                .map(stop -> stop.bank().map(BankCode::value))
                .toList();
    }

    static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}
