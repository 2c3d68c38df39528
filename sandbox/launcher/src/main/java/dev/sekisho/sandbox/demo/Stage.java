package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.CompensationDesk;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.SupportDesk;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.actor.Treasury;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Instant;
import java.time.LocalDate;

/** What the chapters have in common: the running suite, the world, the staff, the narrator. */
record Stage(
        RunningSuite suite,
        Places places,
        World world,
        SupportTool support,
        OperationsTool operations,
        StaffDesk staff,
        SupportDesk desk,
        CompensationDesk money,
        Treasury treasury,
        Narrator narrator) {

    static Stage of(RunningSuite suite, Narrator narrator) {
        Places places = Places.of(suite);
        return new Stage(
                suite,
                places,
                new World(places),
                new SupportTool(places),
                new OperationsTool(places),
                new StaffDesk(places),
                new SupportDesk(places),
                new CompensationDesk(places),
                new Treasury(places),
                narrator);
    }

    WalletApp app(String email) {
        return new WalletApp(places, world, email);
    }

    /** A person's bank account comes into being at a bank. */
    Depositor openBankAccount(Person person, String bankCode, long balanceYen) {
        Depositor depositor = Depositor.of(person, bankCode, balanceYen);
        world.addDepositor(depositor).expect("a bank opens an account", 201);
        return depositor;
    }

    /** Somebody who holds these papers and knows all that the account's depositor knows, by the whole way to a link. */
    Customer linked(String email, Person papers, Depositor account) {
        WalletApp app = app(email);
        app.open("NON_SUBSCRIBER").expect("an account is opened", 201);
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone is verified", 200);
        app.proveIdentity(papers, "IC_CHIP").expect("genuine papers are approved", 200);
        Answer link = app.link(account, world).expect("everything that is asked for is shown", 200);
        BrokenPromise.unless(link.text("state").equals("LINKED"), "whoever shows everything is linked: " + link);
        return new Customer(app, account, link.text("linkId"));
    }

    /** The business clock's day in Tokyo. */
    LocalDate today() {
        return LocalDate.ofInstant(world.now(), StoryCalendar.TOKYO);
    }

    /** Moves the business clock, and makes sure that every service works by it. */
    void moveClockTo(Instant instant) {
        var moved = world.moveClockTo(instant).expect("the clock can be moved", 200);
        BrokenPromise.unless(
                moved.body().path("missing").isEmpty(), "every service follows the business clock: " + moved.text());
    }
}
