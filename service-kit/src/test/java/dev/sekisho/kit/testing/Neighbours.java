package dev.sekisho.kit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;

/** Conditions on where a class of a service may look: by the parts of its package's name. */
final class Neighbours {

    private static final int SERVICE = 2;
    private static final int FEATURE = 3;
    private static final int ADAPTER = 4;

    private Neighbours() {}

    /** An adapter may look at roots of features and at its own package, not at other adapters. */
    static ArchCondition<JavaClass> noOtherAdapter() {
        return forbid("not depend on other adapters", (from, to) -> {
            boolean isAdapter = to.length > ADAPTER && to[SERVICE].equals(from[SERVICE]);
            return isAdapter && !(to[FEATURE].equals(from[FEATURE]) && to[ADAPTER].equals(from[ADAPTER]));
        });
    }

    /** A class of a service may look at its own service, the kernel and the kit. */
    static ArchCondition<JavaClass> noOtherService() {
        return forbid(
                "not depend on another service",
                (from, to) -> !to[SERVICE].equals(from[SERVICE])
                        && !to[SERVICE].equals("kernel")
                        && !to[SERVICE].equals("kit"));
    }

    private static ArchCondition<JavaClass> forbid(String description, BiPredicate<String[], String[]> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String[] from = type.getPackageName().split("\\.");
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String target = dependency.getTargetClass().getPackageName();
                    if (target.startsWith("dev.sekisho.") && forbidden.test(from, target.split("\\."))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
