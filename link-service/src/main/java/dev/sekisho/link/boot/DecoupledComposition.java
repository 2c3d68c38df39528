package dev.sekisho.link.boot;

import dev.sekisho.kit.assertion.Pem;
import dev.sekisho.link.bank.http.OperatorKey;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets this service sign what it asks of banks by its own key; the type and the addressee keep that apart from assertions. */
class DecoupledComposition {

    @Produces
    @Singleton
    OperatorKey operatorKey(@ConfigProperty(name = "sekisho.assertion.private-key") Path key) {
        return new OperatorKey(Pem.privateKey(key));
    }
}
