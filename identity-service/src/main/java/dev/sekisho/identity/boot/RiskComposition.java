package dev.sekisho.identity.boot;

import dev.sekisho.identity.policy.IdentityPolicy;
import dev.sekisho.identity.review.ReviewClock;
import dev.sekisho.identity.risk.DisposableDomains;
import dev.sekisho.identity.risk.RiskPolicy;
import dev.sekisho.identity.risk.SightingRetention;
import dev.sekisho.identity.risk.data.FileRiskPolicy;
import dev.sekisho.kernel.calendar.BankDays;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes out of the settings what decides about signals and their reviews; a policy that cannot be is refused at start. */
@ApplicationScoped
class RiskComposition {

    private static final Logger LOG = Logger.getLogger(RiskComposition.class);

    private final IdentityConfig config;

    RiskComposition(IdentityConfig config) {
        this.config = config;
    }

    void check(
            @Observes StartupEvent start, RiskPolicy policy, SightingRetention retention, DisposableDomains domains) {
        retention.checkFor(policy.rules());
        LOG.infof("risk policy %s", policy.version());
    }

    @Produces
    @Singleton
    RiskPolicy riskPolicy(IdentityPolicy policy) {
        RiskPolicy all = FileRiskPolicy.of(
                config.risk().policy().map(RiskComposition::lines).orElseGet(() -> resourceLines("/risk-policy.csv")));
        return all.about(policy.risk());
    }

    @Produces
    @Singleton
    SightingRetention sightingRetention() {
        return new SightingRetention(config.risk().keptBriefly(), config.risk().keptLong());
    }

    @Produces
    @Singleton
    DisposableDomains disposableDomains() {
        List<String> lines = config.risk()
                .disposableDomains()
                .map(RiskComposition::lines)
                .orElseGet(() -> resourceLines("/disposable-domains.txt"));
        return new DisposableDomains(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Produces
    @Singleton
    ReviewClock reviewClock() {
        return new ReviewClock(BankDays.published());
    }

    private static List<String> lines(String location) {
        try {
            return Files.readAllLines(Path.of(location), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a file of the risk policy cannot be read", unreadable);
        }
    }

    private static List<String> resourceLines(String name) {
        try (InputStream found = RiskComposition.class.getResourceAsStream(name)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a resource cannot be read", unreadable);
        }
    }
}
