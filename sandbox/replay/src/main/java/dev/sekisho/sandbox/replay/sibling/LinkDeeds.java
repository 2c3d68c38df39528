package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BankApp;
import dev.sekisho.sandbox.actor.BankPage;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.scene.LinkWay;
import dev.sekisho.sandbox.replay.scene.LinkWay.Bankside;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How somebody comes to a link, and to somebody else's account. */
final class LinkDeeds {

    private static final String PIN = "PIN";
    private static final String CODE = "CODE";

    private LinkDeeds() {}

    static Map<String, Deed> all() {
        return Map.of(
                "links", LinkDeeds::link,
                "resets-password", LinkDeeds::resetPassword,
                "signs-in-with-phished-password", LinkDeeds::signIn,
                "swaps-sim", LinkDeeds::swapSim,
                "has-account-given-back", LinkDeeds::claim,
                "finds-pin-through-another-operator", LinkDeeds::findPin);
    }

    private static Outcome link(Scene scene, Step step) {
        Player player = scene.player(step.who());
        Depositor account = scene.player(step.of()).account();
        List<String> knows = step.who().equals(step.of()) ? List.of(PIN, CODE) : step.knows();
        Answer decided = new LinkWay(player.app(), new Visit(scene.world(), account, knows)).go(account);
        player.asked(decided.text("linkRequestId"));
        if (!decided.text("state").equals("LINKED")) {
            return Outcome.refused(scene.refusals().ofLink(decided));
        }
        player.linked(decided.text("linkId"));
        return Outcome.DONE;
    }

    /** Whoever reads the victim's mailbox chooses another password, and signs in by it. */
    private static Outcome resetPassword(Scene scene, Step step) {
        WalletApp taken = scene.player(step.of()).app().withAnotherPassword(scene.places(), scene.world());
        taken.resetPassword().expect("a code from the mailbox is the right one", 202, 204);
        return tookOver(scene, step, taken);
    }

    private static Outcome signIn(Scene scene, Step step) {
        return tookOver(scene, step, scene.player(step.of()).app().inOtherHands(scene.places(), scene.world()));
    }

    private static Outcome tookOver(Scene scene, Step step, WalletApp app) {
        Player thief = scene.player(step.who());
        thief.holds(app);
        scene.player(step.of()).link().ifPresent(thief::linked);
        return Outcome.DONE;
    }

    /** The carrier gives somebody else a new SIM for the victim's number: from now on its messages are theirs. */
    private static Outcome swapSim(Scene scene, Step step) {
        Map<String, Object> line = new HashMap<>();
        line.put("lineType", "MOBILE");
        line.put("carrier", "サンドボックスモバイル");
        line.put("contractVerified", true);
        line.put("simChangedAt", scene.world().now().toString());
        scene.world().setLine(scene.player(step.of()).phone(), line).expect("a carrier knows its line", 200, 204);
        return Outcome.DONE;
    }

    private static Outcome claim(Scene scene, Step step) {
        Player owner = scene.player(step.who());
        Depositor own = owner.account();
        scene.world()
                .identify(own, own.pin(), scene.world().oneTimeCode(own))
                .expect("the bank knows its depositor", 204);
        Instant identified = scene.world().now();
        Answer given = BankDeeds.depositorDesk(scene, own).claim(own, owner.request(), identified);
        scene.alarmed();
        return given.isDone()
                ? Outcome.DONE
                : Outcome.refused(
                        scene.refusals().of(Stage.LINK_DECISION, given).orElseThrow());
    }

    /** The bank asks for number and PIN alone, and another operator's customers are asked by the same interface. */
    private static Outcome findPin(Scene scene, Step step) {
        Depositor victim = scene.player(step.of()).account();
        Answer wrong = scene.world().registerAsIn2020(victim, victim.pin().equals("0000") ? "1111" : "0000");
        Answer right = scene.world().registerAsIn2020(victim, victim.pin());
        BrokenPromise.unless(
                !wrong.text("result").equals("OK") && right.text("result").equals("OK"),
                "a bank of 2020 tells anybody whether a PIN is right: " + wrong + " " + right);
        return Outcome.DONE;
    }

    /** What somebody does at the bank who knows so much and no more of an account. */
    private record Visit(World world, Depositor account, List<String> knows) implements Bankside {

        @Override
        public String pin() {
            return knows.contains(PIN) ? account.pin() : "0000";
        }

        @Override
        public void atPage(String url) {
            BankPage page = BankPage.open(url);
            if (knows.contains(CODE)) {
                page.type(pin(), world.oneTimeCode(account));
            } else {
                page.type(pin(), "000000").expect("the bank does not believe a guess", 200);
                page.giveUp();
            }
        }

        @Override
        public void atApp(String message) {
            if (knows.contains(CODE)) {
                new BankApp(world, account).approve(message);
            } else {
                new BankApp(world, account).refuse(message);
            }
        }
    }
}
