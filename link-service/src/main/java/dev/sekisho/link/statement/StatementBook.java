package dev.sekisho.link.statement;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.statement.BookedLine.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements that were believed, each line of them, and what was not believed; each is written with its fact. */
public interface StatementBook {

    /** The first whole file of a day stays. @return false, and nothing is written, if there is one */
    boolean accept(Statement statement);

    /** Nothing of the file is kept but its digest and what is wrong with it; the same file again adds nothing. */
    void refuse(StatementDay of, FileDigest digest, Flaw flaw);

    /** What is known of a day's statement. */
    Optional<Head> head(StatementDay of);

    /** In the order of the file. @param after the number of the last line seen, 0 for the first page */
    List<BookedLine> lines(StatementDay of, int after, int limit);

    /** The line of an order on any statement of its bank; the first, should it be there twice. */
    Optional<BookedLine> lineOf(BankCode bank, Direction direction, UUID order);

    /** Whether the statement of every day from one to the other is there. */
    boolean areWhole(BankCode bank, LocalDate from, LocalDate to);

    /** A day's statement. @param flaw of the last file, if none was believed */
    record Head(StatementDay of, Optional<FileDigest> digest, int lines, Optional<Flaw> flaw) {

        public boolean isAccepted() {
            return flaw.isEmpty() && digest.isPresent();
        }
    }
}
