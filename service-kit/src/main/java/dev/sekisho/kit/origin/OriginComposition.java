package dev.sekisho.kit.origin;

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

/** Makes out of the settings what is needed to know from where a request comes. */
@ApplicationScoped
class OriginComposition {

    private final OriginConfig config;

    OriginComposition(OriginConfig config) {
        this.config = config;
    }

    /** A wrong range or a wrong line is found before the first request. */
    void check(@Observes StartupEvent start, TrustedProxies proxies, AddressBook addresses) {}

    @Produces
    @Singleton
    TrustedProxies trustedProxies() {
        return TrustedProxies.of(config.trustedProxies().orElse(List.of()));
    }

    @Produces
    @Singleton
    AddressBook addressBook() {
        return FileAddressBook.of(
                config.addressBook().map(OriginComposition::lines).orElseGet(OriginComposition::documentationRanges));
    }

    private static List<String> lines(String location) {
        try {
            return Files.readAllLines(Path.of(location), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the address book cannot be read", unreadable);
        }
    }

    private static List<String> documentationRanges() {
        try (InputStream found = OriginComposition.class.getResourceAsStream("address-book.csv")) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a resource cannot be read", unreadable);
        }
    }
}
