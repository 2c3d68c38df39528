package dev.sekisho.identity.notice;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells holders by mail, and by their phone where mail does not reach them: taken, committed, sent, and only then
 * recorded. One that a crash leaves in between is sent again, under the same name.
 */
@ApplicationScoped
public class TellHolders {

    private static final int AT_ONCE = 50;
    private static final String FIXED_LINE = "FIXED";

    private final ChargeNotices notices;
    private final Accounts accounts;
    private final MessageGateway gateway;
    private final NoticePatience patience;
    private final Transaction transaction;

    TellHolders(
            ChargeNotices notices,
            Accounts accounts,
            MessageGateway gateway,
            NoticePatience patience,
            Transaction transaction) {
        this.notices = notices;
        this.accounts = accounts;
        this.gateway = gateway;
        this.patience = patience;
        this.transaction = transaction;
    }

    /** Stops at the first that the gateway does not take. @return how many it took */
    public int tellDue() {
        int told = 0;
        for (int tried = 0; tried < AT_ONCE; tried++) {
            Optional<ChargeNotice> due = transaction.call(() -> notices.take(patience.lease()));
            if (due.isEmpty() || !tell(due.get())) {
                break;
            }
            told++;
        }
        return told;
    }

    private boolean tell(ChargeNotice notice) {
        Optional<String> address = transaction.call(() -> addressOf(notice));
        if (address.isEmpty()) {
            transaction.run(() -> lost(notice));
            return true;
        }
        boolean taken =
                gateway.send(new Message(notice.channel(), address.get(), NoticeText.of(notice), notice.reference()))
                        == Delivery.ACCEPTED;
        transaction.run(() -> record(notice, taken));
        return taken;
    }

    private void record(ChargeNotice notice, boolean taken) {
        if (taken) {
            notices.sent(notice);
        } else if (patience.isLast(notice.attempts())) {
            lost(notice);
        } else {
            notices.postpone(notice, patience.pauseAfter(notice.attempts()));
        }
    }

    /** By the phone after the mail; after that nobody is told. Joins the running transaction. */
    void lost(ChargeNotice notice) {
        Optional<VerifiedPhone> phone = accounts.find(notice.holder()).flatMap(Account::phone);
        if (notice.channel() == Channel.MAIL && phone.isPresent()) {
            notices.by(notice, phone.get().lineType().equals(FIXED_LINE) ? Channel.VOICE : Channel.SMS);
        } else {
            notices.giveUp(notice);
        }
    }

    private Optional<String> addressOf(ChargeNotice notice) {
        return notice.channel() == Channel.MAIL
                ? accounts.mailbox(notice.holder())
                        .map(mailbox -> mailbox.address().value())
                : accounts.find(notice.holder())
                        .flatMap(Account::phone)
                        .map(phone -> phone.number().e164());
    }
}
