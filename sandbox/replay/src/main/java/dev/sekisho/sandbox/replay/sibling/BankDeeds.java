package dev.sekisho.sandbox.replay.sibling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.DepositorDesk;
import dev.sekisho.sandbox.actor.FraudDesk;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.World.Booking;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a depositor's own bank does once somebody has told it. */
final class BankDeeds {

    private static final Duration MEASURES = Duration.ofSeconds(60);

    private BankDeeds() {}

    static Map<String, Deed> all() {
        return Map.of("has-bank-report", BankDeeds::report);
    }

    static DepositorDesk depositorDesk(Scene scene, Depositor own) {
        return new DepositorDesk(scene.places(), user(scene, own));
    }

    private static StaffMember user(Scene scene, Depositor own) {
        return scene.staff().bankUser("desk-of-" + own.bankCode(), own.bankCode());
    }

    /** Everything that left the account and was not the depositor's order; nothing is reported where nothing left. */
    private static Outcome report(Scene scene, Step step) {
        Player player = scene.player(step.who());
        Depositor own = player.account();
        List<Booking> denied = scene.world().bookedFrom(own).stream()
                .filter(booking -> !scene.isOrdered(booking.requestId()))
                .toList();
        if (denied.isEmpty()) {
            return Outcome.IMPOSSIBLE;
        }
        scene.comesToRest();
        FraudDesk desk = new FraudDesk(scene.places(), user(scene, own));
        Answer report = desk.report(
                        "CONFIRMED", denied.stream().map(Booking::reference).toList(), Fresh.key())
                .expect("a bank's report is taken", 201);
        player.reported(report.text("caseNumber"));
        Patience.until(
                "every measure is acknowledged", MEASURES, () -> desk.file(player.caseNumber()), BankDeeds::isDone);
        desk.confirm(
                        player.caseNumber(),
                        denied.stream().map(Booking::requestId).toList(),
                        player.link().isPresent())
                .expect("a bank confirms its own depositor's charges", 200);
        scene.alarmed();
        return Outcome.DONE;
    }

    private static boolean isDone(Answer file) {
        JsonNode measures = file.body().path("measures");
        return file.is(200) && measures.findValuesAsText("state").stream().allMatch("DONE"::equals);
    }
}
