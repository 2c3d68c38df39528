package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody in a scenario, and what they have come to hold so far. */
final class Player {

    private final String name;
    private final Person person;
    private final List<String> charges = new ArrayList<>();
    private Optional<Depositor> account = Optional.empty();
    private Optional<WalletApp> app = Optional.empty();
    private Optional<String> phone = Optional.empty();
    private Optional<String> link = Optional.empty();
    private Optional<String> request = Optional.empty();
    private Optional<String> caseNumber = Optional.empty();
    private Optional<String> claimId = Optional.empty();
    private Optional<String> claimHash = Optional.empty();
    private Optional<String> runId = Optional.empty();

    Player(String name, Person person) {
        this.name = name;
        this.person = person;
    }

    Person person() {
        return person;
    }

    Depositor account() {
        return account.orElseThrow(() -> new BrokenPromise(name + " has a bank account"));
    }

    Optional<Depositor> accountIfAny() {
        return account;
    }

    void opened(Depositor opened) {
        account = Optional.of(opened);
    }

    WalletApp app() {
        return app.orElseThrow(() -> new BrokenPromise(name + " has a wallet app"));
    }

    void holds(WalletApp held) {
        app = Optional.of(held);
    }

    String phone() {
        return phone.orElseThrow(() -> new BrokenPromise(name + " has a phone"));
    }

    void answersAt(String number) {
        phone = Optional.of(number);
    }

    Optional<String> link() {
        return link;
    }

    void linked(String linkId) {
        link = Optional.of(linkId);
    }

    /** The newest link request. */
    String request() {
        return request.orElseThrow(() -> new BrokenPromise(name + " asked for a link"));
    }

    void asked(String linkRequestId) {
        request = Optional.of(linkRequestId);
    }

    List<String> charges() {
        return charges;
    }

    void charged(String chargeId) {
        charges.add(chargeId);
    }

    String caseNumber() {
        return caseNumber.orElseThrow(() -> new BrokenPromise(name + "'s bank reported"));
    }

    void reported(String number) {
        caseNumber = Optional.of(number);
    }

    String claimId() {
        return claimId.orElseThrow(() -> new BrokenPromise("a claim was made for " + name));
    }

    String claimHash() {
        return claimHash.orElseThrow(() -> new BrokenPromise("a claim was made for " + name));
    }

    void claimed(String id, String contentHash) {
        claimId = Optional.of(id);
        claimHash = Optional.of(contentHash);
    }

    String runId() {
        return runId.orElseThrow(() -> new BrokenPromise("a payment file was made for " + name));
    }

    void inRun(String id) {
        runId = Optional.of(id);
    }
}
