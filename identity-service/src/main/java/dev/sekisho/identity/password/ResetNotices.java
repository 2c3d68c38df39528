package dev.sekisho.identity.password;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the mailbox, and the phone that whoever has the mailbox may not have, that the password was reset. */
@ApplicationScoped
class ResetNotices {

    private static final String FIXED_LINE = "FIXED";

    private final Accounts accounts;
    private final MessageGateway gateway;
    private final ResetRules rules;
    private final Transaction transaction;

    ResetNotices(Accounts accounts, MessageGateway gateway, ResetRules rules, Transaction transaction) {
        this.accounts = accounts;
        this.gateway = gateway;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** Runs outside of any transaction. */
    void tell(AccountId holder) {
        transaction.call(() -> notices(holder)).forEach(gateway::send);
    }

    private List<Message> notices(AccountId holder) {
        Stream<Message> mail = accounts.mailbox(holder).stream()
                .map(mailbox -> message(Channel.MAIL, mailbox.address().value()));
        Stream<Message> call = accounts.find(holder).flatMap(Account::phone).stream()
                .map(phone -> message(channelTo(phone), phone.number().e164()));
        return Stream.concat(mail, call).toList();
    }

    private Message message(Channel channel, String to) {
        return new Message(channel, to, PasswordTexts.reset(rules.coolingOff()), UUID.randomUUID());
    }

    private static Channel channelTo(VerifiedPhone phone) {
        return phone.lineType().equals(FIXED_LINE) ? Channel.VOICE : Channel.SMS;
    }
}
