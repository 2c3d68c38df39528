package dev.sekisho.link.name;

import java.util.Optional;

/**
 * Compares the name that the operator verified with the name that the bank keeps; what was typed for the link is never
 * an argument of it.
 */
public final class NameComparison {

    /** Width of a holder's name in bank files, in half-width characters, a voice mark being one of them. */
    static final int FIELD_WIDTH = 30;

    private NameComparison() {}

    /** @param verified the kana of the eKYC identity
     * @param ofBank the holder's kana as the bank gave it */
    public static NameOutcome compare(String verified, String ofBank) {
        if (isOfAnOrganisation(ofBank)) {
            return NameOutcome.MISMATCH;
        }
        Optional<KanaName> operator = KanaName.of(verified);
        Optional<KanaName> bank = KanaName.of(ofBank);
        if (operator.isEmpty() || bank.isEmpty()) {
            return NameOutcome.REVIEW;
        }
        if (verified.equals(ofBank)) {
            return NameOutcome.EXACT;
        }
        return compare(operator.get(), bank.get());
    }

    /** Whether the bank account is a company's: it is no person's, whatever the person is called. */
    public static boolean isOfAnOrganisation(String ofBank) {
        return KanaName.isOfAnOrganisation(ofBank);
    }

    private static NameOutcome compare(KanaName operator, KanaName bank) {
        if (isEqual(operator, bank)) {
            return NameOutcome.EQUAL_AFTER_NORMALISATION;
        }
        if (isCutAtTheFieldsWidth(operator.normal(), bank.normal())) {
            return NameOutcome.TRUNCATED_PREFIX;
        }
        return isNear(operator, bank) ? NameOutcome.REVIEW : NameOutcome.MISMATCH;
    }

    /** Some banks keep no space between the names; two different spaces are two readings. */
    private static boolean isEqual(KanaName operator, KanaName bank) {
        boolean comparedWithSpaces = operator.hasSpace() == bank.hasSpace();
        return comparedWithSpaces
                ? operator.normal().equals(bank.normal())
                : operator.withoutSpaces().equals(bank.withoutSpaces());
    }

    private static boolean isCutAtTheFieldsWidth(String operator, String bank) {
        return bank.length() == FIELD_WIDTH && operator.startsWith(bank) && !isMarkAt(operator, FIELD_WIDTH);
    }

    private static boolean isMarkAt(String name, int index) {
        return name.charAt(index) == '\u3099' || name.charAt(index) == '\u309A';
    }

    private static boolean isNear(KanaName operator, KanaName bank) {
        if (operator.isLatin() != bank.isLatin() || isCutBadly(operator.normal(), bank.normal())) {
            return true;
        }
        for (NearReading reading : NearReading.values()) {
            if (reading.brings(operator.normal(), bank.normal())) {
                return true;
            }
        }
        return false;
    }

    /** One short of the field because a mark would not fit, or cut between a kana and its mark. */
    private static boolean isCutBadly(String operator, String bank) {
        boolean nearTheWidth = bank.length() == FIELD_WIDTH || bank.length() == FIELD_WIDTH - 1;
        return nearTheWidth && operator.length() > FIELD_WIDTH && operator.startsWith(bank);
    }
}
