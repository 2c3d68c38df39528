package dev.sekisho.link.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.review.BankWord.Verdict;
import dev.sekisho.link.review.PathReviews.Addition;
import dev.sekisho.link.review.PathReviews.Filter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every register of reviews does, in memory and in PostgreSQL. */
@Tag("A65")
@Tag("LK-07")
abstract class PathReviewsContract {

    static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456Z");

    private final IdentityPath fresh = new IdentityPath(
            CustomerClass.NON_SUBSCRIBER, "M" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
    private final Speaker operator = speaker();
    private final Speaker bankUser = speaker();

    abstract PathReviews reviews();

    abstract <T> T inTransaction(Supplier<T> work);

    static Speaker speaker() {
        return new Speaker(UUID.randomUUID(), PersonId.random());
    }

    private NotifiedPath notified(BankCode bank) {
        return NotifiedPath.by(operator, bank, fresh, NOW);
    }

    private Addition add(NotifiedPath review) {
        return inTransaction(() -> reviews().add(review, review.notified()));
    }

    private DecidePath.Outcome decide(NotifiedPath review, Verdict verdict) {
        var word = new BankWord(verdict, "所見", Optional.of(bankUser), NOW);
        return inTransaction(() -> new DecidePath(reviews())
                .decide(review.head().id(), bankUser, word)
                .orElseThrow());
    }

    @Test
    void everyPathOfTodayWasReviewedWithThePosture() {
        for (BankCode bank : new BankCode[] {FixedBanks.FIRST, FixedBanks.OF_2020}) {
            for (CustomerClass customers : CustomerClass.values()) {
                assertThat(reviews().reviewedAt(bank))
                        .contains(
                                new IdentityPath(customers, "JPKI"),
                                new IdentityPath(customers, "IC_CHIP"),
                                new IdentityPath(customers, "PHOTO_IMAGE"));
            }
        }
    }

    @Test
    void holdsAtOneBankFromItsReviewUntilItTakesItsWordBack() {
        NotifiedPath review = notified(FixedBanks.FIRST);
        assertThat(add(review)).isEqualTo(Addition.ADDED);
        assertThat(reviews().reviewedAt(FixedBanks.FIRST)).doesNotContain(fresh);

        decide(review, Verdict.REVIEWED);
        assertThat(reviews().reviewedAt(FixedBanks.FIRST)).contains(fresh);
        assertThat(reviews().reviewedAt(FixedBanks.OF_2020)).doesNotContain(fresh);
        assertThat(inTransaction(() -> reviews().holdsReviewed(FixedBanks.FIRST, fresh)))
                .isTrue();

        decide(review, Verdict.REJECTED);
        assertThat(reviews().reviewedAt(FixedBanks.FIRST)).doesNotContain(fresh);
        assertThat(inTransaction(() -> reviews().holdsReviewed(FixedBanks.FIRST, fresh)))
                .isFalse();
        assertThat(reviews().find(review.head().id()).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void keepsOneThatIsNotRejectedForABankAndPath() {
        NotifiedPath review = notified(FixedBanks.FIRST);
        add(review);
        assertThat(add(notified(FixedBanks.FIRST))).isEqualTo(Addition.OPEN_BEFORE);
        assertThat(add(notified(FixedBanks.OF_2020))).isEqualTo(Addition.ADDED);

        decide(review, Verdict.REJECTED);

        assertThat(add(notified(FixedBanks.FIRST))).isEqualTo(Addition.ADDED);
    }

    @Test
    void showsWhatWaitsPerBankPageByPage() {
        NotifiedPath review = notified(FixedBanks.FIRST);
        add(review);
        var waiting = new Filter(Optional.of(FixedBanks.FIRST), true);

        assertThat(reviews().page(waiting, Optional.empty(), 100))
                .extracting(each -> each.head().id())
                .contains(review.head().id());
        assertThat(reviews().page(waiting, Optional.of(review.head().id()), 100))
                .extracting(each -> each.head().id())
                .doesNotContain(review.head().id());
        decide(review, Verdict.REVIEWED);
        assertThat(reviews().page(waiting, Optional.empty(), 100))
                .extracting(each -> each.head().id())
                .doesNotContain(review.head().id());
    }
}
