package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.WalletApp;

/**
 * The way of a link request, wherever the suite leads: the code that it sends, then the bank's page, the bank's app, or, as
 * in 2020, the bank's PIN typed at the operator. What is done at the bank is up to who does it.
 */
public final class LinkWay {

    private final WalletApp app;
    private final Bankside bank;

    public LinkWay(WalletApp app, Bankside bank) {
        this.app = app;
        this.bank = bank;
    }

    /** @return the request as decided, or the step that was refused */
    public Answer go(Depositor account) {
        return app.requestLink(account).then(request -> {
            String id = request.text("linkRequestId");
            return isAtBank(request) ? atBank(id, request) : afterCode(id);
        });
    }

    private Answer afterCode(String id) {
        if (!app.hasPhone()) {
            return app.typePin(id, bank.pin());
        }
        return app.enterLinkCode(id)
                .then(cleared -> isAtBank(cleared) ? atBank(id, cleared) : app.typePin(id, bank.pin()));
    }

    private static boolean isAtBank(Answer request) {
        return !request.text("bankPage").isEmpty()
                || !request.text("bindingMessage").isEmpty();
    }

    private Answer atBank(String id, Answer request) {
        if (request.text("bankPage").isEmpty()) {
            bank.atApp(request.text("bindingMessage"));
        } else {
            bank.atPage(request.text("bankPage"));
        }
        return app.awaitLinkDecision(id);
    }

    /** What somebody does at a bank. */
    public interface Bankside {

        /** What they would type as the account's PIN at the operator. */
        String pin();

        void atPage(String url);

        void atApp(String message);
    }
}
