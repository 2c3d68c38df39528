package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.Suite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policy under which the services are started.
 *
 * @param name {@code 2020} or {@code sekisho}
 * @param without entries taken out of its lists, as {@code SERVICE:ENTRY}, for example {@code charge:NEW_LINK_FIRST_DAY}
 */
public record Policy(String name, List<String> without) {

    public static final String OF_2020 = "2020";
    public static final String SEKISHO = "sekisho";

    private static final int YEARS_LATER = 0;
    private static final String SUFFIX = "-service";

    public Policy {
        without = List.copyOf(without);
        without.forEach(Policy::serviceOf);
    }

    boolean isOf2020() {
        return name.equals(OF_2020);
    }

    /** How much later than 2019 and 2020 the business clock stands. */
    int yearsLater() {
        return YEARS_LATER;
    }

    /** Has the services of a suite work by this policy. */
    Suite applyTo(Suite suite) {
        for (SuiteService service : SuiteService.ALL) {
            String property = "sekisho." + shortName(service) + ".policy";
            if (!name.equals(SEKISHO)) {
                suite.with(service, property, name);
            }
            Optional.ofNullable(entries().get(service.name()))
                    .ifPresent(entries -> suite.with(service, property + "-without", String.join(",", entries)));
        }
        return suite;
    }

    private Map<String, List<String>> entries() {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (String one : without) {
            entries.computeIfAbsent(serviceOf(one).name(), fresh -> new ArrayList<>())
                    .add(one.substring(one.indexOf(':') + 1));
        }
        return entries;
    }

    /** @throws Misuse if it is not SERVICE:ENTRY */
    private static SuiteService serviceOf(String one) {
        return SuiteService.ALL.stream()
                .filter(service -> one.startsWith(shortName(service) + ":") || one.startsWith(service.name() + ":"))
                .findFirst()
                .orElseThrow(() -> new Misuse("--without takes SERVICE:ENTRY, not " + one));
    }

    private static String shortName(SuiteService service) {
        return service.name().substring(0, service.name().length() - SUFFIX.length());
    }
}
