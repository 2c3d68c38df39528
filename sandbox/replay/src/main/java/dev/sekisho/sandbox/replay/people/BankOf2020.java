package dev.sekisho.sandbox.replay.people;

import java.time.LocalDate;
import java.util.List;

/**
 * A bank of the world as the scenario needs it.
 *
 * @param branch one that exists
 * @param reports the day on which it begins to report what its depositors deny
 */
public record BankOf2020(String code, String branch, LocalDate reports) {

    /** The eleven banks that reported damage in September 2020; the days between the first and the last are assumed. */
    public static final List<BankOf2020> HIT = List.of(
            new BankOf2020("9900", "008", LocalDate.of(2020, 9, 9)),
            new BankOf2020("0125", "100", LocalDate.of(2020, 9, 3)),
            new BankOf2020("0126", "101", LocalDate.of(2020, 9, 8)),
            new BankOf2020("0168", "101", LocalDate.of(2020, 9, 8)),
            new BankOf2020("0152", "001", LocalDate.of(2020, 9, 9)),
            new BankOf2020("0166", "111", LocalDate.of(2020, 9, 9)),
            new BankOf2020("0157", "110", LocalDate.of(2020, 9, 9)),
            new BankOf2020("0163", "152", LocalDate.of(2020, 9, 9)),
            new BankOf2020("0118", "101", LocalDate.of(2020, 9, 10)),
            new BankOf2020("0040", "001", LocalDate.of(2020, 9, 10)),
            new BankOf2020("0546", "101", LocalDate.of(2020, 9, 10)));

    /** When the last of the eleven reported, depositors of every other bank had heard of it, and looked. Assumed. */
    private static final LocalDate ALL_OTHERS_REPORT = LocalDate.of(2020, 9, 10);

    /** Banks that asked for a second factor then, as the sandbox has them. */
    static final List<String> WITH_CODE = List.of("0998", "0009", "0035", "0182", "0190");

    static final String WITH_APP = "0997";
    static final String WITH_PASSBOOK = "0001";

    /** The day on which any bank begins to report what its depositors deny, one that was not hit in 2020 too. */
    public static LocalDate reportsOf(String code) {
        return HIT.stream()
                .filter(bank -> bank.code().equals(code))
                .map(BankOf2020::reports)
                .findFirst()
                .orElse(ALL_OTHERS_REPORT);
    }

    static String branchOf(String code) {
        return switch (code) {
            case "0998", "0997", "0182" -> "101";
            default -> "001";
        };
    }
}
