package dev.sekisho.identity.boot;

import dev.sekisho.identity.origin.AddressBook;
import dev.sekisho.identity.origin.AddressRange;
import dev.sekisho.identity.origin.ForwardedFor;
import dev.sekisho.identity.origin.data.FileAddressBook;
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

    private final IdentityConfig config;

    OriginComposition(IdentityConfig config) {
        this.config = config;
    }

    /** A wrong range or a wrong line is found before the first request. */
    void check(@Observes StartupEvent start, ForwardedFor forwarded, AddressBook addresses) {}

    @Produces
    @Singleton
    ForwardedFor forwardedFor() {
        return new ForwardedFor(config.origin().trustedProxies().stream()
                .map(AddressRange::read)
                .toList());
    }

    @Produces
    @Singleton
    AddressBook addressBook() {
        return FileAddressBook.of(config.origin()
                .addressBook()
                .map(OriginComposition::lines)
                .orElseGet(() -> resourceLines("/address-book.csv")));
    }

    private static List<String> lines(String location) {
        try {
            return Files.readAllLines(Path.of(location), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the address book cannot be read", unreadable);
        }
    }

    private static List<String> resourceLines(String name) {
        try (InputStream found = OriginComposition.class.getResourceAsStream(name)) {
            return new String(found.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a resource cannot be read", unreadable);
        }
    }
}
