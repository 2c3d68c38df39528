package dev.sekisho.link.review;

import dev.sekisho.kernel.event.link.PathNotified;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The bank was told and has not spoken: nobody links. */
public record NotifiedPath(PathReviewHead head, long version) implements PathReview {

    public static NotifiedPath by(Speaker speaker, BankCode bank, IdentityPath path, Instant now) {
        return new NotifiedPath(new PathReviewHead(UUID.randomUUID(), bank, path, now, Optional.of(speaker)), 0);
    }

    @Override
    public Optional<ReviewRefusal> refusalOf(BankWord word) {
        return SamePerson.refusal(head, word);
    }

    @Override
    public Optional<BankWord> decided() {
        return Optional.empty();
    }

    public PathNotified notified() {
        Speaker speaker = head.notifiedBy().orElseThrow();
        return new PathNotified(
                head.id(),
                head.bank().value(),
                head.path().customerClass().name(),
                head.path().method(),
                speaker.staffId(),
                speaker.person().value());
    }
}
