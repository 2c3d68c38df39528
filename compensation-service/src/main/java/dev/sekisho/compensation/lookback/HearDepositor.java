package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.SeenMoney;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.lookback.DepositorChecks.Answer;
import dev.sekisho.compensation.report.Certainty;
import dev.sekisho.compensation.report.Channel;
import dev.sekisho.compensation.report.Clues;
import dev.sekisho.compensation.report.FileReport;
import dev.sekisho.compensation.report.Lookup;
import dev.sekisho.compensation.report.Matches;
import dev.sekisho.compensation.report.Origin;
import dev.sekisho.compensation.report.Report;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Hears what came of a bank's asking its depositor: fraud is the bank's confirmed report, and opens or joins a case; when all
 * who were asked about a held wallet say that the charges were their own, it is let go.
 */
@ApplicationScoped
public class HearDepositor {

    private final DepositorChecks checks;
    private final Cases cases;
    private final SeenMoney money;
    private final FileReport file;
    private final EndHold end;

    HearDepositor(DepositorChecks checks, Cases cases, SeenMoney money, FileReport file, EndHold end) {
        this.checks = checks;
        this.cases = cases;
        this.money = money;
        this.file = file;
        this.end = end;
    }

    /** Said the same again, it is said once. @param bank the asker's own: another bank's depositors are not there */
    @Transactional
    public Heard hear(UUID check, BankCode bank, Said said) {
        Optional<DepositorCheck> seen =
                checks.find(check).filter(one -> one.head().account().bank().equals(bank));
        if (seen.isEmpty()) {
            return new Heard.Unknown();
        }
        FraudCase from = cases.lock(seen.get().head().caseNumber()).orElseThrow();
        DepositorCheck present = checks.lock(check).orElseThrow();
        if (present instanceof AnsweredCheck before) {
            return before.said() == said.outcome() ? new Heard.Done(before, List.of()) : new Heard.AnsweredOtherwise();
        }
        WaitingCheck waiting = (WaitingCheck) present;
        return switch (said.outcome()) {
            case NOT_REACHED, REACHED -> again(waiting, said);
            case OWN -> own(from, waiting, said);
            case FRAUD -> fraud(waiting, said);
        };
    }

    private Heard again(WaitingCheck waiting, Said said) {
        WaitingCheck again = waiting.again(said.outcome());
        checks.save(again, said.answer(), again.answered(said.by().staff()));
        return new Heard.Done(again, List.of());
    }

    private Heard own(FraudCase from, WaitingCheck waiting, Said said) {
        AnsweredCheck own = waiting.own(said.at());
        checks.save(own, said.answer(), own.answered(said.by().staff()));
        boolean released =
                checks.allOwn(own.head().caseId(), own.head().account().wallet())
                        && end.release(from, own.head().account().wallet(), said.at());
        return new Heard.Done(own, released ? List.of(from.head().number()) : List.of());
    }

    private Heard fraud(WaitingCheck waiting, Said said) {
        ChargedAccount account = waiting.head().account();
        List<SeenCharge> charges = money.charges(account.charges());
        Set<Thing> things =
                charges.stream().flatMap(charge -> charge.things().stream()).collect(Collectors.toSet());
        FraudCase opened = file.file(report(account, said), new Matches(things, charges, List.of(), Lookup.NOT_ASKED));
        AnsweredCheck fraud = waiting.fraud(opened.head().number(), said.at());
        checks.save(fraud, said.answer(), fraud.answered(said.by().staff()));
        return new Heard.Done(fraud, List.of(opened.head().number()));
    }

    private static Report report(ChargedAccount account, Said said) {
        return new Report(
                UUID.randomUUID(),
                new Origin(
                        Source.BANK,
                        Channel.BANK_API,
                        Certainty.CONFIRMED,
                        said.by().staff()),
                Optional.of(account.bank()),
                Optional.empty(),
                new Clues(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        account.charges(),
                        Period.UNKNOWN,
                        Optional.empty()),
                said.depositorIsCustomer(),
                Optional.empty(),
                said.at());
    }

    /** What the bank's user says. @param depositorIsCustomer with fraud alone, and always with it */
    public record Said(DepositorOutcome outcome, Optional<Boolean> depositorIsCustomer, Actor by, Instant at) {

        public Said {
            if (depositorIsCustomer.isPresent() != (outcome == DepositorOutcome.FRAUD)) {
                throw new IllegalArgumentException("of a victim it is said whether it is a customer, of nobody else");
            }
        }

        Answer answer() {
            return new Answer(outcome, by.staff(), by.person().value(), at);
        }
    }

    /** What came of it. */
    public sealed interface Heard {

        /** @param toSend the cases that ordered something by it */
        record Done(DepositorCheck check, List<CaseNumber> toSend) implements Heard {

            public Done {
                toSend = List.copyOf(toSend);
            }
        }

        /** There is no such check of this bank. */
        record Unknown() implements Heard {}

        /** The depositor has said the other thing before. */
        record AnsweredOtherwise() implements Heard {}
    }
}
