package dev.sekisho.sandbox.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The words after {@code ./sekisho replay}. @param folder where the result goes; empty for the usual place */
record Options(Size size, List<Policy> policies, long seed, Optional<Path> folder) {

    static final long USUAL_SEED = 20_201_027;
    static final String WORDS =
            "--size tiny|small|full, --policy 2020|sekisho|both, --without SERVICE:ENTRY, --seed NUMBER,"
                    + " --out FOLDER";

    static Options parse(List<String> words) {
        Size size = Size.SMALL;
        String policy = "both";
        List<String> without = new ArrayList<>();
        long seed = USUAL_SEED;
        Optional<Path> folder = Optional.empty();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (!rest.hasNext()) {
                throw new Misuse("replay does not know " + word + "; it knows " + WORDS);
            }
            String value = rest.next();
            switch (word) {
                case "--size" -> size = Size.named(value).orElseThrow(() -> new Misuse("there is no size " + value));
                case "--policy" -> policy = value;
                case "--without" -> without.add(value);
                case "--seed" -> seed = number(value);
                case "--out" -> folder = Optional.of(Path.of(value).toAbsolutePath());
                default -> throw new Misuse("replay does not know " + word + "; it knows " + WORDS);
            }
        }
        return new Options(size, policies(policy, without), seed, folder);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new Misuse("a seed is a number, not " + text);
        }
    }

    /** Entries are taken out of the present policy: that of 2020 has none to spare. */
    private static List<Policy> policies(String name, List<String> without) {
        return switch (name) {
            case "both" -> List.of(new Policy(Policy.OF_2020, List.of()), new Policy(Policy.SEKISHO, without));
            case Policy.SEKISHO -> List.of(new Policy(Policy.SEKISHO, without));
            case Policy.OF_2020 -> List.of(new Policy(Policy.OF_2020, without));
            default -> throw new Misuse("there is no policy " + name);
        };
    }
}
