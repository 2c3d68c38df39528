package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.threshold.BankQuestions.Voice;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceHeard;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Hears persons on whether a bank with confirmed damage stays open; two accounts of one human count as one. */
@ApplicationScoped
public class DecideOpenBank {

    private final CountedCases counted;
    private final BankQuestions questions;
    private final BankStops stops;

    DecideOpenBank(CountedCases counted, BankQuestions questions, BankStops stops) {
        this.counted = counted;
        this.questions = questions;
        this.stops = stops;
    }

    @Transactional
    public Outcome decide(UUID id, Voice voice) {
        counted.alone();
        Optional<BankQuestion> found = questions.find(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get() instanceof UndecidedQuestion open) {
            return hear(open, voice);
        }
        DecidedQuestion decided = (DecidedQuestion) found.get();
        if (decided.decision() == voice.wish()) {
            return new Outcome.Decided(decided);
        }
        questions.refuse(
                decided,
                new OpenBankVoiceRefused(
                        id,
                        decided.head().bank().value(),
                        voice.wish().name(),
                        "DECIDED_OTHERWISE",
                        voice.by().person().value()));
        return new Outcome.DecidedOtherwise(decided);
    }

    private Outcome hear(UndecidedQuestion question, Voice voice) {
        if (!questions.wanting(question, voice.wish()).contains(voice.by().person())) {
            questions.hear(question, voice, heard(question, voice));
        }
        if (questions.wanting(question, voice.wish()).size() < voice.wish().persons()) {
            return new Outcome.NeedsAnother(question);
        }
        if (voice.wish() == Wish.STOP) {
            stops.order(new BankStop(
                    UUID.randomUUID(),
                    Optional.of(question.head().bank()),
                    StopCause.DECISION,
                    new Counts(question.confirmations(), 0),
                    Optional.of(voice.by()),
                    voice.at()));
        }
        DecidedQuestion decided = question.decided(voice.wish(), EndCause.PERSONS, voice.at());
        questions.end(decided, decided.fact());
        return new Outcome.Decided(decided);
    }

    private static OpenBankVoiceHeard heard(UndecidedQuestion question, Voice voice) {
        return new OpenBankVoiceHeard(
                question.head().id(),
                question.head().bank().value(),
                voice.wish().name(),
                voice.by().staff(),
                voice.by().person().value(),
                voice.at());
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is decided so. */
        record Decided(DecidedQuestion question) implements Outcome {}

        /** One more person has to want it. */
        record NeedsAnother(UndecidedQuestion question) implements Outcome {}

        /** It was decided the other way before. */
        record DecidedOtherwise(DecidedQuestion question) implements Outcome {}

        /** There is no such question. */
        record Unknown() implements Outcome {}
    }
}
