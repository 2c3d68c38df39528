package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.launcher.Checkout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The program behind {@code ./sekisho bench}: all parts, or those that are named. */
public final class Bench {

    private static final String SMOKE = "--smoke";
    private static final int MISUSED = 2;

    private Bench() {}

    public static void main(String[] words) {
        List<String> names =
                Arrays.stream(words).filter(word -> !word.equals(SMOKE)).toList();
        if (!names.stream().allMatch(name -> Part.named(name).isPresent())) {
            System.err.println(
                    "bench knows " + SMOKE + " and the parts " + Part.words() + "; ./sekisho help shows the commands");
            System.exit(MISUSED);
        }
        Checkout checkout = Checkout.find();
        Sizes sizes = names.size() < words.length ? Sizes.SMOKE : Sizes.FULL;
        Report report = new Measurement(sizes, checkout, System.out).of(parts(names));
        Path folder = checkout.root().resolve("target/bench");
        report.writeInto(folder);
        System.out.println(report.markdown());
        System.out.println("Written to " + folder);
        System.exit(0);
    }

    private static Set<Part> parts(List<String> names) {
        return names.isEmpty()
                ? EnumSet.allOf(Part.class)
                : names.stream().flatMap(name -> Part.named(name).stream()).collect(Collectors.toSet());
    }
}
