package dev.sekisho.sandbox.infra;

import dev.sekisho.kernel.event.Topics;
import java.util.List;
import java.util.Set;

/**
 * One service of the suite as the machinery around it sees it: where it listens, and which topics it reads. Database,
 * roles, Kafka principal and the topics that it writes follow from its name alone.
 */
public record SuiteService(String name, int port, int managementPort, Set<String> reads) {

    public static final SuiteService IDENTITY =
            new SuiteService("identity-service", 18101, 19101, Set.of(Topics.CHARGE_FACTS));
    public static final SuiteService LINK = new SuiteService("link-service", 18102, 19102, Set.of());
    public static final SuiteService CHARGE =
            new SuiteService("charge-service", 18103, 19103, Set.of(Topics.LINK_FACTS));
    public static final SuiteService COMPENSATION =
            new SuiteService("compensation-service", 18104, 19104, Set.of(Topics.LINK_FACTS, Topics.CHARGE_FACTS));

    /** In the order in which they are started and named. */
    public static final List<SuiteService> ALL = List.of(IDENTITY, LINK, CHARGE, COMPENSATION);

    public SuiteService {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the name of a service: " + name);
        }
        reads = Set.copyOf(reads);
    }

    /** One of the four, or a service of that name which reads the facts of all, its own included (tests of the kit). */
    public static SuiteService named(String name) {
        return ALL.stream().filter(known -> known.name.equals(name)).findFirst().orElseGet(() -> unknown(name));
    }

    private static SuiteService unknown(String name) {
        return new SuiteService(
                name,
                0,
                0,
                Set.of(
                        Topics.IDENTITY_FACTS,
                        Topics.LINK_FACTS,
                        Topics.CHARGE_FACTS,
                        Topics.COMPENSATION_FACTS,
                        Topics.factsOf(name)));
    }

    public String database() {
        String shortName = name.endsWith("-service") ? name.substring(0, name.length() - "-service".length()) : name;
        return shortName.replace('-', '_');
    }

    public String ownerRole() {
        return database() + "_owner";
    }

    public String appRole() {
        return database() + "_app";
    }

    public String factsTopic() {
        return Topics.factsOf(name);
    }

    public String deadLettersTopic() {
        return Topics.deadLettersOf(name);
    }
}
