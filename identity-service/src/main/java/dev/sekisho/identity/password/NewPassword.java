package dev.sekisho.identity.password;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Passwords;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.token.SessionDesk;
import dev.sekisho.identity.token.SessionEnd;
import dev.sekisho.kernel.event.identity.PasswordChanged;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What every change of a password brings with it: a fact that says what proved the right to it, the end of the other
 * sessions, and a notice to the mailbox.
 */
@ApplicationScoped
class NewPassword {

    private final Passwords passwords;
    private final SessionDesk sessions;
    private final MessageGateway gateway;

    NewPassword(Passwords passwords, SessionDesk sessions, MessageGateway gateway) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.gateway = gateway;
    }

    /** Runs in the caller's transaction. @param but the session that goes on */
    void keep(AccountId holder, String hash, Proof proof, Optional<UUID> but, Instant now) {
        passwords.replace(holder, hash, new PasswordChanged(holder.value(), proof.name()));
        sessions.endOthers(holder, but, SessionEnd.PASSWORD_CHANGED, now);
    }

    /** Runs outside of any transaction. */
    void tell(AccountId holder, EmailAddress address) {
        gateway.send(new Message(Channel.MAIL, address.value(), PasswordTexts.changed(), holder.value()));
    }

    /** What proved the right to choose another password. */
    enum Proof {
        PASSWORD,
        /** The mailbox alone: whoever holds it may be somebody else, so money has reason to wait. */
        MAILBOX
    }
}
