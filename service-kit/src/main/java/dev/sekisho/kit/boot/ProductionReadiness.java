package dev.sekisho.kit.boot;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps a production service from becoming ready while it holds a setting that belongs to a sandbox. */
@Readiness
@Singleton
class ProductionReadiness implements HealthCheck {

    private final Place place;
    private final List<ProductionRequirement> requirements;

    ProductionReadiness(Place place, @All List<ProductionRequirement> requirements) {
        this.place = place;
        this.requirements = requirements;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("fit for " + (place.isSandbox() ? "the sandbox" : "production"));
        List<String> violations = violations();
        for (int i = 0; i < violations.size(); i++) {
            answer.withData("refused-" + (i + 1), violations.get(i));
        }
        return answer.status(violations.isEmpty()).build();
    }

    private List<String> violations() {
        if (place.isSandbox()) {
            return List.of();
        }
        return requirements.stream().flatMap(ProductionRequirement::violations).toList();
    }
}
