package dev.sekisho.link.statement;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.BankStatements;
import dev.sekisho.link.statement.BookedLine.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a bank's statement of one day as it comes over the banks' interface, without guessing: a file is whole and adds up,
 * or nothing of it is used.
 *
 * <p>Comma-separated ASCII lines that end by CR LF; the first field is the kind of record as in the 全銀 files, whose 20
 * digits for a customer's number have no room for an order's id:
 *
 * <pre>
 * 1,03,BANK,DAY                               header
 * 2,REFERENCE,DEBIT|CREDIT,ID,YEN,HH:MM:SS    one booking
 * 8,DEBITS,YEN,CREDITS,YEN                    trailer: how many, and their sums
 * 9                                           end
 * </pre>
 */
public final class StatementFile {

    public static final int MOST_BYTES = BankStatements.MOST_BYTES;
    public static final int MOST_LINES = 50_000;

    private static final Pattern HEADER = Pattern.compile("1,03,([0-9]{4}),([0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final Pattern BOOKING = Pattern.compile("2,([!-~&&[^,]]{1,100}),(DEBIT|CREDIT),"
            + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}),([1-9][0-9]{0,9}),"
            + "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]");
    private static final Pattern TRAILER =
            Pattern.compile("8,(0|[1-9][0-9]{0,5}),(0|[1-9][0-9]{0,15}),(0|[1-9][0-9]{0,5}),(0|[1-9][0-9]{0,15})");
    private static final String END = "9";

    private final StatementDay expected;
    private final byte[] file;

    private StatementFile(StatementDay expected, byte[] file) {
        this.expected = Objects.requireNonNull(expected, "expected");
        this.file = file;
    }

    /** Whether these bytes are the statement that is expected, and what it says. */
    public static Read read(StatementDay expected, byte[] file) {
        try {
            return new Whole(new StatementFile(expected, file).statement());
        } catch (Flawed flawed) {
            return new Broken(flawed.flaw);
        }
    }

    private Statement statement() throws Flawed {
        List<String> lines = lines();
        header(lines.get(0));
        List<BookedLine> booked = new ArrayList<>();
        int at = 1;
        while (at < lines.size() && lines.get(at).startsWith("2")) {
            require(booked.size() < MOST_LINES, Flaw.TOO_MANY_LINES);
            booked.add(booking(at, lines.get(at)));
            at++;
        }
        Statement statement = new Statement(expected, booked, FileDigest.of(file));
        trailer(statement, at < lines.size() ? lines.get(at) : "");
        end(lines, at + 1);
        return statement;
    }

    private List<String> lines() throws Flawed {
        require(file.length <= MOST_BYTES, Flaw.TOO_LONG);
        String text = new String(file, StandardCharsets.ISO_8859_1);
        require(isText(text), Flaw.NOT_TEXT);
        return List.of(text.split("\r\n", -1));
    }

    /** By hand: an expression over a whole file recurses. */
    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\r'
                    ? i + 1 < text.length() && text.charAt(i + 1) == '\n'
                    : c == '\n' && isAfterReturn(text, i);
            if ((c < ' ' || c > '~') && !ends) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAfterReturn(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\r';
    }

    private void header(String line) throws Flawed {
        Matcher header = HEADER.matcher(line);
        require(header.matches(), Flaw.NO_HEADER);
        require(header.group(1).equals(expected.bank().value()), Flaw.OTHER_BANK);
        require(header.group(2).equals(expected.day().toString()), Flaw.OTHER_DAY);
    }

    private static BookedLine booking(int number, String line) throws Flawed {
        Matcher booking = BOOKING.matcher(line);
        require(booking.matches(), Flaw.BAD_LINE);
        return new BookedLine(
                number,
                Direction.valueOf(booking.group(2)),
                UUID.fromString(booking.group(3)),
                Money.yen(Long.parseLong(booking.group(4))),
                booking.group(1));
    }

    private static void trailer(Statement statement, String line) throws Flawed {
        require(line.startsWith("8"), isCut(line) ? Flaw.CUT : Flaw.BAD_LINE);
        Matcher trailer = TRAILER.matcher(line);
        require(trailer.matches(), Flaw.CUT);
        require(
                Integer.parseInt(trailer.group(1)) == statement.count(Direction.DEBIT)
                        && Integer.parseInt(trailer.group(3)) == statement.count(Direction.CREDIT),
                Flaw.COUNT_DIFFERS);
        require(
                Long.parseLong(trailer.group(2)) == statement.yen(Direction.DEBIT)
                        && Long.parseLong(trailer.group(4)) == statement.yen(Direction.CREDIT),
                Flaw.SUM_DIFFERS);
    }

    private static boolean isCut(String line) {
        return line.isEmpty();
    }

    private static void end(List<String> lines, int at) throws Flawed {
        require(at + 1 < lines.size() && lines.get(at).equals(END), Flaw.CUT);
        require(at + 2 == lines.size() && lines.get(at + 1).isEmpty(), Flaw.AFTER_END);
    }

    private static void require(boolean held, Flaw otherwise) throws Flawed {
        if (!held) {
            throw new Flawed(otherwise);
        }
    }

    /** What a file came to. */
    public sealed interface Read {}

    /** It is whole and adds up. */
    public record Whole(Statement statement) implements Read {}

    /** It is not believed. */
    public record Broken(Flaw flaw) implements Read {}

    /** Reading stops at the first flaw. */
    private static final class Flawed extends Exception {

        private static final long serialVersionUID = 1L;

        private final Flaw flaw;

        Flawed(Flaw flaw) {
            super(flaw.name(), null, false, false);
            this.flaw = flaw;
        }
    }
}
