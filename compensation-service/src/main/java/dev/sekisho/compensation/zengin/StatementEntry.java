package dev.sekisho.compensation.zengin;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a statement.
 *
 * @param inquiry 照会番号, the bank's number of the line on its day
 * @param valueOn 起算日, from which it counts
 * @param credit whether money came in
 * @param party 振込依頼人名, whatever the bank wrote there
 * @param summary 摘要
 */
public record StatementEntry(
        String inquiry,
        LocalDate bookedOn,
        LocalDate valueOn,
        boolean credit,
        Money amount,
        String party,
        String summary,
        String edi) {

    public StatementEntry {
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(bookedOn, "bookedOn");
        Objects.requireNonNull(valueOn, "valueOn");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(edi, "edi");
    }

    /** Without its words: a name is personal. */
    @Override
    public String toString() {
        return "StatementEntry[" + bookedOn + " " + inquiry + "]";
    }
}
