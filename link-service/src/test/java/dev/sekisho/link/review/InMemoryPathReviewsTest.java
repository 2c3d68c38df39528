package dev.sekisho.link.review;

import java.util.function.Supplier;

/** The contract, seen in memory. */
class InMemoryPathReviewsTest extends PathReviewsContract {

    private final InMemoryPathReviews reviews = InMemoryPathReviews.asSeeded();

    @Override
    PathReviews reviews() {
        return reviews;
    }

    @Override
    <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
