package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.bank.PostureRule.PostureRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Says why what a link was verified by is not enough today: by the postures of its bank then and now. */
@ApplicationScoped
class LesserBaseline {

    private final Banks banks;
    private final PostureRule rule;

    LesserBaseline(Banks banks, PostureRule rule) {
        this.banks = banks;
        this.rule = rule;
    }

    /** A stable code; empty for a link that rests on enough. */
    Optional<String> reason(WaveScope scope, BankCode bank, Instant verifiedAt, Instant now) {
        return switch (scope) {
            case EVERY_LINK -> Optional.of(scope.name());
            case POSTURE_CHANGED ->
                postures(bank, verifiedAt).equals(postures(bank, now)) ? Optional.empty() : Optional.of(scope.name());
            case EVIDENCE_REFUSED_TODAY ->
                banks.find(bank, verifiedAt)
                        .map(then -> rule.refusalFor(then).map(PostureRefusal::code))
                        .orElse(Optional.of("NO_POSTURE"));
        };
    }

    private Map<?, ?> postures(BankCode bank, Instant at) {
        return banks.find(bank, at).<Map<?, ?>>map(Bank::postures).orElse(Map.of());
    }
}
