package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.replay.people.Customer.SecondFactor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes honest customers. Their shares are assumptions: one in twenty mistypes, one in eighty has a name that a bank cuts
 * off, one in eighty another name than at the bank; four in ten come through a carrier's shared address, one in ten from an
 * address that a household shares.
 */
final class Honest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 8);
    private static final int YEAR = 350;
    private static final int A_YEAR = 4;
    private static final int FIELD = 30;
    private static final int THOUSAND = 1_000;
    private static final int MOST_THOUSANDS = 9;

    private final Settlers settlers;

    Honest(Settlers settlers) {
        this.settlers = settlers;
    }

    List<Customer> of(int count, int rounds) {
        List<Customer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(customer(i, i * (rounds - 2) / count, rounds));
        }
        return all;
    }

    private Customer customer(int i, int round, int rounds) {
        Quirk quirk = quirk(i);
        Person person = quirk == Quirk.LONG_NAME
                ? settlers.names().longName()
                : settlers.names().anybody();
        String bank = bank(i, quirk);
        Depositor account =
                settlers.account(person, kana(person, quirk), bank, BankOf2020.branchOf(bank), settlers.pin());
        return new Customer(
                person,
                account,
                factor(bank),
                settlers.contact("kyaku", address(i)),
                quirk,
                day(round, rounds),
                purchases(round, rounds),
                i % 10 == 6);
    }

    private static Quirk quirk(int i) {
        return switch (i % 80) {
            case 5 -> Quirk.LONG_NAME;
            case 8 -> Quirk.FORMER_NAME;
            default -> i % 20 == 3 ? Quirk.MISTYPES : Quirk.NONE;
        };
    }

    private static String bank(int i, Quirk quirk) {
        if (quirk == Quirk.NONE && i % 10 == 7) {
            return BankOf2020.WITH_APP;
        }
        if (quirk == Quirk.NONE && i % 40 == 2) {
            return BankOf2020.WITH_PASSBOOK;
        }
        return BankOf2020.WITH_CODE.get(i % BankOf2020.WITH_CODE.size());
    }

    private static SecondFactor factor(String bank) {
        return switch (bank) {
            case BankOf2020.WITH_APP -> SecondFactor.APP;
            case BankOf2020.WITH_PASSBOOK -> SecondFactor.PASSBOOK_BALANCE;
            default -> SecondFactor.ONE_TIME_CODE;
        };
    }

    private static String kana(Person person, Quirk quirk) {
        return switch (quirk) {
            case LONG_NAME -> person.nameKana().substring(0, FIELD);
            case FORMER_NAME -> Names.beforeMarriage(person);
            default -> person.nameKana();
        };
    }

    private static String address(int i) {
        if (i % 10 == 0) {
            return "192.0.2." + (1 + i / 30 % 100);
        }
        return i % 10 < 5 ? "100.64.%d.1".formatted(i % 8) : "10.%d.%d.1".formatted(i / 250 % 250, i % 250);
    }

    static LocalDate day(int round, int rounds) {
        return FIRST_DAY.plusDays((long) round * YEAR / rounds);
    }

    /** The first within days of the link, where rules for new links are felt; then four times a year, as long as it lasts. */
    private List<Purchase> purchases(int arrival, int rounds) {
        List<Purchase> all = new ArrayList<>();
        for (int round = arrival + 1; round < rounds; round += Math.max(1, rounds / A_YEAR)) {
            long thousands = 1L + settlers.below(MOST_THOUSANDS);
            all.add(new Purchase(day(round, rounds), thousands * THOUSAND, thousands * THOUSAND / 2));
        }
        return all;
    }
}
