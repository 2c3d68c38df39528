package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BankApp;
import dev.sekisho.sandbox.actor.BankPage;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.replay.people.Customer;
import dev.sekisho.sandbox.replay.people.Customer.SecondFactor;
import dev.sekisho.sandbox.replay.people.Purchase;
import dev.sekisho.sandbox.replay.people.Quirk;
import dev.sekisho.sandbox.replay.scene.LinkWay.Bankside;
import java.util.Optional;

/** An honest customer with the wallet app: opens, links the own account, charges and pays over the year. */
public final class HonestCustomer {

    private static final int NEXT_TRY = 12;
    private static final String WRONG_PIN = "0000";
    private static final String OTHER_WRONG_PIN = "1111";

    private final Customer who;
    private final Scene scene;
    private final WalletApp app;
    private Optional<String> linkId = Optional.empty();
    private Optional<Answer> lastRefusal = Optional.empty();
    private int visits;
    private int chargesWanted;
    private int charged;

    public HonestCustomer(Customer who, Scene scene) {
        this.who = who;
        this.scene = scene;
        this.app = scene.app(who.contact());
    }

    /** Puts all that this customer wants to do into the timetable. */
    public void plan() {
        scene.timetable().at(scene.era().at(who.arrival(), 10, 0), this::arrive);
        for (Purchase purchase : who.purchases()) {
            scene.timetable().at(scene.era().at(purchase.day(), 10, 0), () -> buy(purchase));
        }
    }

    public boolean isLinked() {
        return linkId.isPresent();
    }

    /** What the service named when it last said no, for whoever never had a link. */
    public Optional<String> neverLinkedFor() {
        return isLinked() ? Optional.empty() : lastRefusal.map(this::named);
    }

    private String named(Answer refused) {
        return refused.text("refusalClass").isEmpty()
                ? refused.status() + " " + refused.problem() + " " + refused.text("state")
                : new Refusals(scene.support()).ofLink(refused).control();
    }

    public int chargesWanted() {
        return chargesWanted;
    }

    public int charged() {
        return charged;
    }

    private void arrive() {
        Answer opened = app.open("NON_SUBSCRIBER").expect("a wallet is opened", 201);
        scene.honest().add(opened.text("accountId"));
        Answer asked = tryToLink();
        if (asked.problem().equals("identity-proof-required")) {
            lastRefusal = Optional.of(app.verifyPhone(who.contact().phone(), "SMS")
                    .then(verified -> app.proveIdentity(who.person(), "IC_CHIP"))
                    .then(proved -> tryToLink()));
        }
    }

    /** Whoever is told that something did not fit tries once more, the day after. */
    private Answer tryToLink() {
        Answer decided = new LinkWay(app, new AtOwnBank()).go(who.account());
        lastRefusal = Optional.of(decided);
        if (decided.text("state").equals("LINKED")) {
            linkId = Optional.of(decided.text("linkId"));
        } else if (mayTryAgain(decided)) {
            scene.timetable().at(scene.tomorrowAt(NEXT_TRY), this::tryToLink);
        }
        return decided;
    }

    private boolean mayTryAgain(Answer decided) {
        String refusal = decided.text("refusalClass");
        return visits <= 2 && (refusal.equals("DETAILS_DIFFER") || refusal.equals("BANK_AUTHENTICATION_FAILED"));
    }

    private void buy(Purchase purchase) {
        chargesWanted++;
        if (linkId.isEmpty()) {
            lookForLink();
        }
        linkId.ifPresent(link -> charge(link, purchase));
    }

    /** A link that people had to look at is there one day. */
    private void lookForLink() {
        Answer links = app.links();
        if (links.is(200) && links.body().size() > 0) {
            linkId = Optional.of(links.body().path(0).path("linkId").asText());
        }
    }

    private void charge(String link, Purchase purchase) {
        Answer charge = app.chargeToTheEnd(link, purchase.chargeYen());
        if (charge.text("state").equals("POSTED")) {
            charged++;
            scene.orders().add(charge.text("chargeId"));
            app.pay(purchase.paidYen(), scene.shops().grocery().get(0));
        }
    }

    /** What a depositor does at the own bank. */
    private final class AtOwnBank implements Bankside {

        @Override
        public String pin() {
            visits++;
            return mistypes() ? wrong() : who.account().pin();
        }

        @Override
        public void atPage(String url) {
            visits++;
            Depositor own = who.account();
            BankPage page = BankPage.open(url);
            if (mistypes()) {
                page.type(wrong(), "000000").expect("the bank's page is shown again", 200);
            }
            page.type(own.pin(), second(own));
        }

        private String second(Depositor own) {
            return who.secondFactor() == SecondFactor.PASSBOOK_BALANCE
                    ? Long.toString(own.balanceYen())
                    : scene.world().oneTimeCode(own);
        }

        private String wrong() {
            return who.account().pin().equals(WRONG_PIN) ? OTHER_WRONG_PIN : WRONG_PIN;
        }

        private boolean mistypes() {
            return who.quirk() == Quirk.MISTYPES && visits == 1;
        }

        @Override
        public void atApp(String message) {
            new BankApp(scene.world(), who.account()).approve(message);
        }
    }
}
