package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BankApp;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;

/** Where the stories happen: people move in with accounts, identities and links as a story needs them. */
final class Town {

    static final String TWO_FACTOR_BANK = "0998";
    static final String BANK_OF_2020 = "0999";
    static final String APP_BANK = "0997";

    /** After a kill the book of suspensions may be too old for a moment. */
    private static final Duration HEALING = Duration.ofSeconds(60);

    private final Places places;
    private final World world;

    Town(RunningSuite suite) {
        this.places = Places.of(suite);
        this.world = new World(places);
    }

    Places places() {
        return places;
    }

    World world() {
        return world;
    }

    SupportTool support() {
        return new SupportTool(places);
    }

    /** Somebody with an e-mail address and nothing else. */
    WalletApp newcomer() {
        return newcomer("NON_SUBSCRIBER");
    }

    /** The same of this customer class. */
    WalletApp newcomer(String customerClass) {
        WalletApp app = new WalletApp(places, world, Fresh.email("newcomer"));
        Patience.until(
                        "accounts can be opened, as soon as the suspension book is known",
                        HEALING,
                        () -> app.open(customerClass),
                        opened -> !opened.is(503))
                .expect("anybody may open a wallet of level 0", 201);
        return app;
    }

    /** Somebody whose phone and identity were proved. */
    WalletApp proved(Person person) {
        WalletApp app = newcomer();
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone is verified", 200);
        app.proveIdentity(person, "IC_CHIP").expect("an identity is proved", 200);
        return app;
    }

    Person person() {
        return Person.of("関所 太郎", "セキシヨ タロウ");
    }

    /** A bank account of this person at the bank with two factors. */
    Depositor accountOf(Person person) {
        return accountOf(person, TWO_FACTOR_BANK);
    }

    Depositor accountOf(Person person, String bankCode) {
        Depositor depositor = Depositor.of(person, bankCode, 1_000_000);
        world.addDepositor(depositor).expect("the bank opens an account", 200, 201, 204);
        return depositor;
    }

    /** Links the person's own account. @return the link's id */
    String linked(WalletApp app, Depositor own) {
        Answer request = app.link(own, world).expect("a depositor links an own account", 200);
        if (!request.text("state").equals("LINKED")) {
            throw new AssertionError("not linked: " + request);
        }
        return request.text("linkId");
    }

    /** Links an account of the bank without a page: its depositor says yes in the bank's app. @return the link's id */
    String linkedByApp(WalletApp app, Depositor own) {
        String id = app.requestLink(own).expect("a link is asked for", 201).text("linkRequestId");
        Answer asked = app.enterLinkCode(id).expect("the code leads to the bank's app", 200);
        new BankApp(world, own).approve(asked.text("bindingMessage")).expect("the app takes the fingerprint", 204);
        Answer request = app.awaitLinkDecision(id);
        if (!request.text("state").equals("LINKED")) {
            throw new AssertionError("not linked: " + request);
        }
        return request.text("linkId");
    }
}
