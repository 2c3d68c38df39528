package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Instant;

/** What the chapters have in common: the running suite, the world, the staff, the narrator. */
record Stage(
        RunningSuite suite,
        Places places,
        World world,
        SupportTool support,
        OperationsTool operations,
        Narrator narrator) {

    static Stage of(RunningSuite suite, Narrator narrator) {
        Places places = Places.of(suite);
        return new Stage(
                suite, places, new World(places), new SupportTool(places), new OperationsTool(places), narrator);
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

    /** Moves the business clock, and makes sure that every service works by it. */
    void moveClockTo(Instant instant) {
        var moved = world.moveClockTo(instant).expect("the clock can be moved", 200);
        BrokenPromise.unless(
                moved.body().path("missing").isEmpty(), "every service follows the business clock: " + moved.text());
    }
}
