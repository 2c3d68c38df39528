package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one rule by which a file that has left counts as not taken by the bank: two persons who are not paid by it say so, both
 * with the same written reference of the bank, or both without one, after a statement in line has told its day and no debit of
 * it. What the bank has debited it has taken.
 */
@ApplicationScoped
public class HearRefusal {

    private static final int PERSONS_NEEDED = 2;

    private final SentFiles files;
    private final InstantSource clock;

    HearRefusal(SentFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
    }

    /** To be called before anything is locked: statements are taken before or after, not meanwhile. */
    @Transactional(TxType.MANDATORY)
    public void alone() {
        files.alone();
    }

    /** Saying it again changes nothing. */
    @Transactional(TxType.MANDATORY)
    public Heard hear(SentFile file, NotTaken said, Actor by) {
        Optional<RunRule> refusal = against(file, said, by);
        if (refusal.isPresent()) {
            return new Heard.Dismissed(refusal.get());
        }
        Set<UUID> before = files.saying(file.id(), said.bankReference());
        if (before.contains(by.person().value())) {
            return new Heard.Again();
        }
        files.say(file.id(), said, by, clock.instant());
        return new Heard.Said(before.size() + 1);
    }

    private Optional<RunRule> against(SentFile file, NotTaken said, Actor by) {
        if (files.pays(file.id(), by.person())) {
            return Optional.of(RunRule.IS_BENEFICIARY);
        }
        if (files.isDebited(file.id())) {
            return Optional.of(RunRule.DEBITED);
        }
        return said.bankReference().isEmpty() && !files.isTold(file.day())
                ? Optional.of(RunRule.DAY_NOT_TOLD)
                : Optional.empty();
    }

    /** What came of it. */
    public sealed interface Heard {

        /** Written down. @param persons who say the same by now */
        record Said(int persons) implements Heard {

            public boolean isEnough() {
                return persons >= PERSONS_NEEDED;
            }
        }

        /** The same person had said the same. */
        record Again() implements Heard {}

        /** Not heard. */
        record Dismissed(RunRule rule) implements Heard {}
    }
}
