package dev.sekisho.link.posture;

import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.review.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Records how a bank is to authenticate a class of customers from a date on; it holds only once another person approves. */
@ApplicationScoped
public class ProposePosture {

    private final Postures postures;
    private final Banks banks;

    ProposePosture(Postures postures, Banks banks) {
        this.postures = postures;
        this.banks = banks;
    }

    /** Empty if there is no such bank. */
    @Transactional
    public Optional<ProposedChange> propose(
            PostureKey key, PostureTerms terms, Instant effectiveFrom, Speaker speaker, Instant now) {
        if (banks.find(key.bank(), now).isEmpty()) {
            return Optional.empty();
        }
        ChangeHead head = new ChangeHead(
                UUID.randomUUID(),
                key,
                terms,
                effectiveFrom.truncatedTo(ChronoUnit.MICROS),
                speaker,
                now.truncatedTo(ChronoUnit.MICROS));
        ProposedChange change = new ProposedChange(head, 1);
        postures.add(change, change.proposed());
        return Optional.of(change);
    }
}
