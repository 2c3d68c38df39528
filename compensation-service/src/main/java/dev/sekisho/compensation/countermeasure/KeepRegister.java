package dev.sekisho.compensation.countermeasure;

import dev.sekisho.compensation.countermeasure.Word.Step;
import dev.sekisho.kernel.event.compensation.CountermeasureMoved;
import dev.sekisho.kernel.event.compensation.CountermeasurePromised;
import dev.sekisho.kernel.event.compensation.CountermeasureRecorded;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Writes into the register what persons say; that a measure is in place is said by one and confirmed by another. */
@ApplicationScoped
public class KeepRegister {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Countermeasures register;

    KeepRegister(Countermeasures register) {
        this.register = register;
    }

    @Transactional
    public PromisedMeasure record(Optional<BankCode> bank, Kind kind, String text, Word promise) {
        PromisedMeasure measure = new PromisedMeasure(
                new MeasureHead(UUID.randomUUID(), bank, kind, text, promise.at(), 1), promise.day());
        register.add(
                measure,
                promise,
                new CountermeasureRecorded(
                        measure.head().id(),
                        bank.map(BankCode::value).orElse(null),
                        kind.name(),
                        promise.day().toString(),
                        promise.by().staff(),
                        promise.by().person().value()));
        return measure;
    }

    @Transactional
    public Outcome hear(UUID id, Word word) {
        Optional<Countermeasure> found = register.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return word.step() == Step.PROMISED ? promise(found.get(), word) : move(found.get(), word);
    }

    private Outcome promise(Countermeasure present, Word word) {
        if (!(present instanceof PromisedMeasure promised)) {
            return new Outcome.Refused("NOT_IN_THIS_STATE");
        }
        PromisedMeasure moved = promised.putTo(word.day());
        register.save(
                moved,
                word,
                new CountermeasurePromised(
                        moved.head().id(),
                        word.day().toString(),
                        word.by().staff(),
                        word.by().person().value()));
        return new Outcome.Moved(moved);
    }

    private Outcome move(Countermeasure present, Word word) {
        if (word.step() == Step.CLAIMED) {
            if (!(present instanceof PromisedMeasure promised)) {
                return new Outcome.Refused("NOT_IN_THIS_STATE");
            }
            boolean ahead = word.day().isAfter(LocalDate.ofInstant(word.at(), TOKYO));
            return ahead
                    ? new Outcome.Refused("DAY_NOT_YET_COME")
                    : moved(promised.claimed(word.day(), word.by().person()), word);
        }
        if (!(present instanceof ClaimedMeasure claimed)) {
            return new Outcome.Refused("NOT_IN_THIS_STATE");
        }
        if (claimed.by().equals(word.by().person())) {
            return new Outcome.Refused("SAME_PERSON");
        }
        Word ofThatDay = new Word(word.step(), claimed.doneOn(), word.note(), word.by(), word.at());
        return moved(word.step() == Step.CONFIRMED ? claimed.confirmed() : claimed.doubted(), ofThatDay);
    }

    private Outcome moved(Countermeasure moved, Word word) {
        register.save(
                moved,
                word,
                new CountermeasureMoved(
                        moved.head().id(),
                        word.step().name(),
                        word.day().toString(),
                        word.by().staff(),
                        word.by().person().value()));
        return new Outcome.Moved(moved);
    }

    /** What came of a word. */
    public sealed interface Outcome {

        /** It is in the register. */
        record Moved(Countermeasure measure) implements Outcome {}

        /** There is no such measure. */
        record Unknown() implements Outcome {}

        /** @param rule NOT_IN_THIS_STATE, DAY_NOT_YET_COME or SAME_PERSON */
        record Refused(String rule) implements Outcome {}
    }
}
