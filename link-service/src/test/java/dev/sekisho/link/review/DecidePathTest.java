package dev.sekisho.link.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.review.BankWord.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may say what about a path, in memory. */
@Tag("A65")
class DecidePathTest {

    private static final Instant NOW = PathReviewsContract.NOW;
    private static final IdentityPath POST = new IdentityPath(CustomerClass.NON_SUBSCRIBER, "POST");

    private final InMemoryPathReviews reviews = new InMemoryPathReviews();
    private final NotifyBank notify = new NotifyBank(reviews, new FixedBanks());
    private final DecidePath decide = new DecidePath(reviews);
    private final Speaker operator = PathReviewsContract.speaker();
    private final Speaker bankUser = PathReviewsContract.speaker();

    private UUID notified() {
        var outcome = (NotifyBank.Outcome.Notified) notify.tell(FixedBanks.FIRST, POST, operator, NOW);
        return outcome.review().head().id();
    }

    private DecidePath.Outcome says(UUID review, Speaker speaker, Verdict verdict) {
        return decide.decide(review, speaker, new BankWord(verdict, "所見", Optional.of(speaker), NOW))
                .orElseThrow();
    }

    @Test
    @Tag("TA10")
    void whoeverToldTheBankDoesNotSpeakForItUnderAnyAccount() {
        UUID review = notified();

        for (Verdict verdict : Verdict.values()) {
            assertThat(says(review, new Speaker(UUID.randomUUID(), operator.person()), verdict))
                    .isEqualTo(new DecidePath.Outcome.Refused(ReviewRefusal.SAME_PERSON));
        }
        assertThat(reviews.reviewedAt(FixedBanks.FIRST)).isEmpty();
        assertThat(says(review, bankUser, Verdict.REVIEWED)).isInstanceOf(DecidePath.Outcome.Decided.class);
        assertThat(reviews.facts())
                .extracting(FactData::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("PathNotified", "PathReviewRefused", "PathReviewRefused", "PathReviewed");
    }

    @Test
    void theBankSaysNothingTwiceAndARejectedPathIsNotifiedAnew() {
        UUID review = notified();
        says(review, bankUser, Verdict.REVIEWED);
        assertThat(says(review, bankUser, Verdict.REVIEWED))
                .isEqualTo(new DecidePath.Outcome.Refused(ReviewRefusal.DECIDED));

        says(review, bankUser, Verdict.REJECTED);
        for (Verdict verdict : Verdict.values()) {
            assertThat(says(review, bankUser, verdict))
                    .isEqualTo(new DecidePath.Outcome.Refused(ReviewRefusal.DECIDED));
        }
        assertThat(notified()).isNotEqualTo(review);
    }

    @Test
    void aBankNobodyKnowsIsNotTold() {
        assertThat(notify.tell(new BankCode("0001"), POST, operator, NOW))
                .isEqualTo(new NotifyBank.Outcome.BankUnknown());
        notified();
        assertThat(notify.tell(FixedBanks.FIRST, POST, bankUser, NOW)).isEqualTo(new NotifyBank.Outcome.OpenBefore());
        assertThat(decide.decide(
                        UUID.randomUUID(), bankUser, new BankWord(Verdict.REVIEWED, "x", Optional.empty(), NOW)))
                .isEmpty();
    }

    @Test
    void findingsAreSaidAndAPathIsNamedInCapitals() {
        assertThatThrownBy(() -> new BankWord(Verdict.REVIEWED, " ", Optional.empty(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankWord(Verdict.REVIEWED, "x".repeat(1_001), Optional.empty(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdentityPath(CustomerClass.SUBSCRIBER, "post"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
