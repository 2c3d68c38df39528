package dev.sekisho.kit.boot;

import java.util.stream.Stream;

/** Something a service must not have in production; each violation names the property to change. */
public interface ProductionRequirement {

    Stream<String> violations();
}
