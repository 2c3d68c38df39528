package dev.sekisho.link.statement;

import dev.sekisho.kernel.event.link.StatementAccepted;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.statement.BookedLine.Direction;
import java.util.List;
import java.util.Objects;

/** A statement that was read whole: every line, with the counts and sums that its trailer names. @param digest of the file */
public record Statement(StatementDay of, List<BookedLine> lines, FileDigest digest) {

    public Statement {
        Objects.requireNonNull(of, "of");
        lines = List.copyOf(lines);
        Objects.requireNonNull(digest, "digest");
    }

    int count(Direction direction) {
        return (int)
                lines.stream().filter(line -> line.direction() == direction).count();
    }

    long yen(Direction direction) {
        return lines.stream()
                .filter(line -> line.direction() == direction)
                .map(BookedLine::amount)
                .mapToLong(Money::yen)
                .reduce(0, Math::addExact);
    }

    public StatementAccepted accepted() {
        return new StatementAccepted(
                of.bank().value(),
                of.day().toString(),
                digest.hex(),
                lines.size(),
                count(Direction.DEBIT),
                yen(Direction.DEBIT),
                count(Direction.CREDIT),
                yen(Direction.CREDIT));
    }
}
