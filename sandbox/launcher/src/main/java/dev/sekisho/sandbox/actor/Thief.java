package dev.sekisho.sandbox.actor;

/**
 * Somebody who knows a stranger's account number and PIN, and has a wallet app.
 *
 * <p>Each attempt goes as far as it gets, and says with what answer it ended.
 */
public final class Thief {

    private final WalletApp app;
    private final World world;
    private final Depositor victim;

    public Thief(WalletApp app, World world, Depositor victim) {
        this.app = app;
        this.world = world;
        this.victim = victim;
    }

    /** The attack of 2020 at the bank itself. */
    public Answer useNumberAndPinAsIn2020() {
        return world.registerAsIn2020(victim, victim.pin());
    }

    /** The attack of 2020 at an operator: number and PIN, and nothing else. @return the request, or the step that was refused */
    public Answer linkAsIn2020() {
        return requestLink().then(request -> app.typePin(request.text("linkRequestId"), victim.pin()));
    }

    /** Asks for a link to the victim's account. */
    public Answer requestLink() {
        return app.requestLink(victim);
    }

    /** Goes to the bank's page with the stolen PIN and a guess, and gives up before the bank locks the account. */
    public Answer linkWithoutTheToken() {
        return atTheBank(page -> {
            page.type(victim.pin(), "000000").expect("the bank does not believe a guess", 200);
            page.giveUp();
        });
    }

    /** Goes to the bank's page with the stolen PIN and a one-time code that the victim was talked into reading out. */
    public Answer linkWithAPhishedCode() {
        return atTheBank(page -> page.type(victim.pin(), world.oneTimeCode(victim)));
    }

    private Answer atTheBank(Visit visit) {
        return requestLink().then(request -> {
            String id = request.text("linkRequestId");
            return app.enterLinkCode(id).then(atBank -> {
                visit.at(BankPage.open(atBank.text("bankPage")));
                return app.awaitLinkDecision(id);
            });
        });
    }

    /** What somebody does at the bank's page. */
    private interface Visit {
        void at(BankPage page);
    }
}
