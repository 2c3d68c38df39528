package dev.sekisho.kernel.event;

/** The names of the Kafka topics: one of facts for each service, one of dead letters for each consumer. */
public final class Topics {

    public static final String IDENTITY_FACTS = "sekisho.identity.facts";
    public static final String LINK_FACTS = "sekisho.link.facts";
    public static final String CHARGE_FACTS = "sekisho.charge.facts";
    public static final String COMPENSATION_FACTS = "sekisho.compensation.facts";

    private Topics() {}

    /** The topic of facts owned by a service. @param service for example {@code link-service} */
    public static String factsOf(String service) {
        return "sekisho." + shortName(service) + ".facts";
    }

    /** Where a service puts what it could not read or apply. @param service for example {@code charge-service} */
    public static String deadLettersOf(String service) {
        return "sekisho." + shortName(service) + ".dead-letters";
    }

    private static String shortName(String service) {
        return service.endsWith("-service") ? service.substring(0, service.length() - "-service".length()) : service;
    }
}
