package dev.sekisho.link.boot;

import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.posture.ReviewSchedule;
import dev.sekisho.link.silence.SilencePolicy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The numbers of reviewing postures and of noticing banks that stop us silently. */
class PostureComposition {

    private final LinkConfig config;

    PostureComposition(LinkConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    ReviewSchedule reviewSchedule() {
        return new ReviewSchedule(config.postureReview().warnDaysBefore());
    }

    @Produces
    @Singleton
    SilencePolicy silencePolicy() {
        LinkConfig.Silence silence = config.silence();
        SilenceThreshold threshold =
                new SilenceThreshold(silence.window(), silence.refusals(), silence.least(), silence.failurePercent());
        return new SilencePolicy(threshold, silence.acknowledgeWithin());
    }
}
