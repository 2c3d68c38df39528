package dev.sekisho.link.boot;

import dev.sekisho.kernel.calendar.BankDays;
import dev.sekisho.link.desk.DeskHours;
import dev.sekisho.link.imports.ImportLimits;
import dev.sekisho.link.link.RelinkRule;
import dev.sekisho.link.reverification.WaveLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes out of the settings what decides about names under review, linking again, waves and imports. */
class LinkFlowComposition {

    private final LinkConfig config;

    LinkFlowComposition(LinkConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    DeskHours deskHours() {
        return new DeskHours(BankDays.published(), config.desk().lifetime());
    }

    @Produces
    @Singleton
    RelinkRule relinkRule() {
        return new RelinkRule(config.relink().hold());
    }

    @Produces
    @Singleton
    WaveLimits waveLimits() {
        return new WaveLimits(
                config.reverification().longestTime(), config.reverification().batch());
    }

    @Produces
    @Singleton
    ImportLimits importLimits() {
        return new ImportLimits(config.imports().approvableFor());
    }
}
