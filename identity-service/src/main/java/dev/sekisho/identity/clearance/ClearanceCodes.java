package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.code.CodeDesk;
import dev.sekisho.identity.code.CodeIssue;
import dev.sekisho.identity.code.CodeSender;
import dev.sekisho.identity.code.CodeTarget;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Delivery;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.phone.NumberPrefix;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Issues the code of a clearance inside a transaction and sends it after. */
@ApplicationScoped
class ClearanceCodes {

    private static final String FIXED_LINE = "FIXED";

    private final CodeDesk desk;
    private final CodeSender sender;
    private final NumberPrefix prefix;

    ClearanceCodes(CodeDesk desk, CodeSender sender, NumberPrefix prefix) {
        this.desk = desk;
        this.sender = sender;
        this.prefix = prefix;
    }

    /** A code for this clearance to this phone, or nothing where a limit was reached. */
    Optional<OutgoingCode> issue(Clearance clearance, VerifiedPhone phone, Instant now) {
        CodeTarget target = CodeTarget.number(phone.numberHash(), prefix.of(phone.number()), Optional.empty());
        CodeIssue issue = desk.issue(clearance.binding(), target, now);
        return issue instanceof CodeIssue.Issued issued
                ? Optional.of(new OutgoingCode(issued, clearance, phone))
                : Optional.empty();
    }

    /** Whether no code would go to this phone for such a clearance now. */
    boolean isClosed(ClearanceHead head, VerifiedPhone phone, Instant now) {
        return desk.isClosed(head.binding(), phone.numberHash(), now);
    }

    boolean isUndelivered(Clearance clearance) {
        return desk.isUndelivered(clearance.binding());
    }

    ClearanceAnswer send(OutgoingCode code) {
        String text = ClearanceText.of(code.issued().code(), code.clearance().thing());
        Message message = new Message(
                channelTo(code.phone()),
                code.phone().number().e164(),
                text,
                code.clearance().request().value());
        return sender.send(code.issued().codeId(), message) == Delivery.ACCEPTED
                ? new ClearanceAnswer.CodeSent(
                        code.issued().expiresAt(), code.clearance().head().policyVersion())
                : new ClearanceAnswer.NotSent();
    }

    /** No SMS reaches a fixed line. */
    private static Channel channelTo(VerifiedPhone phone) {
        return phone.lineType().equals(FIXED_LINE) ? Channel.VOICE : Channel.SMS;
    }

    /** A code that is committed and not yet sent. */
    record OutgoingCode(CodeIssue.Issued issued, Clearance clearance, VerifiedPhone phone) {}
}
