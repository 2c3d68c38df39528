package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The bank account that is to be linked, as far as this service may know it: by name and mask.
 *
 * <p>More than four digits in a row are refused, so that neither an account number can come here nor anything in the
 * message look like a code.
 */
public record LinkedThing(BankCode bank, String bankName, String accountMask) {

    private static final Pattern TOO_MANY_DIGITS = Pattern.compile("\\p{Nd}{5}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MASK = 40;

    public LinkedThing {
        Objects.requireNonNull(bank, "bank");
        check(bankName, LONGEST_NAME);
        check(accountMask, LONGEST_MASK);
    }

    private static void check(String text, int longest) {
        boolean wrong = text == null
                || text.isBlank()
                || text.length() > longest
                || text.codePoints().anyMatch(Character::isISOControl)
                || TOO_MANY_DIGITS.matcher(text).find();
        if (wrong) {
            throw new IllegalArgumentException("a bank's name and a mask are short texts without long numbers");
        }
    }

    /** Exactly what the code approves. */
    String approval() {
        return "link:" + bank + ":" + bankName + ":" + accountMask;
    }
}
