package dev.sekisho.link.boot;

import dev.sekisho.link.depositor.ClaimTerms;
import dev.sekisho.link.depositor.DeskLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the configuration says of the words of banks. */
class DepositorComposition {

    private final LinkConfig config;

    DepositorComposition(LinkConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    DeskLimits deskLimits() {
        LinkConfig.Depositor depositor = config.depositor();
        return new DeskLimits(depositor.wordsOfOneSpeaker(), depositor.wordsOfOneBank());
    }

    @Produces
    @Singleton
    ClaimTerms claimTerms() {
        LinkConfig.Depositor depositor = config.depositor();
        return new ClaimTerms(depositor.longestStepUpAge(), depositor.claimWindow(), depositor.claimHold());
    }
}
