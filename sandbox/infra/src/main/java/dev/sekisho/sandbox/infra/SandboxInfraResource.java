package dev.sekisho.sandbox.infra;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives a module's tests a real PostgreSQL and a real Kafka: it is found on the class path, so that a service adds this
 * jar in test scope and nothing else. Which database and principal is meant follows from the module's
 * {@code quarkus.application.name}.
 */
public final class SandboxInfraResource implements QuarkusTestResourceLifecycleManager {

    private static final String FIRST = "application.properties";
    private SandboxBackends backends;

    @Override
    public int order() {
        // Before everything that a module brings itself.
        return -100;
    }

    @Override
    public Map<String, String> start() {
        SuiteService service = SuiteService.named(applicationName());
        Set<SuiteService> services = new LinkedHashSet<>(SuiteService.ALL);
        services.add(service);
        backends = SandboxBackends.start(List.copyOf(services));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-sandbox-infra"));
        SandboxAccess.publish(backends);

        Map<String, String> settings = new TreeMap<>(backends.settings().of(service));
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("quarkus.devservices.enabled", "false");
        return settings;
    }

    @Override
    public synchronized void stop() {
        if (backends != null) {
            backends.close();
            backends = null;
        }
    }

    private static String applicationName() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream(FIRST)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = properties.getProperty("quarkus.application.name");
        if (name == null) {
            throw new IllegalStateException("quarkus.application.name is missing in " + FIRST);
        }
        return name.strip();
    }
}
