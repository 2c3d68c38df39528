package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.SupportDesk;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Staff who would like a depositor's compensation for themselves. What refuses them is no entry of a list: it is always on. */
final class InsiderDeeds {

    private static final int DAYS_TRIED = 12;

    private InsiderDeeds() {}

    static Map<String, Deed> all() {
        return Map.of(
                "claims-for-own-account",
                        (scene, step) ->
                                claim(scene, step, scene.player(step.who()).account()),
                "claims",
                        (scene, step) ->
                                claim(scene, step, scene.player(step.of()).account()),
                "approves-own-claim", (scene, step) -> approve(scene, step, insider(scene)),
                "approves", (scene, step) -> approve(scene, step, supervisor(scene, step.who())),
                "approves-again-by-second-account", (scene, step) -> approve(scene, step, twin(scene, step.who())),
                "makes-payment-file", InsiderDeeds::makeRun,
                "releases-payment-file", InsiderDeeds::release);
    }

    private static StaffMember insider(Scene scene) {
        return scene.staff().member("insider", "support", "support-supervisor");
    }

    private static StaffMember supervisor(Scene scene, String name) {
        return scene.staff().member(name, "support", "support-supervisor");
    }

    private static StaffMember twin(Scene scene, String name) {
        return scene.staff().secondAccountOf(supervisor(scene, name), name + "-again", "support-supervisor");
    }

    private static Outcome claim(Scene scene, Step step, Depositor payee) {
        Player victim = scene.player(step.of());
        List<String> charges = victim.charges();
        Answer claim = new SupportDesk(scene.places())
                .claim(insider(scene), victim.caseNumber(), "NON_CUSTOMER", charges, Map.of("payee", payee.payee()));
        if (claim.isDone()) {
            victim.claimed(claim.text("claimId"), claim.text("contentHash"));
        }
        return came(scene, claim);
    }

    private static Outcome approve(Scene scene, Step step, StaffMember approver) {
        Player victim = scene.player(step.of());
        return came(scene, new SupportDesk(scene.places()).approve(approver, victim.claimId(), victim.claimHash()));
    }

    private static Outcome makeRun(Scene scene, Step step) {
        SupportDesk desk = new SupportDesk(scene.places());
        LocalDate today = LocalDate.ofInstant(scene.world().now(), ZoneId.of("Asia/Tokyo"));
        Answer run =
                desk.makeRun(supervisor(scene, step.who()), today.plusDays(1).toString());
        for (int i = 2; i <= DAYS_TRIED && run.text("rule").equals("NOT_A_BANK_DAY"); i++) {
            run = desk.makeRun(supervisor(scene, step.who()), today.plusDays(i).toString());
        }
        scene.player(step.of()).inRun(run.text("runId"));
        return came(scene, run);
    }

    private static Outcome release(Scene scene, Step step) {
        return came(
                scene,
                new SupportDesk(scene.places())
                        .release(
                                supervisor(scene, step.who()),
                                scene.player(step.of()).runId()));
    }

    private static Outcome came(Scene scene, Answer heard) {
        return scene.refusals()
                .of(Stage.PAYOUT, heard)
                .map(stopped -> Outcome.refused(new Stopped(
                        "compensation-service", stopped.control(), "IN-09", Stage.PAYOUT, stopped.ja(), stopped.en())))
                .orElse(Outcome.DONE);
    }
}
