package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Gives people names, bank accounts, phones and places, each of them once, from one source of chance. */
final class Settlers {

    static final char SPACE_OF_BANKS = '\u3000';

    private static final int ACCOUNT_NUMBERS = 9_000_000;
    private static final int FIRST_NUMBER = 2_000_000;
    private static final int PINS = 10_000;
    private static final int SEEDS = 8_000;
    private static final int FIRST_BLOCK = 1_000;
    private static final long RICH = 3_000_000;

    private final long seed;
    private final Random random;
    private final Names names;
    private final Set<String> accounts = new HashSet<>();
    private int phones;

    Settlers(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.names = new Names(random);
    }

    Names names() {
        return names;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Depositor account(Person person, String bank, String branch, String pin) {
        return account(person, person.nameKana(), bank, branch, pin);
    }

    /** @param kana as the bank writes the holder's name */
    Depositor account(Person person, String kana, String bank, String branch, String pin) {
        String number = number();
        while (!accounts.add(bank + branch + number)) {
            number = number();
        }
        return new Depositor(
                bank,
                branch,
                "ORDINARY",
                number,
                kana.replace(' ', SPACE_OF_BANKS),
                person.birthDate(),
                pin,
                RICH + random.nextInt(PINS));
    }

    private String number() {
        int last = ACCOUNT_NUMBERS - FIRST_NUMBER;
        return "%07d".formatted(FIRST_NUMBER + random.nextInt(last));
    }

    String pin() {
        return "%04d".formatted(random.nextInt(PINS));
    }

    /** Other people, of another seed, have other mailboxes. */
    String mailbox(String who) {
        return who + "-" + seed + "@example.com";
    }

    /**
     * A number in a block of ten thousand that nobody else here has one of: real customers' numbers lie scattered, and in one
     * block those who come in the same hour would use up its codes.
     *
     * @param who the beginning of the mail address
     */
    Contact contact(String who, String address) {
        int mine = phones++;
        return new Contact(
                mailbox(who + "-" + mine),
                "+8190%04d%04d".formatted(FIRST_BLOCK + mine, Math.floorMod(seed, SEEDS)),
                address,
                new UUID(random.nextLong(), random.nextLong()).toString());
    }

    /** Depositors at the banks of 2020 with other PINs, at whom thieves try in vain. */
    List<Depositor> bystanders(int victims) {
        List<Depositor> others = new ArrayList<>();
        for (int i = 0; i < victims; i++) {
            BankOf2020 bank = BankOf2020.HIT.get(i % BankOf2020.HIT.size());
            others.add(account(names.anybody(), bank.code(), bank.branch(), "9" + pin().substring(1)));
        }
        return others;
    }
}
