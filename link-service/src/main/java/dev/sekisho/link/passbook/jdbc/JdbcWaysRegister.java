package dev.sekisho.link.passbook.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.passbook.Way;
import dev.sekisho.link.passbook.WaysRegister;
import dev.sekisho.link.passbook.WaysToCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The register in PostgreSQL, which the application may only read. */
@ApplicationScoped
class JdbcWaysRegister implements WaysRegister {

    private static final String IN_FORCE = """
            select statement_text, agreed, ways, valid_from from ways_to_check
            where (bank_code = ? or bank_code is null) and valid_from <= ?
            order by bank_code nulls last, valid_from desc
            limit 1
            """;

    private final Statements statements;

    JdbcWaysRegister(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Optional<WaysToCheck> of(BankCode bank, Instant asOf) {
        return statements.first(IN_FORCE, JdbcWaysRegister::read, bank.value(), asOf);
    }

    private static WaysToCheck read(Row row) throws SQLException {
        return new WaysToCheck(
                row.text("statement_text"),
                row.flag("agreed"),
                row.texts("ways").stream().map(Way::valueOf).toList(),
                row.instant("valid_from"));
    }
}
