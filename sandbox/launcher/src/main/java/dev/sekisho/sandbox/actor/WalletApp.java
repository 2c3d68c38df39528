package dev.sekisho.sandbox.actor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The operator's wallet app in one person's hand, with that person's mailbox and phone beside it. */
public final class WalletApp {

    private static final Duration VENDOR = Duration.ofSeconds(60);
    private static final Duration DECISION = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(60);
    private static final String KEY = "Idempotency-Key";

    private final Site identity;
    private final Site link;
    private final Site charge;
    private final Inbox inbox;
    private final SignIn signIn;
    private final String email;
    private Optional<String> phone = Optional.empty();

    public WalletApp(Places places, World world, String email) {
        this(places, world, email, newPassword(), new String[0]);
    }

    /** In a network of its own. @param address what the proxy in front of the services says of it */
    public WalletApp(Places places, World world, String email, String address) {
        this(places, world, email, newPassword(), new String[] {"X-Forwarded-For", address});
    }

    /**
     * On a device of its own in a network of its own.
     *
     * @param device what the app says its device is
     */
    public WalletApp(Places places, World world, String email, String address, String device) {
        this(places, world, email, newPassword(), new String[] {"X-Forwarded-For", address, "X-Device-Id", device});
    }

    private WalletApp(Places places, World world, String email, String password, String[] told) {
        this.identity = new Site(places.identity(), told);
        this.link = new Site(places.link(), told);
        this.charge = new Site(places.charge(), told);
        this.inbox = new Inbox(world);
        this.email = email;
        this.signIn = new SignIn(identity, email, password);
    }

    private static String newPassword() {
        return "pass-" + Fresh.digits(16);
    }

    /** Another app, in which somebody typed this one's address and password. */
    public WalletApp inOtherHands(Places places, World world) {
        return elsewhere(places, world, signIn.password());
    }

    /** Another app, in which somebody typed this one's address and a password that is not in force yet. */
    public WalletApp withAnotherPassword(Places places, World world) {
        return elsewhere(places, world, newPassword());
    }

    private WalletApp elsewhere(Places places, World world, String password) {
        WalletApp other = new WalletApp(places, world, email, password, new String[0]);
        other.phone = phone;
        return other;
    }

    /**
     * Says that the password is forgotten, and answers the code in the mailbox with the password of this app: whoever reads the
     * mailbox has the account then.
     *
     * @return 204, or 202 as long as the wallet is being frozen
     */
    public Answer resetPassword() {
        inbox.readAll(email);
        return identity.post("/v1/password-resets", Map.of("email", email)).then(begun -> {
            Map<String, Object> shown = Map.of("code", inbox.awaitCode(email), "password", signIn.password());
            return SignIn.unhurried(
                    "a password is taken",
                    () -> identity.post("/v1/password-resets/" + begun.text("resetId") + "/confirmations", shown));
        });
    }

    // --- who somebody is

    /** Opens an account by e-mail: request, code from the mailbox, confirmation. @return 201 with accountId */
    public Answer open(String customerClass) {
        inbox.readAll(email);
        Map<String, Object> opening = new LinkedHashMap<>();
        opening.put("email", email);
        opening.put("password", signIn.password());
        opening.put("customerClass", customerClass);
        return SignIn.unhurried("an opening is taken", () -> identity.post("/v1/openings", opening))
                .then(opened -> identity.post(
                        "/v1/openings/" + opened.text("openingId") + "/confirmations",
                        Map.of("code", inbox.awaitCode(email))));
    }

    /** With what its owner signs in. @return members email and password */
    public Map<String, String> credentials() {
        return Map.of("email", email, "password", signIn.password());
    }

    public Answer account() {
        return identity.get("/v1/account", signIn.at("identity-service"));
    }

    /** Verifies a phone number by the code that comes to it. @param channel SMS or VOICE */
    public Answer verifyPhone(String number, String channel) {
        inbox.readAll(number);
        phone = Optional.of(number);
        return identity.post(
                        "/v1/phone-verifications",
                        Map.of("phoneNumber", number, "channel", channel),
                        signIn.at("identity-service"))
                .then(begun -> identity.post(
                        "/v1/phone-verifications/" + begun.text("verificationId") + "/attempts",
                        Map.of("code", inbox.awaitCode(number)),
                        signIn.at("identity-service")));
    }

    /**
     * Answers what the app asks beforehand, shows documents at the eKYC vendor and waits for the final result.
     *
     * @return 200 with the state
     */
    public Answer proveIdentity(Person person, String method) {
        return answerDueDiligence()
                .then(answered ->
                        identity.post("/v1/identity-proofs", Map.of("method", method), signIn.at("identity-service")))
                .then(proof -> Vendor.submit(proof.text("sessionUrl"), person)
                        .then(submitted -> awaitProof(proof.text("proofId"))));
    }

    /** Has the own carrier tell whose contract the verified line is, with the holder's consent. @return 200 with the state */
    public Answer proveByCarrier(Person person) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("nameKana", person.nameKana());
        said.put("birthDate", person.birthDate().toString());
        return answerDueDiligence()
                .then(answered -> identity.post("/v1/carrier-proofs", said, signIn.at("identity-service")))
                .then(proof -> Vendor.consent(proof.text("sessionUrl"))
                        .then(given -> identity.post(
                                "/v1/carrier-proofs/" + proof.text("proofId") + "/answers",
                                Map.of(),
                                signIn.at("identity-service"))));
    }

    /** Replaces the verified number: codes come to the old one and the new one. @return 200 with the state */
    public Answer changeNumber(String next) {
        String old = phone.orElseThrow();
        inbox.readAll(old);
        inbox.readAll(next);
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("channel", "SMS");
        wish.put("contact", next);
        wish.put("way", "OLD_CONTACT");
        wish.put("password", signIn.password());
        return SignIn.unhurried(
                        "a change is taken",
                        () -> identity.post("/v1/contact-changes", wish, signIn.at("identity-service")))
                .then(begun -> show(begun.text("changeId"), "OLD", old)
                        .then(shown -> show(begun.text("changeId"), "NEW", next)));
    }

    private Answer show(String changeId, String side, String number) {
        return identity.post(
                "/v1/contact-changes/" + changeId + "/attempts",
                Map.of("side", side, "code", inbox.awaitCode(number)),
                signIn.at("identity-service"));
    }

    /** Tells occupation and purpose, without which no bank account can be linked. */
    public Answer answerDueDiligence() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("occupation", "EMPLOYEE");
        answers.put("purposes", List.of("DAILY_SHOPPING"));
        answers.put("expectedUse", "UP_TO_300000");
        answers.put("politicallyExposed", false);
        answers.put("residentAbroad", false);
        return identity.put("/v1/due-diligence", answers, signIn.at("identity-service"));
    }

    private Answer awaitProof(String proofId) {
        return Patience.until(
                "the eKYC result arrives",
                VENDOR,
                () -> identity.get("/v1/identity-proofs/" + proofId, signIn.at("identity-service")),
                proof -> !proof.text("state").equals("PENDING"));
    }

    // --- linking a bank account

    public Answer banks() {
        return link.get("/v1/banks");
    }

    /** Asks for a link; the code for it comes to the phone. */
    public Answer requestLink(Depositor account) {
        phone.ifPresent(inbox::readAll);
        return link.post("/v1/link-requests", account.account(), signIn.at("link-service", KEY, Fresh.key()));
    }

    /** Types the code that came for this request. @return 200 with bankPage, or with the bindingMessage of the bank's app */
    public Answer enterLinkCode(String linkRequestId) {
        return enterLinkCode(linkRequestId, inbox.awaitCode(phone.orElseThrow()));
    }

    public Answer enterLinkCode(String linkRequestId, String code) {
        return link.post(
                "/v1/link-requests/" + linkRequestId + "/code-attempts",
                Map.of("code", code),
                signIn.at("link-service"));
    }

    /** Types the bank's PIN at the operator, as everybody did in 2020. @return 200 with the request as decided */
    public Answer typePin(String linkRequestId, String pin) {
        return link.post(
                "/v1/link-requests/" + linkRequestId + "/pin-attempts", Map.of("pin", pin), signIn.at("link-service"));
    }

    public Answer linkRequest(String linkRequestId) {
        return link.get("/v1/link-requests/" + linkRequestId, signIn.at("link-service"));
    }

    /** The request once the bank's answer was weighed. */
    public Answer awaitLinkDecision(String linkRequestId) {
        return Patience.until(
                "a link request is decided",
                DECISION,
                () -> linkRequest(linkRequestId),
                request -> !request.is(200) || !request.text("state").startsWith("AT_"));
    }

    /** All of it, as an honest depositor does it. @return the request as decided, or the step that was refused */
    public Answer link(Depositor own, World world) {
        return requestLink(own)
                .then(request -> enterLinkCode(request.text("linkRequestId")).then(atBank -> {
                    proveAtBank(own, world, atBank);
                    return awaitLinkDecision(request.text("linkRequestId"));
                }));
    }

    private static void proveAtBank(Depositor own, World world, Answer atBank) {
        if (atBank.text("state").equals("AT_APP")) {
            new BankApp(world, own).approve(atBank.text("bindingMessage"));
        } else {
            BankPage.open(atBank.text("bankPage")).type(own.pin(), world.oneTimeCode(own));
        }
    }

    public Answer links() {
        return link.get("/v1/links", signIn.at("link-service"));
    }

    public Answer link(String linkId) {
        return link.get("/v1/links/" + linkId, signIn.at("link-service"));
    }

    public Answer unlink(String linkId) {
        return link.delete("/v1/links/" + linkId, signIn.at("link-service"));
    }

    // --- money

    public Answer charge(String linkId, long amountYen) {
        return charge(linkId, amountYen, Fresh.key());
    }

    public Answer charge(String linkId, long amountYen, String key) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("linkId", linkId);
        wanted.put("amountYen", amountYen);
        return charge.post("/v1/charges", wanted, signIn.at("charge-service", KEY, key));
    }

    /** Charges, and asks again with the same key as long as the service is too busy (503: nothing was done). */
    public Answer chargeUntilAnswered(String linkId, long amountYen, Duration atMost) {
        String key = Fresh.key();
        return Patience.until(
                "a busy service answers in the end",
                atMost,
                () -> charge(linkId, amountYen, key),
                answer -> !answer.is(503));
    }

    /**
     * Charges, and asks again with the same key until the charge has ended: how long a bank thinks, or how busy a
     * service is, is no part of what becomes of the money.
     */
    public Answer chargeToTheEnd(String linkId, long amountYen) {
        String key = Fresh.key();
        return Patience.until(
                "a charge ends", SETTLED, () -> charge(linkId, amountYen, key), answer -> !answer.is(202, 503));
    }

    public Answer chargeState(String chargeId) {
        return charge.get("/v1/charges/" + chargeId, signIn.at("charge-service"));
    }

    /** The charge as soon as it is as hoped for. */
    public Answer awaitCharge(String chargeId, Duration atMost, Predicate<Answer> hoped) {
        return Patience.until("a charge is settled", atMost, () -> chargeState(chargeId), hoped);
    }

    public Answer wallet() {
        return charge.get("/v1/wallet", signIn.at("charge-service"));
    }

    public Answer caps(String linkId) {
        return charge.get("/v1/caps?linkId=" + Site.encoded(linkId), signIn.at("charge-service"));
    }

    public Answer pay(long amountYen, Merchant merchant) {
        Map<String, Object> payment = new LinkedHashMap<>();
        payment.put("amountYen", amountYen);
        payment.put("merchantId", merchant.merchantId());
        payment.put("shop", merchant.shop());
        payment.put("terminal", merchant.terminal());
        return charge.post("/v1/payments", payment, signIn.at("charge-service", KEY, Fresh.key()));
    }

    public Answer send(String toWalletId, long amountYen) {
        Map<String, Object> transfer = new LinkedHashMap<>();
        transfer.put("toWalletId", toWalletId);
        transfer.put("amountYen", amountYen);
        return charge.post("/v1/transfers", transfer, signIn.at("charge-service", KEY, Fresh.key()));
    }

    public Answer payOut(String linkId, long amountYen) {
        Map<String, Object> payout = new LinkedHashMap<>();
        payout.put("linkId", linkId);
        payout.put("amountYen", amountYen);
        return charge.post("/v1/payouts", payout, signIn.at("charge-service", KEY, Fresh.key()));
    }

    /** The payout as soon as it is as hoped for. */
    public Answer awaitPayout(String payoutId, Duration atMost, Predicate<Answer> hoped) {
        return Patience.until(
                "a payout is settled",
                atMost,
                () -> charge.get("/v1/payouts/" + payoutId, signIn.at("charge-service")),
                hoped);
    }

    /** Whether codes for link requests can reach this customer. */
    public boolean hasPhone() {
        return phone.isPresent();
    }

    /** What came last to the phone; empty if nothing ever did. */
    public String newestMessage() {
        return phone.map(inbox::newest).orElse("");
    }
}
