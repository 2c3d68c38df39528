package dev.sekisho.link.statement;

/** The contract, seen in memory. */
class InMemoryStatementBookTest extends StatementBookContract {

    private final StatementBook book = new InMemoryStatementBook();

    @Override
    StatementBook book() {
        return book;
    }
}
