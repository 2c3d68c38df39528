package dev.sekisho.link.link;

import dev.sekisho.kernel.event.link.LinkVerificationAsked;
import java.util.Objects;

/** A link whose holder has to show again, until a day, that the bank account is theirs, with the fact that says so. */
public record AskedAgain(Link link, LinkVerificationAsked fact) {

    public AskedAgain {
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(fact, "fact");
    }

    static AskedAgain of(Link link, Reason reason) {
        LinkHead head = link.head();
        return new AskedAgain(
                link,
                new LinkVerificationAsked(
                        head.id().value(),
                        head.wallet().value(),
                        head.bankAccount().value(),
                        head.bank().value(),
                        link.state().name(),
                        reason.wave(),
                        reason.code(),
                        head.verification().until().orElseThrow()));
    }

    /** Which wave asks, and the stable code of why it asks this link. */
    public record Reason(java.util.UUID wave, String code) {}
}
