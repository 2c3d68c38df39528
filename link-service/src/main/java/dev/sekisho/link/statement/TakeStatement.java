package dev.sekisho.link.statement;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankStatements;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.statement.StatementBook.Head;
import dev.sekisho.link.statement.StatementFile.Broken;
import dev.sekisho.link.statement.StatementFile.Whole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Fetches a bank's statement of a day that is over, and keeps it if it is whole and adds up; one that was kept is not asked for again. */
@ApplicationScoped
public class TakeStatement {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Banks banks;
    private final BankStatements source;
    private final StatementBook statements;
    private final InstantSource clock;

    TakeStatement(Banks banks, BankStatements source, StatementBook statements, InstantSource clock) {
        this.banks = banks;
        this.source = source;
        this.statements = statements;
        this.clock = clock;
    }

    /** The banks whose statements of a day are to be expected; none of a day that is not over. */
    public List<Bank> expected(LocalDate day) {
        return isOver(day) ? banks.all(clock.instant()) : List.of();
    }

    /** What is known of it now; empty for a bank we do not know, a day that is not over, and while there is no file. */
    public Optional<Head> take(StatementDay of) {
        Instant now = clock.instant();
        Optional<Bank> bank = banks.find(of.bank(), now).filter(known -> isOver(of.day()));
        Optional<Head> known = bank.flatMap(found -> statements.head(of));
        if (bank.isEmpty() || known.filter(Head::isAccepted).isPresent()) {
            return known;
        }
        Optional<byte[]> file = source.fetch(bank.get(), of.day());
        file.ifPresent(bytes -> keep(of, bytes));
        return file.isPresent() ? statements.head(of) : known;
    }

    private void keep(StatementDay of, byte[] file) {
        StatementFile.Read read = StatementFile.read(of, file);
        if (read instanceof Whole whole) {
            statements.accept(whole.statement());
        } else {
            statements.refuse(of, FileDigest.of(file), ((Broken) read).flaw());
        }
    }

    private boolean isOver(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), TOKYO));
    }
}
