package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes gangs, their victims and their plans. How many of a kind there are, and how much each takes, is set so that 128 plans
 * that succeed take 28,850,000 yen at eleven banks, the published totals of 2020-10-27: a calibration, no finding.
 */
final class Thieves {

    private static final int VICTIMS_OF_A_GANG = 16;
    private static final int HOMES_AWAY = 200;
    private static final String SPRAYED = "0123";
    private static final List<LocalDate> EARLY = List.of(
            LocalDate.of(2019, 10, 12),
            LocalDate.of(2019, 12, 7),
            LocalDate.of(2020, 2, 15),
            LocalDate.of(2020, 4, 18),
            LocalDate.of(2020, 6, 20),
            LocalDate.of(2020, 7, 18));
    private static final List<LocalDate> IN_SUMMER = List.of(
            LocalDate.of(2020, 8, 1),
            LocalDate.of(2020, 8, 8),
            LocalDate.of(2020, 8, 15),
            LocalDate.of(2020, 8, 22),
            LocalDate.of(2020, 8, 26),
            LocalDate.of(2020, 8, 29),
            LocalDate.of(2020, 9, 1));
    private static final List<LocalDate> ENDS_OF_MONTHS =
            List.of(LocalDate.of(2020, 8, 31), LocalDate.of(2019, 10, 31), LocalDate.of(2020, 5, 31));
    private static final LocalDate FIRST_PROBE = LocalDate.of(2020, 5, 9);
    private static final int PROBE_DAYS = 10;

    private final Settlers settlers;
    private final List<Gang> gangs = new ArrayList<>();

    Thieves(Settlers settlers) {
        this.settlers = settlers;
    }

    List<Raid> of(int victims) {
        int count = Math.max(1, victims / VICTIMS_OF_A_GANG);
        for (int i = 0; i < count; i++) {
            gangs.add(gang(i));
        }
        List<Raid> raids = new ArrayList<>();
        for (int i = 0; i < victims; i++) {
            raids.add(raid(i, victims));
        }
        List<Raid> probes = new ArrayList<>();
        for (int i = 0; i < Math.max(1, victims / 4); i++) {
            probes.add(probe(i, raids));
        }
        raids.addAll(probes);
        return raids;
    }

    private Gang gang(int number) {
        List<Contact> contacts = List.of(
                settlers.contact("akunin", "198.51.100." + (10 + number)),
                settlers.contact("akunin", "192.0.2." + (HOMES_AWAY + number)));
        return new Gang(settlers.names().thief(), contacts, new AtomicLong());
    }

    private Raid raid(int i, int victims) {
        BankOf2020 bank = bank(i);
        Person person = settlers.names().anybody();
        Depositor account = settlers.account(person, bank.code(), bank.branch(), SPRAYED);
        Plunder plunder = plunder(i, victims);
        return new Raid(
                "raid-" + (i + 1),
                Raid.PIN,
                gangs.get(i % gangs.size()),
                contact(i),
                new Victim(person, account, i % 8 == 7),
                plunder,
                day(i, victims, plunder));
    }

    /** Half of them at the largest of the banks, as it was; the rest all over the others. */
    private static BankOf2020 bank(int i) {
        int others = BankOf2020.HIT.size() - 1;
        return BankOf2020.HIT.get(i % 2 == 0 ? 0 : 1 + i / 2 % others);
    }

    /** Each with a mailbox of its own, from one of the gang's places and devices. */
    private Contact contact(int i) {
        Gang gang = gangs.get(i % gangs.size());
        Contact place = gang.contacts().get(i / gangs.size() % gang.contacts().size());
        return new Contact(settlers.mailbox("nusumu-" + i), place.phone(), place.address(), place.device());
    }

    private static Plunder plunder(int i, int victims) {
        int twice = Math.max(1, victims / 8);
        int four = Math.max(1, victims * 9 / 32);
        int withTrial = victims * 14 / 128;
        if (i < twice) {
            return Plunder.FOUR_TWICE;
        }
        if (i < twice + four) {
            return Plunder.FOUR;
        }
        return i < twice + four + withTrial ? Plunder.LADDER_WITH_TRIAL : Plunder.LADDER;
    }

    private static LocalDate day(int i, int victims, Plunder plunder) {
        if (plunder.crossesTheMonth()) {
            return ENDS_OF_MONTHS.get(i % ENDS_OF_MONTHS.size());
        }
        boolean early = i % 10 == 1 || i == victims - 1;
        return early ? EARLY.get((victims - 1 - i) % EARLY.size()) : IN_SUMMER.get(i % IN_SUMMER.size());
    }

    /** At a bank that asks for a code as well. */
    private Raid probe(int i, List<Raid> raids) {
        String bank = BankOf2020.WITH_CODE.get(i % BankOf2020.WITH_CODE.size());
        Person person = settlers.names().anybody();
        Depositor account = settlers.account(person, bank, BankOf2020.branchOf(bank), settlers.pin());
        Gang gang = gangs.get(i % gangs.size());
        Contact place = gang.contacts().get(i % gang.contacts().size());
        return new Raid(
                "probe-" + (i + 1),
                Raid.PROBE,
                gang,
                new Contact(settlers.mailbox("saguru-" + i), place.phone(), place.address(), place.device()),
                new Victim(person, account, false),
                Plunder.FOUR,
                probeDay(i, firstDay(gang, raids)));
    }

    /** Other ways are felt for when the cheap one has been tried: whoever has nothing yet goes to any length at once. */
    private static LocalDate probeDay(int i, LocalDate firstRaid) {
        LocalDate planned = FIRST_PROBE.plusDays((long) i * PROBE_DAYS % 90);
        return planned.isAfter(firstRaid) ? planned : firstRaid.plusDays(1);
    }

    private static LocalDate firstDay(Gang gang, List<Raid> raids) {
        return raids.stream()
                .filter(raid -> raid.gang() == gang)
                .map(Raid::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
