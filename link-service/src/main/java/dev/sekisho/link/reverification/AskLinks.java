package dev.sekisho.link.reverification;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.AskedAgain;
import dev.sekisho.link.link.Link;
import dev.sekisho.link.link.LinkVerifications;
import dev.sekisho.link.link.LinkVerifications.Rested;
import dev.sekisho.link.link.Links;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.link.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lets one approved wave look at its next links and ask those that rest on too little. */
@ApplicationScoped
public class AskLinks {

    private final ReverificationWaves waves;
    private final LinkVerifications verifications;
    private final Links links;
    private final LesserBaseline baseline;
    private final WaveLimits limits;
    private final InstantSource clock;

    AskLinks(
            ReverificationWaves waves,
            LinkVerifications verifications,
            Links links,
            LesserBaseline baseline,
            WaveLimits limits,
            InstantSource clock) {
        this.waves = waves;
        this.verifications = verifications;
        this.links = links;
        this.baseline = baseline;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return whether there was a wave; one in the hands of another worker is left to it */
    @Transactional
    public boolean askNext() {
        Optional<AskingWave> taken = waves.takeAsking();
        taken.ifPresent(wave -> advance(wave, clock.instant()));
        return taken.isPresent();
    }

    private void advance(AskingWave wave, Instant now) {
        List<Rested> batch =
                verifications.verified(wave.terms().bank(), wave.terms().verifiedBefore(), wave.last(), limits.batch());
        AskingWave after = wave;
        for (Rested rested : batch) {
            after = after.looked(rested.link(), ask(wave.terms(), rested, now));
        }
        if (batch.size() < limits.batch()) {
            AskedWave ended = after.end();
            waves.save(ended, ended.fact());
        } else {
            waves.save(after);
        }
    }

    private boolean ask(WaveTerms wave, Rested rested, Instant now) {
        Optional<AskedAgain> asked = baseline.reason(wave.scope(), wave.bank(), rested.verifiedAt(), now)
                .flatMap(code -> ask(rested.link(), wave, new AskedAgain.Reason(wave.id(), code)));
        asked.ifPresent(links::save);
        return asked.isPresent();
    }

    /** Empty for one that was revoked or asked meanwhile. */
    private Optional<AskedAgain> ask(LinkId id, WaveTerms wave, AskedAgain.Reason why) {
        Link link = links.lock(id).orElseThrow();
        if (!(link.head().verification() instanceof Verification.Verified)) {
            return Optional.empty();
        }
        if (link instanceof ActiveLink active) {
            return Optional.of(active.askAgain(wave.dueBy(), why));
        }
        return link instanceof StoppedLink stopped
                ? Optional.of(stopped.askAgain(wave.dueBy(), why))
                : Optional.empty();
    }
}
