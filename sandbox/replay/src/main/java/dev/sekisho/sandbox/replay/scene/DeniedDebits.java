package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.World.Booking;
import dev.sekisho.sandbox.replay.people.BankOf2020;
import dev.sekisho.sandbox.replay.people.Raid;
import dev.sekisho.sandbox.replay.people.Victim;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became known, and when: depositors see in September what they did not order, their banks report it one after the other,
 * and people at the operator stop one bank at a time, the day after its first report; last of all, new links everywhere. Where
 * nothing is denied, nobody reports and nobody stops.
 */
public final class DeniedDebits {

    private static final LocalDate NO_NEW_LINKS = LocalDate.of(2020, 9, 10);

    private final Scene scene;
    private final List<Victim> victims;
    private final AtomicInteger reports = new AtomicInteger();
    private final Set<String> reporting = ConcurrentHashMap.newKeySet();

    public DeniedDebits(Scene scene, List<Raid> raids) {
        this.scene = scene;
        this.victims = raids.stream().map(Raid::victim).toList();
    }

    public void plan() {
        reportingDays().forEach((bank, day) -> {
            scene.timetable().at(scene.era().at(day, 11, 0), () -> report(bank));
            scene.timetable().at(scene.era().at(day.plusDays(1), 9, 30), () -> stop(bank));
        });
        scene.timetable().at(scene.era().at(NO_NEW_LINKS, 18, 0), this::stopNewLinks);
    }

    /** Every bank at which somebody's number and PIN are known to others, whichever way the thieves went. */
    Map<String, LocalDate> reportingDays() {
        return victims.stream()
                .map(victim -> victim.account().bankCode())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), BankOf2020::reportsOf));
    }

    /** How many cases banks reported. */
    public int reports() {
        return reports.get();
    }

    /** Each depositor who denies something is a report of its own. */
    private void report(String bank) {
        List<Booking> books = scene.world().books(bank);
        List<List<String>> denied = victims.stream()
                .filter(victim -> victim.account().bankCode().equals(bank))
                .map(victim -> denied(victim, books))
                .filter(references -> !references.isEmpty())
                .toList();
        if (denied.isEmpty()) {
            return;
        }
        FraudDesk desk = new FraudDesk(scene.places(), scene.staff().bankUser("fraud-desk-" + bank, bank));
        for (List<String> references : denied) {
            desk.report("CONFIRMED", references, UUID.randomUUID().toString()).expect("a bank's report is taken", 201);
            reports.incrementAndGet();
            reporting.add(bank);
        }
    }

    private List<String> denied(Victim victim, List<Booking> books) {
        return books.stream()
                .filter(entry ->
                        entry.isOf(victim.account()) && entry.direction().equals("DEBIT"))
                .filter(entry -> !scene.orders().contains(entry.requestId()))
                .map(Booking::reference)
                .toList();
    }

    private void stop(String bank) {
        if (reporting.contains(bank)) {
            new Brake(scene.places())
                    .stop(bank, List.of("LINK", "CHARGE"), operations())
                    .expect("operations stop a bank", 200, 201);
        }
    }

    private void stopNewLinks() {
        if (reports.get() > 0) {
            new Brake(scene.places()).pull(List.of("LINK"), line -> {});
        }
    }

    private StaffMember operations() {
        return scene.staff().member("operations-1", "operations");
    }
}
