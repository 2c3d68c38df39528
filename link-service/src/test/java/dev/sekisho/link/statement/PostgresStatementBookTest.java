package dev.sekisho.link.statement;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class PostgresStatementBookTest extends StatementBookContract {

    @Inject
    StatementBook book;

    @Override
    StatementBook book() {
        return book;
    }
}
