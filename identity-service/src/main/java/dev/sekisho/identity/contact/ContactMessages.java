package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeIssue;
import dev.sekisho.identity.code.CodeSender;
import dev.sekisho.identity.code.CodeTarget;
import dev.sekisho.identity.code.CodeWish;
import dev.sekisho.identity.contact.ChangeHead.Side;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.phone.NumberPrefix;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The codes and notices of a change: issued in its transaction, sent after it. */
@ApplicationScoped
class ContactMessages {

    private static final String FIXED_LINE = "FIXED";

    private final Accounts accounts;
    private final CodeDesk desk;
    private final CodeSender sender;
    private final MessageGateway gateway;
    private final NumberPrefix prefix;
    private final Disavowal disavowal;

    ContactMessages(
            Accounts accounts,
            CodeDesk desk,
            CodeSender sender,
            MessageGateway gateway,
            NumberPrefix prefix,
            Disavowal disavowal) {
        this.accounts = accounts;
        this.desk = desk;
        this.sender = sender;
        this.gateway = gateway;
        this.prefix = prefix;
        this.disavowal = disavowal;
    }

    /** What is to be sent; nothing if a limit was reached. Joins the running transaction. */
    Optional<Outgoing> issue(ChangeHead head, ChangeWish wish, Optional<Contact> phone, Contact.Mailbox mailbox) {
        List<CodeWish> wishes = Stream.of(Side.OLD, Side.NEW)
                .filter(side -> side == Side.NEW || head.way() == Way.OLD_CONTACT)
                .map(side -> new CodeWish(head.binding(side), target(head.contact(side), wish.origin())))
                .toList();
        Contact.Kind kind = head.next().kind();
        Optional<Contact> other = kind == Contact.Kind.PHONE ? Optional.of(mailbox) : phone;
        return desk.issueAll(wishes, head.startedAt()).map(codes -> outgoing(head, wish, other, codes));
    }

    private Outgoing outgoing(ChangeHead head, ChangeWish wish, Optional<Contact> other, List<CodeIssue.Issued> codes) {
        String notMe = disavowal.link(head.id());
        Contact.Kind kind = head.next().kind();
        Outgoing outgoing = new Outgoing(head.id(), new ArrayList<>(), new ArrayList<>());
        other.ifPresent(contact -> outgoing.notice(message(contact, ContactTexts.notice(kind, notMe))));
        if (head.way() == Way.OLD_CONTACT) {
            CodeIssue.Issued old = codes.get(0);
            outgoing.code(old, message(head.old(), ContactTexts.codeToOld(kind, old.code(), notMe)));
        } else {
            outgoing.notice(message(head.old(), ContactTexts.notice(kind, notMe)));
        }
        CodeIssue.Issued next = codes.get(codes.size() - 1);
        outgoing.code(next, message(wish.channel(), head.next(), textToNew(head.next(), next)));
        return outgoing;
    }

    /** Runs outside of any transaction. */
    ChangeStart send(Outgoing outgoing) {
        boolean accepted = true;
        for (Message notice : outgoing.notices()) {
            accepted &= gateway.send(notice) == Delivery.ACCEPTED;
        }
        for (Outgoing.Coded coded : outgoing.codes()) {
            accepted &= sender.send(coded.codeId(), coded.message()) == Delivery.ACCEPTED;
        }
        return accepted ? new ChangeStart.Started(outgoing.changeId()) : new ChangeStart.NotSent();
    }

    /** Nobody is told that an address has an account; its owner is. */
    private String textToNew(Contact next, CodeIssue.Issued issued) {
        boolean taken = next.kind() == Contact.Kind.EMAIL && accounts.isTaken(next.hash());
        return taken ? ContactTexts.taken() : ContactTexts.codeToNew(next.kind(), issued.code());
    }

    private CodeTarget target(Contact contact, Origin origin) {
        return contact instanceof Contact.Phone phone
                ? CodeTarget.number(phone.hash(), prefix.of(phone.phone().number()), Optional.of(origin))
                : CodeTarget.mailbox(contact.hash(), Optional.of(origin));
    }

    private static Message message(Contact contact, String text) {
        return message(channelTo(contact), contact, text);
    }

    private static Message message(Channel channel, Contact contact, String text) {
        return new Message(channel, contact.value(), text, UUID.randomUUID());
    }

    private static Channel channelTo(Contact contact) {
        if (contact instanceof Contact.Phone phone) {
            return phone.phone().lineType().equals(FIXED_LINE) ? Channel.VOICE : Channel.SMS;
        }
        return Channel.MAIL;
    }

    /** What is committed and not yet sent; never printed. */
    record Outgoing(UUID changeId, List<Message> notices, List<Coded> codes) {

        void notice(Message message) {
            notices.add(message);
        }

        void code(CodeIssue.Issued issued, Message message) {
            codes.add(new Coded(issued.codeId(), message));
        }

        /** A message with a code. */
        record Coded(UUID codeId, Message message) {}
    }
}
