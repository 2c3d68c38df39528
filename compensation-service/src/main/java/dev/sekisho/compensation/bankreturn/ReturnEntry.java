package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.zengin.StatementEntry;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a statement that says that a transfer of ours was not credited: what it is known by, and nothing of it is shown.
 *
 * @param valueOn from which day the money counts; some banks write the day of the transfer
 */
public record ReturnEntry(
        String inquiry, LocalDate bookedOn, LocalDate valueOn, Money amount, String party, String summary, String edi) {

    /** 資金返却, 組戻し and 振込不能, as banks write them into 摘要 or in front of the name. */
    private static final List<String> WORDS =
            List.of("ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ", "ｼｷﾝﾍﾝｷﾔｸ", "ﾌﾘｺﾐﾍﾝｷﾔｸ", "ﾍﾝｷﾔｸ", "ｸﾐﾓﾄﾞｼ", "ﾌﾘｺﾐﾌﾉｳ");

    private static final int PARTY_FIELD = 48;
    private static final String REFERENCE = "0*[1-9][0-9]{0,9}";

    public ReturnEntry {
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(bookedOn, "bookedOn");
        Objects.requireNonNull(valueOn, "valueOn");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(edi, "edi");
    }

    /** Empty for any other line. */
    public static Optional<ReturnEntry> in(StatementEntry entry) {
        boolean returned = entry.credit()
                && !entry.amount().isZero()
                && WORDS.stream()
                        .anyMatch(word -> plain(entry.summary()).contains(plain(word))
                                || plain(entry.party()).startsWith(plain(word)));
        return returned
                ? Optional.of(new ReturnEntry(
                        entry.inquiry(),
                        entry.bookedOn(),
                        entry.valueOn(),
                        entry.amount(),
                        entry.party(),
                        entry.summary(),
                        entry.edi()))
                : Optional.empty();
    }

    /** Our own number of the transfer, where the bank hands it back. */
    public OptionalLong reference() {
        String digits = edi.strip();
        return digits.length() <= 20 && digits.matches(REFERENCE)
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /** Whether the bank wrote another day than the one on which it booked: an empty field is read as that. */
    public boolean hasValueDay() {
        return valueOn.isBefore(bookedOn);
    }

    public boolean namesSomebody() {
        return !name().isEmpty();
    }

    /** Whether the bank names this payee; a name that fills its field to the end may be cut there. */
    public boolean names(ZenginName payee) {
        String said = name();
        String meant = plain(payee.letters());
        return !said.isEmpty() && (said.equals(meant) || party.length() >= PARTY_FIELD && meant.startsWith(said));
    }

    private String name() {
        String said = plain(party);
        for (String word : WORDS) {
            if (said.startsWith(plain(word))) {
                return said.substring(plain(word).length());
            }
        }
        return said;
    }

    /** Small kana are written large, and a space or a dot is put where each bank likes. */
    private static String plain(String words) {
        String large =
                words.replace('ｬ', 'ﾔ').replace('ｭ', 'ﾕ').replace('ｮ', 'ﾖ').replace('ｯ', 'ﾂ');
        return large.replaceAll("[ .]", "");
    }

    @Override
    public String toString() {
        return "ReturnEntry[" + bookedOn + " " + inquiry + "]";
    }
}
