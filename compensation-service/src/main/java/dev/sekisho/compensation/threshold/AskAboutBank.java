package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.control.CompensationControl;
import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asks whether a bank with confirmed damage stays open, and stops it when nobody answers in time. */
@ApplicationScoped
public class AskAboutBank {

    private final CountedCases counted;
    private final BankQuestions questions;
    private final BankStops stops;
    private final OpenBanks open;
    private final ThresholdPolicy policy;
    private final CompensationControls controls;

    AskAboutBank(
            CountedCases counted,
            BankQuestions questions,
            BankStops stops,
            OpenBanks open,
            ThresholdPolicy policy,
            CompensationControls controls) {
        this.counted = counted;
        this.questions = questions;
        this.stops = stops;
        this.open = open;
        this.policy = policy;
        this.controls = controls;
    }

    /** For a bank that nobody else judges at the moment; nothing is asked about one that is stopped. */
    @Transactional(TxType.MANDATORY)
    public void ask(BankCode bank, UUID fraudCase, Instant now) {
        if (!controls.has(CompensationControl.OPEN_BANK_DECISION) || !open.isOpen(bank)) {
            return;
        }
        UndecidedQuestion question = questions
                .undecided(bank)
                .map(UndecidedQuestion::again)
                .orElseGet(() -> new UndecidedQuestion(
                        new QuestionHead(UUID.randomUUID(), bank, fraudCase, now, now.plus(policy.decideWithin())), 1));
        questions.ask(question, question.asked());
    }

    /** The threshold has stopped the bank. */
    @Transactional(TxType.MANDATORY)
    public void stopped(BankCode bank, Instant now) {
        questions.undecided(bank).ifPresent(question -> end(question, EndCause.THRESHOLD, now));
    }

    /** Ends what was asked about banks that were stopped meanwhile, and stops those whose time is over. @return these */
    @Transactional
    public int settle(Instant now) {
        counted.alone();
        int stoppedNow = 0;
        for (UndecidedQuestion question : questions.allUndecided()) {
            if (!open.isOpen(question.head().bank())) {
                end(question, EndCause.STOPPED_OTHERWISE, now);
            } else if (question.isDueAt(now)) {
                Counts counts = new Counts(question.confirmations(), 0);
                stops.order(BankStop.byRule(Optional.of(question.head().bank()), StopCause.NO_DECISION, counts, now));
                end(question, EndCause.TIME, now);
                stoppedNow++;
            }
        }
        return stoppedNow;
    }

    private void end(UndecidedQuestion question, EndCause cause, Instant now) {
        DecidedQuestion decided = question.decided(Wish.STOP, cause, now);
        questions.end(decided, decided.fact());
    }
}
