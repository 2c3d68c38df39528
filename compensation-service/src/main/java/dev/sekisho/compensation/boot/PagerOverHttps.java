package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.escalation.PagerAddress;
import dev.sekisho.kit.boot.ProductionRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** In production people are called over HTTPS alone: whoever hears the token could call everybody, or nobody. */
@ApplicationScoped
class PagerOverHttps implements ProductionRequirement {

    private final PagerAddress address;

    PagerOverHttps(PagerAddress address) {
        this.address = address;
    }

    @Override
    public Stream<String> violations() {
        return address
                .url()
                .filter(url -> !"https".equalsIgnoreCase(url.getScheme()))
                .map(url -> "sekisho.compensation.escalation.pager.url: not https")
                .stream();
    }
}
