package dev.sekisho.identity.notice;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Dispatches;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Tells holders by mail, and by their phone where mail does not reach them: taken, committed, sent, and only then
 * recorded, many at once. One that a crash leaves in between is sent again, under the same name.
 */
@ApplicationScoped
public class TellHolders {

    private static final int AT_ONCE = 50;
    private static final int MOST_ROUNDS = 20;
    private static final String FIXED_LINE = "FIXED";

    private final ChargeNotices notices;
    private final Accounts accounts;
    private final Dispatches dispatches;
    private final MessageGateway gateway;
    private final NoticePatience patience;
    private final Transaction transaction;

    TellHolders(
            ChargeNotices notices,
            Accounts accounts,
            Dispatches dispatches,
            MessageGateway gateway,
            NoticePatience patience,
            Transaction transaction) {
        this.notices = notices;
        this.accounts = accounts;
        this.dispatches = dispatches;
        this.gateway = gateway;
        this.patience = patience;
        this.transaction = transaction;
    }

    /** Stops where the gateway does not take one. @return how many it took */
    public int tellDue() {
        int told = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<ChargeNotice, Message> due = transaction.call(this::take);
            int taken = tell(due);
            told += taken;
            if (taken < AT_ONCE) {
                break;
            }
        }
        return told;
    }

    /** Those due, with what is said of them; without those whose holder cannot be told this way. */
    private Map<ChargeNotice, Message> take() {
        Map<ChargeNotice, Message> due = new LinkedHashMap<>();
        for (ChargeNotice notice : notices.take(patience.lease(), AT_ONCE)) {
            addressOf(notice).ifPresentOrElse(address -> due.put(notice, message(notice, address)), () -> lost(notice));
        }
        return due;
    }

    private int tell(Map<ChargeNotice, Message> due) {
        if (due.isEmpty()) {
            return 0;
        }
        Map<UUID, Delivery> deliveries = gateway.send(List.copyOf(due.values()));
        return transaction.call(() -> record(due.keySet(), deliveries));
    }

    /** @return how many the gateway took */
    private int record(Set<ChargeNotice> tried, Map<UUID, Delivery> deliveries) {
        List<ChargeNotice> untried = new ArrayList<>();
        List<ChargeNotice> taken = new ArrayList<>();
        for (ChargeNotice notice : tried) {
            Delivery delivery = deliveries.get(notice.reference());
            if (delivery == null) {
                untried.add(notice);
            } else if (delivery == Delivery.ACCEPTED) {
                taken.add(notice);
            } else {
                notTaken(notice);
            }
        }
        if (!untried.isEmpty()) {
            notices.giveBack(untried);
        }
        if (!taken.isEmpty()) {
            recordTaken(taken);
        }
        return taken.size();
    }

    /** Of some the gateway may already have said that it could not deliver them, before they were recorded as sent. */
    private void recordTaken(List<ChargeNotice> taken) {
        Set<UUID> lost =
                dispatches.lostAmong(taken.stream().map(ChargeNotice::reference).toList());
        notices.sent(taken);
        taken.stream().filter(notice -> lost.contains(notice.reference())).forEach(this::lost);
    }

    private void notTaken(ChargeNotice notice) {
        if (patience.isLast(notice.attempts())) {
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

    private static Message message(ChargeNotice notice, String address) {
        return new Message(notice.channel(), address, NoticeText.of(notice), notice.reference());
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
