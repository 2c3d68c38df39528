package dev.sekisho.link.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class PostgresPathReviewsTest extends PathReviewsContract {

    @Inject
    PathReviews reviews;

    @Override
    PathReviews reviews() {
        return reviews;
    }

    @Override
    <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
