package dev.sekisho.link.depositor;

import dev.sekisho.link.depositor.DepositorWords.Known;
import dev.sekisho.link.depositor.DepositorWords.Spoken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Takes a bank's word once, whatever its bank repeats: the word, what it does and its facts are one transaction. */
@ApplicationScoped
public class TakeWord {

    private final DepositorWords words;
    private final DeskLimits limits;
    private final InstantSource clock;

    public TakeWord(DepositorWords words, DeskLimits limits, InstantSource clock) {
        this.words = words;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public Taken take(WordKind kind, Call call, Function<DepositorWord, WordResult> effect) {
        Optional<Known> known = words.find(call.desk().bank(), kind, call.reference());
        if (known.isPresent()) {
            return again(known.get(), call);
        }
        Spoken spoken = words.spokenInTheLastHour(call.desk());
        if (spoken.bySpeaker() >= limits.ofOneSpeaker() || spoken.byBank() >= limits.ofOneBank()) {
            return new Taken.TooMany();
        }
        DepositorWord word =
                new DepositorWord(UUID.randomUUID(), kind, call, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!words.enter(word)) {
            return again(words.find(call.desk().bank(), kind, call.reference()).orElseThrow(), call);
        }
        WordResult result = effect.apply(word);
        words.close(word, result);
        return new Taken.Done(word.id(), result);
    }

    private static Taken again(Known known, Call call) {
        return call.asks(known.content()) ? new Taken.Done(known.id(), known.result()) : new Taken.ContentDiffers();
    }
}
