package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import java.time.Duration;
import java.util.List;

/** An honest customer opens an account, proves phone and identity, links a bank account, charges and pays. */
final class HonestCustomer {

    static final String BANK = "0998";
    static final long FIRST_CHARGE = 10_000;

    private static final long BANK_BALANCE = 5_000_000;
    private static final Duration NOTICE = Duration.ofSeconds(60);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    HonestCustomer(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    Customer tell() {
        narrator.chapter("An honest customer (カンショ タロウ)");
        Person person = Person.of("官署 太郎", "カンショ タロウ");
        WalletApp app = stage.app(Fresh.email("kansho"));
        prove(app, person);
        Depositor depositor = stage.openBankAccount(person, BANK, BANK_BALANCE);
        Customer customer = new Customer(app, depositor, link(app, depositor));
        charge(customer);
        pay(customer);
        return customer;
    }

    private void prove(WalletApp app, Person person) {
        app.open("NON_SUBSCRIBER").expect("an account is opened by the code from the mailbox", 201);
        requireAssurance(app, 0);
        narrator.say("opened an account (アカウント) by e-mail: assurance 0, which may do nothing with money");
        app.verifyPhone(Fresh.mobile(), "SMS").expect("a phone number is verified by the code that came to it", 200);
        narrator.say("verified a phone number by SMS; the carrier says what it is worth");
        Answer proof = app.proveIdentity(person, "JPKI");
        unless(proof.text("state").equals("APPROVED"), "a genuine document is approved: " + proof);
        requireAssurance(app, 1);
        narrator.say("proved the identity (本人確認) at the eKYC vendor; its signed webhook arrived: assurance 1");
    }

    private String link(WalletApp app, Depositor depositor) {
        Answer link = app.link(depositor, stage.world()).expect("an honest depositor can link", 200);
        unless(link.text("state").equals("LINKED"), "an honest depositor is linked: " + link);
        narrator.say("linked the bank account (口座連携) at bank %s: a code for this request and bank,", BANK);
        narrator.say("then PIN and one-time code on the bank's own page; tier %s", link.text("tier"));
        List<String> notices = Patience.until(
                "the bank tells the depositor",
                NOTICE,
                () -> stage.world().notices(depositor),
                told -> !told.isEmpty());
        narrator.say("the bank told its depositor (預貯金者):");
        narrator.quote(notices.get(0));
        return link.text("linkId");
    }

    private void charge(Customer customer) {
        Answer charge = customer.app()
                .charge(customer.linkId(), FIRST_CHARGE)
                .expect("a charge within every cap is accepted", 201, 202);
        customer.app()
                .awaitCharge(
                        charge.text("chargeId"),
                        SETTLING,
                        state -> state.text("state").equals("POSTED"));
        unless(customer.balanceYen() == FIRST_CHARGE, "the wallet holds what was charged");
        long booked = stage.world().bookedFrom(customer.depositor()).stream()
                .mapToLong(entry -> entry.amountYen())
                .sum();
        unless(booked == FIRST_CHARGE, "the bank booked what the wallet holds, not " + booked);
        narrator.say("charged (チャージ) %,d yen: the bank's book and the wallet (ウォレット) agree", FIRST_CHARGE);
    }

    private void pay(Customer customer) {
        pay(customer, 1_200, Merchant.of("見本コンビニエンス", "CONVENIENCE", "見本一丁目店"), "convenience store");
        pay(customer, 5_800, Merchant.of("見本電機", "ELECTRONICS", "見本駅前店"), "electronics retailer");
        unless(customer.balanceYen() == FIRST_CHARGE - 7_000, "what was paid left the wallet");
    }

    private void pay(Customer customer, long yen, Merchant merchant, String kind) {
        stage.operations().register(merchant).expect("operations register a merchant", 204);
        customer.app().pay(yen, merchant).expect("a customer pays from the balance", 201);
        narrator.say("paid %,d yen at the %s %s %s", yen, kind, merchant.name(), merchant.shop());
    }

    private static void requireAssurance(WalletApp app, long expected) {
        Answer account = app.account().expect("customers see their account", 200);
        unless(account.number("assurance") == expected, "the assurance is " + expected + " now: " + account);
    }
}
