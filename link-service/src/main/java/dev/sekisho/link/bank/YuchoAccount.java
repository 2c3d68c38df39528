package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account of the Japan Post Bank as its passbook prints it, 記号 and 番号, which other banks know by 店番 and 口座番号.
 *
 * <p>記号 1ab.. lies at branch ab8 as an ordinary account, its 番号 less the last digit, which is always 1; 記号 0ab.. lies
 * at branch ab9 as a current account with its 番号 as it is. A digit of re-issue between the two ({@code 12345-6}) says
 * nothing about the account and is passed over. The way back is not whole: 記号 has a check digit that no branch tells.
 */
public record YuchoAccount(String symbol, String number) {

    public static final BankCode BANK = new BankCode("9900");

    /** What may be typed, with or without a dash and the digit of re-issue. */
    public static final String SYMBOL = "[01][0-9]{4}(-[0-9])?";

    /** What may be typed: leading zeros are left out in passbooks. */
    public static final String NUMBER = "[0-9]{2,8}";

    private static final Pattern SYMBOL_FORM = Pattern.compile("([01])([0-9]{2})[0-9]{2}(?:-[0-9])?");
    private static final Pattern NUMBER_FORM = Pattern.compile(NUMBER);
    private static final int ACCOUNT_DIGITS = 7;

    public YuchoAccount {
        boolean ordinary = symbol.startsWith("1");
        if (!SYMBOL_FORM.matcher(symbol).matches()
                || !NUMBER_FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("記号 has five digits, 番号 up to eight");
        }
        if (ordinary && !number.endsWith("1") || !ordinary && number.length() > ACCOUNT_DIGITS) {
            throw new IllegalArgumentException("番号 ends with 1 under 記号 1, and has at most seven digits under 記号 0");
        }
    }

    /** The account as other banks know it. */
    public BankAccount toBankAccount() {
        Matcher form = SYMBOL_FORM.matcher(symbol);
        if (!form.matches()) {
            throw new IllegalStateException("a 記号 was not looked at");
        }
        boolean ordinary = form.group(1).equals("1");
        String digits = ordinary ? number.substring(0, number.length() - 1) : number;
        return new BankAccount(
                BANK,
                form.group(2) + (ordinary ? "8" : "9"),
                ordinary ? AccountType.ORDINARY : AccountType.CURRENT,
                "0".repeat(ACCOUNT_DIGITS - digits.length()) + digits);
    }

    /** The 番号 that the passbook of an account prints: the part of the way back that is certain. */
    public static String printedNumber(BankAccount account) {
        if (!account.bank().equals(BANK)) {
            throw new IllegalArgumentException("only the Japan Post Bank has 記号 and 番号");
        }
        String digits = account.number().replaceFirst("^0+(?=[0-9])", "");
        return account.branch().endsWith("8") ? digits + "1" : digits;
    }

    @Override
    public String toString() {
        return "YuchoAccount[***]";
    }
}
