package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is watched: each name is one that the code makes, and each alert says what is to be done. */
@Tag("TD13")
class MonitoringTest {

    private static final Cluster CLUSTER = Combination.all()
            .filter(combination -> combination.components().equals(Set.of("monitoring")))
            .findFirst()
            .orElseThrow()
            .cluster();
    private static final Pattern HEADING = Pattern.compile("^### (\\w+)$", Pattern.MULTILINE);

    private final Set<String> made = MetricNames.made();
    private final List<Rule> rules = CLUSTER.all(PrometheusRule.class).get(0).getSpec().getGroups().stream()
            .flatMap(group -> group.getRules().stream())
            .toList();

    private Stream<Rule> alerts() {
        return rules.stream().filter(rule -> rule.getAlert() != null);
    }

    private Set<String> recorded() {
        return rules.stream()
                .map(Rule::getRecord)
                .filter(name -> name != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String query(Rule rule) {
        return rule.getExpr().getStrVal();
    }

    private static Stream<JsonNode> dashboards() {
        return CLUSTER.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals("sekisho-dashboards"))
                .flatMap(map -> map.getData().values().stream())
                .map(json -> Yaml.documents(json).get(0));
    }

    private static Stream<String> queriesOf(JsonNode dashboard) {
        return dashboard
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asText());
    }

    private void isKnown(String query) {
        Set<String> asked = MetricNames.askedBy(query);
        Set<String> known = new TreeSet<>(made);
        known.addAll(recorded());

        assertThat(asked).as(query).isNotEmpty();
        assertThat(known).as(query).containsAll(asked);
        assertThat(query.chars().filter(c -> c == '(').count())
                .as(query)
                .isEqualTo(query.chars().filter(c -> c == ')').count());
    }

    @Test
    void everyNameOfARuleIsOneThatTheCodeMakes() {
        assertThat(alerts()).hasSizeGreaterThan(30);
        rules.forEach(rule -> isKnown(query(rule)));
    }

    @Test
    void everyNameOfADashboardIsOneThatTheCodeMakes() {
        assertThat(dashboards()).hasSize(4);
        dashboards().flatMap(MonitoringTest::queriesOf).forEach(this::isKnown);
    }

    @Test
    void aNameThatNothingMakesIsKnownToBeOne() {
        assertThat(MetricNames.askedBy("max by (service) (rate(sekisho_nothing_total{a=\"b\"}[5m])) > 14.4 * 0.001"))
                .containsExactly("sekisho_nothing_total")
                .doesNotContainAnyElementsOf(made);
        assertThat(made)
                .contains(
                        "sekisho_suspension_age_seconds",
                        "sekisho_facts_dead_total",
                        "sekisho_identity_codes_answered_total",
                        "sekisho_link_bank_broken",
                        "sekisho_audit_unsequenced_age_seconds")
                .doesNotContain("sekisho_suspension_age");
    }

    @Test
    void whatWaitsTooLongOrGoesWrongIsToldToSomebody() {
        Set<String> watched = alerts().flatMap(alert -> MetricNames.askedBy(query(alert)).stream())
                .collect(Collectors.toSet());

        assertThat(made.stream()
                        .filter(name ->
                                name.matches(".*_(overdue|undelivered|failed_total|dead_total|undecided|findings"
                                        + "|contradiction|contradicted|broken|under_way|not_called|near)"))
                        .filter(name -> !watched.contains(name)))
                .isEmpty();
    }

    @Test
    void everyAlertHasItsChapterAndEveryChapterItsAlert() {
        Set<String> chapters = HEADING.matcher(Yaml.read(Repository.ROOT.resolve("docs/operations.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(alerts().map(Rule::getAlert)).containsExactlyInAnyOrderElementsOf(chapters);
        alerts().forEach(alert -> {
            assertThat(alert.getLabels().get("severity")).isIn("page", "ticket");
            assertThat(alert.getAnnotations())
                    .containsEntry(
                            "runbook", "docs/operations.md#" + alert.getAlert().toLowerCase(Locale.ROOT))
                    .containsKey("summary");
        });
    }

    @Test
    void aLabelThatATextNamesIsOneThatTheQueryKeeps() {
        alerts().forEach(alert -> Pattern.compile("\\$labels\\.(\\w+)")
                .matcher(alert.getAnnotations().get("summary"))
                .results()
                .map(found -> found.group(1))
                .forEach(label -> assertThat(keeps(query(alert), label))
                        .as(alert.getAlert() + " " + label)
                        .isTrue()));
    }

    /** A query without an aggregation keeps all its labels; those that are recorded keep the service. */
    private static boolean keeps(String query, String label) {
        return !query.contains(" by ") && !query.contains("max(")
                || Pattern.compile("by \\([^)]*\\b" + label + "\\b")
                        .matcher(query)
                        .find();
    }

    @Test
    void allPodsAreScrapedAtTheirManagementPort() {
        PodMonitor monitor = CLUSTER.all(PodMonitor.class).get(0);
        Map<String, String> labels = monitor.getSpec().getSelector().getMatchLabels();

        assertThat(CLUSTER.selectedBy(labels)).hasSameSizeAs(Repository.SERVICES);
        assertThat(monitor.getSpec().getPodMetricsEndpoints()).hasSize(1).allSatisfy(endpoint -> {
            assertThat(endpoint.getPath()).isEqualTo("/q/metrics");
            CLUSTER.deployments()
                    .forEach(deployment -> assertThat(Cluster.port(deployment, endpoint.getPort()))
                            .isGreaterThan(19_000));
        });
    }

    @Test
    void aDashboardCanBeRead() {
        Set<String> uids = new HashSet<>();
        dashboards().forEach(dashboard -> {
            assertThat(uids.add(dashboard.path("uid").asText())).isTrue();
            Set<Integer> ids = new HashSet<>();
            dashboard.path("panels").forEach(panel -> {
                assertThat(ids.add(panel.path("id").asInt())).isTrue();
                assertThat(panel.path("title").asText()).isNotBlank();
                assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                assertThat(panel.path("targets")).isNotEmpty();
            });
            assertThat(dashboard.at("/templating/list/0/name").asText()).isEqualTo("datasource");
        });
    }
}
