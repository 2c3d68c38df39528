package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One figure of a bulletin.
 *
 * @param words in which the text says it
 * @param source who said so, where the text says it
 * @param count of the unit
 * @param approximate whether the text says 約 or the like
 * @param bank whose depositors alone it is about
 * @param subject what else it is about, where that is not just all that its publisher does, such as a service of several
 * @param reason why it differs from the one before, in the publisher's words; never ours
 */
public record AnnouncedFigure(
        AnnouncedBasis basis,
        Optional<Source> source,
        Unit unit,
        String words,
        Optional<Long> count,
        Optional<Money> amount,
        Optional<Long> banks,
        boolean approximate,
        Optional<BankCode> bank,
        Optional<String> subject,
        Optional<String> reason) {

    public static final int MAX_WORDS = 200;
    public static final int MAX_REASON = 500;
    public static final int MAX_SUBJECT = 50;

    private static final String NOT_SAID = "-";

    public AnnouncedFigure {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
        if (words.isBlank() || words.length() > MAX_WORDS) {
            throw new IllegalArgumentException("a figure is said in words");
        }
        if (count.isEmpty() && amount.isEmpty() && banks.isEmpty()) {
            throw new IllegalArgumentException("a figure has a number");
        }
    }

    /** What one figure after the other of its publisher is about; others are another thing. */
    String series() {
        return String.join(
                " ",
                basis.name(),
                source.map(Enum::name).orElse(NOT_SAID),
                unit.name(),
                bank.map(BankCode::value).orElse(NOT_SAID),
                subject.orElse(NOT_SAID));
    }
}
