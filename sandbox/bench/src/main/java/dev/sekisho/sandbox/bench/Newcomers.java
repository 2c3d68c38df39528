package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who came by the whole way: opened, proved, linked to an account at the bank with two factors. */
final class Newcomers {

    private static final String BANK = "0998";
    private static final long RICH = 100_000_000;
    private static final int NETWORKS = 256;

    private final Places places;
    private final World world;
    private final AtomicInteger arrived = new AtomicInteger();

    Newcomers(RunningSuite suite) {
        this.places = Places.of(suite);
        this.world = new World(places);
    }

    List<Customer> arrive(int number) {
        return FewAtOnce.make(number, this::arrive);
    }

    /** Each comes from a network of its own: from one there may be only so many codes in an hour. */
    private String home() {
        int number = arrived.getAndIncrement();
        return "10.%d.%d.1".formatted(number / NETWORKS, number % NETWORKS);
    }

    private Customer arrive() {
        Person person = Person.of("関所 太郎", "セキシヨ タロウ");
        Depositor own = Depositor.of(person, BANK, RICH);
        world.addDepositor(own).expect("a bank opens an account", 201);
        WalletApp app = new WalletApp(places, world, Fresh.email("bench"), home());
        app.open("NON_SUBSCRIBER").expect("a wallet is opened", 201);
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone is verified", 200);
        app.proveIdentity(person, "IC_CHIP").expect("an identity is proved", 200);
        Answer linked = app.link(own, world).expect("an own account is linked", 200);
        return new Customer(
                UUID.fromString(app.wallet().expect("a wallet is seen", 200).text("walletId")),
                UUID.fromString(linked.text("linkId")));
    }
}
