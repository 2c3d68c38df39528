package dev.sekisho.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What was found wrong about one object, each sentence beginning with its title. */
final class Findings {

    private final String title;
    private final List<String> sentences = new ArrayList<>();

    private Findings(String title) {
        this.title = title;
    }

    static Findings about(String title) {
        return new Findings(title);
    }

    Findings unless(boolean holds, String sentence) {
        if (!holds) {
            sentences.add(title + ": " + sentence);
        }
        return this;
    }

    Findings wants(String field, Object wanted, Object there) {
        return unless(Objects.equals(wanted, there), field + " is " + there + " and not " + wanted);
    }

    Stream<String> stream() {
        return sentences.stream();
    }
}
