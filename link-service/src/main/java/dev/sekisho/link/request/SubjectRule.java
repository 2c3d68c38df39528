package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.review.PathRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Checks a clearance that came back: for this wallet, with an identity that may link, by a path this bank reviewed. */
@ApplicationScoped
class SubjectRule {

    private static final int ASSURANCE_FOR_LINKING = 1;

    private final PostureRule postures;
    private final PathRule paths;
    private final LinkControls controls;

    SubjectRule(PostureRule postures, PathRule paths, LinkControls controls) {
        this.postures = postures;
        this.paths = paths;
        this.controls = controls;
    }

    Optional<Refusal> refusalFor(Subject subject, OpenRequest request, Bank bank) {
        boolean owner = subject.account().equals(request.head().wallet());
        boolean unproved = subject.assurance() < ASSURANCE_FOR_LINKING
                || subject.nameRoot().isEmpty();
        if (!owner || (unproved && controls.has(LinkControl.PROVED_IDENTITY))) {
            return Optional.of(LinkCode.IDENTITY_CHANGED.refusal(RefusalClass.STOPPED));
        }
        return postures.refusalFor(bank, subject.customerClass())
                .or(() -> paths.refusalFor(bank.code(), subject.path()))
                .map(LinkDecision::postureRefusal);
    }
}
