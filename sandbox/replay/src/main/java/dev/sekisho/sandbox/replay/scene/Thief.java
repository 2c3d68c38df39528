package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BankPage;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.replay.people.Raid;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.scene.LinkWay.Bankside;
import java.time.Instant;
import java.util.List;

/**
 * One raid, as it was made in 2020: a wallet on an e-mail address, the stranger's number and PIN, then the money. Whoever is
 * stopped goes on by a costlier way, the day after: with a phone and papers of the gang's own, with a one-time code that the
 * depositor was talked into reading out, with forged papers in the depositor's name; unless the gang earns by cheaper ways.
 */
public final class Thief {

    private static final int NEXT_TRY = 15;
    private static final String GUESS = "000000";
    private static final long SMALL_GOODS = 20_000;

    private final Raid raid;
    private final Scene scene;
    private final Trail trail;
    private WalletApp app;
    private String linkId = "";

    public Thief(Raid raid, Scene scene) {
        this.raid = raid;
        this.scene = scene;
        this.trail = new Trail(raid, scene.support());
    }

    /** Puts the raid into the timetable. */
    public void plan() {
        int hour = raid.plunder().crossesTheMonth() ? 22 : 14;
        scene.timetable().at(scene.era().at(raid.day(), hour, 0), this::begin);
    }

    public Trail trail() {
        return trail;
    }

    private void begin() {
        trail.begins(scene.world().now());
        if (open(raid.contact().email())) {
            orElse(link(new WithPinOnly()), this::withOwnPapers);
        }
    }

    private boolean open(String email) {
        app = scene.app(raid.contact(), email);
        Answer opened = app.open("NON_SUBSCRIBER");
        trail.opened(opened.text("accountId"));
        return trail.passes(Stage.OPENING, opened, now());
    }

    /** A wallet in the gang's own name, at the same address. */
    private void withOwnPapers() {
        Person member = raid.gang().member();
        if (proves(member)) {
            orElse(link(new WithPinOnly()), this::withPhishedCode);
        } else {
            later(this::withForgedPapers);
        }
    }

    private boolean proves(Person shown) {
        Answer verified = app.verifyPhone(raid.contact().phone(), "SMS");
        return trail.passes(Stage.PROOF, verified, now())
                && trail.passes(Stage.PROOF, app.proveIdentity(shown, "IC_CHIP"), now());
    }

    private void withPhishedCode() {
        orElse(link(new WithPhishedCode()), this::withForgedPapers);
    }

    private void withForgedPapers() {
        Person victim = raid.victim().person();
        Person forged = new Person(
                victim.nameKanji(),
                victim.nameKana(),
                victim.birthDate(),
                victim.address(),
                raid.gang().member().documentNumber(),
                victim.kanaSource(),
                false);
        if (open("itsuwari-" + raid.contact().email()) && proves(forged)) {
            orElse(link(new WithPhishedCode()), () -> {});
        }
    }

    /** Goes on by another way where the last one ended, if that is worth the trouble. */
    private void orElse(boolean linked, Runnable costlier) {
        if (linked) {
            plunder(raid.plunder().firstMonth());
            if (raid.plunder().crossesTheMonth()) {
                scene.timetable().at(secondMonth(), () -> plunder(raid.plunder().secondMonth()));
            }
        } else {
            later(costlier);
        }
    }

    private void later(Runnable costlier) {
        if (!raid.gang().hasEarned()) {
            scene.timetable().at(scene.tomorrowAt(NEXT_TRY), costlier::run);
        }
    }

    private Instant secondMonth() {
        return scene.era().at(raid.day().plusMonths(1).withDayOfMonth(1), 9, 0);
    }

    private boolean link(Bankside bank) {
        Answer decided = new LinkWay(app, bank).go(raid.victim().account());
        boolean linked = decided.text("state").equals("LINKED");
        if (linked) {
            linkId = decided.text("linkId");
            trail.reaches(Stage.CHARGE);
        } else {
            trail.linkRefused(decided, now());
        }
        return linked;
    }

    private void plunder(List<Long> amounts) {
        for (long amount : amounts) {
            charge(amount);
        }
    }

    /** Takes what is left where a limit leaves something. */
    private void charge(long amount) {
        Answer charge = app.chargeToTheEnd(linkId, amount);
        if (trail.passes(Stage.CHARGE, charge, now())) {
            earned(charge.number("amountYen"));
        } else if (charge.number("remainingYen") > 0) {
            Answer rest = app.chargeToTheEnd(linkId, charge.number("remainingYen"));
            if (trail.passes(Stage.CHARGE, rest, now())) {
                earned(rest.number("amountYen"));
            }
        }
    }

    private void earned(long yen) {
        raid.gang().earnedYen().addAndGet(yen);
        trail.passes(Stage.SPEND, app.pay(yen, shop(yen)), now());
    }

    private Merchant shop(long yen) {
        List<Merchant> shops =
                yen <= SMALL_GOODS ? scene.shops().convenience() : scene.shops().electronics();
        return shops.get(Math.floorMod(raid.id().hashCode(), shops.size()));
    }

    private Instant now() {
        return scene.world().now();
    }

    /** Knows number and PIN, and guesses what else is asked for; gives up before the bank locks the account. */
    private class WithPinOnly implements Bankside {

        @Override
        public String pin() {
            return raid.victim().account().pin();
        }

        @Override
        public void atPage(String url) {
            BankPage page = BankPage.open(url);
            if (page.type(pin(), GUESS).is(200)) {
                page.giveUp();
            }
        }

        @Override
        public void atApp(String message) {
            throw new IllegalStateException("no raid is at a bank with an app");
        }
    }

    /** Has talked the depositor into reading out the code of the token. */
    private final class WithPhishedCode extends WithPinOnly {

        @Override
        public void atPage(String url) {
            Depositor victim = raid.victim().account();
            BankPage.open(url).type(pin(), scene.world().oneTimeCode(victim));
        }
    }
}
